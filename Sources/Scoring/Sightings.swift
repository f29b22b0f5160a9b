internal import ChecklistModel

/// One observation: its item and its place among the item's observations.
struct Sighting: Comparable {
    let item: Int
    let observation: Int

    static func < (a: Sighting, b: Sighting) -> Bool { (a.item, a.observation) < (b.item, b.observation) }
}

/// Who was observed where, in the order of the audit. Made in two passes, since an audit may name thousands of people.
struct Sightings {
    /// Those of one person behind those of another.
    private let all: [Sighting]
    private let starts: [Int]
    private let ends: [Int]

    init(in audit: Audit, _ items: [ItemScore]) {
        var counts = [Int](repeating: 0, count: audit.people.count)
        Self.each(in: audit, items) { person, _ in counts[person] += 1 }
        var starts = counts
        var next = 0
        for person in counts.indices {
            starts[person] = next
            next += counts[person]
        }
        var all = [Sighting](repeating: Sighting(item: 0, observation: 0), count: next)
        var ends = starts
        Self.each(in: audit, items) { person, sighting in
            let end = ends[person]
            // Whoever is named twice was still observed once.
            if end > starts[person], all[end - 1] == sighting { return }
            all[end] = sighting
            ends[person] = end + 1
        }
        self.all = all
        self.starts = starts
        self.ends = ends
    }

    private static func each(in audit: Audit, _ items: [ItemScore], _ body: (Int, Sighting) -> Void) {
        for score in items where audit.observations.indices.contains(score.item) {
            for (position, observation) in audit.observations[score.item].enumerated() {
                for person in observation.people where audit.people.indices.contains(person) {
                    body(person, Sighting(item: score.item, observation: position))
                }
            }
        }
    }

    /// - Parameter person: index into the audit's people.
    subscript(person: Int) -> ArraySlice<Sighting> { all[starts[person]..<ends[person]] }
}

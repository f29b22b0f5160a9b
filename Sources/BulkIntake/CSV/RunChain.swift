/// A run in its file, and the run of the same audit behind it; −1 after the last.
struct PlacedRun: Sendable {
    let offset: Int
    let line: UInt32
    var next: Int32 = -1
}

/// Runs by number. They stand in pieces, so that adding one never moves those before.
struct PlacedRuns: Sendable {
    private var pieces: [[PlacedRun]] = []
    private(set) var count = 0

    private static let shift = 14

    subscript(number: Int) -> PlacedRun { pieces[number >> Self.shift][number & (1 << Self.shift - 1)] }

    mutating func append(_ run: PlacedRun) {
        if count & (1 << Self.shift - 1) == 0 {
            pieces.append([])
            pieces[pieces.count - 1].reserveCapacity(count == 0 ? 16 : 1 << Self.shift)
        }
        pieces[pieces.count - 1].append(run)
        count += 1
    }

    mutating func link(_ number: Int, to next: Int32) {
        pieces[number >> Self.shift][number & (1 << Self.shift - 1)].next = next
    }
}

/// Joins the runs of a file, and those of each audit with each other.
struct RunChain: Sendable {
    private struct Audit {
        let id: UInt64
        let first: Int32
        /// The last run met.
        var last: Int32
    }

    private(set) var runs = PlacedRuns()
    private var audits: [Audit] = []
    /// Numbers of audits by their ids; −1 in a free slot.
    private var slots = [Int32](repeating: -1, count: 16)
    private var lastID: UInt64?

    /// The first run of each audit; empty when no audit has several.
    var firstRuns: [Int32] { audits.count < runs.count ? audits.map(\.first) : [] }

    mutating func add(_ run: CSVRun, line: Int) {
        if run.id == lastID { return }
        lastID = run.id
        let number = Int32(runs.count)
        runs.append(PlacedRun(offset: run.offset, line: UInt32(clamping: line)))
        let slot = self.slot(of: run.id)
        if slots[slot] >= 0 {
            let audit = Int(slots[slot])
            runs.link(Int(audits[audit].last), to: number)
            audits[audit].last = number
        } else {
            slots[slot] = Int32(audits.count)
            audits.append(Audit(id: run.id, first: number, last: number))
            if audits.count * 2 > slots.count { grow() }
        }
    }

    private func slot(of id: UInt64) -> Int {
        var position = Int(truncatingIfNeeded: id) & (slots.count - 1)
        while slots[position] >= 0, audits[Int(slots[position])].id != id {
            position = (position + 1) & (slots.count - 1)
        }
        return position
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: 2 * slots.count)
        for (number, audit) in audits.enumerated() { slots[slot(of: audit.id)] = Int32(number) }
    }
}

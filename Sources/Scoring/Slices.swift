internal import ChecklistModel
internal import ExactArithmetic

/// Adds items up by department, pillar or tag (scoring rule 7.2).
struct SliceCollector {
    private let checklist: Checklist
    private let items: [ItemScore]
    /// By item.
    private let findings: [Int]

    init(checklist: Checklist, items: [ItemScore], findings: [Finding]) {
        self.checklist = checklist
        self.items = items
        var counts = [Int](repeating: 0, count: checklist.items.count)
        for finding in findings { counts[finding.item] += 1 }
        self.findings = counts
    }

    /// - Parameter audited: the department of items that name none.
    func departments(audited: String?) -> [SliceScore] {
        var sums = SliceSums()
        for score in items where score.state != .outside {
            sums.add(score, findings[score.item], to: checklist.items[score.item].department ?? audited)
        }
        return sums.scores(by: checklist)
    }

    var pillars: [SliceScore] {
        var sums = SliceSums()
        for score in items where score.state != .outside {
            if let pillar = checklist.items[score.item].pillar { sums.add(score, findings[score.item], to: pillar) }
        }
        return sums.scores(by: checklist)
    }

    var tags: [SliceScore] {
        var sums = SliceSums()
        for score in items where score.state != .outside {
            for tag in checklist.items[score.item].tags { sums.add(score, findings[score.item], to: tag) }
        }
        return sums.scores(by: checklist)
    }
}

/// One sum per key in order of first use; items without a key share one.
private struct SliceSums {
    private var sums: [Sum] = []
    private var places: [String: Int] = [:]
    private var placeWithoutKey: Int?
    /// Neighbours mostly belong together.
    private var last = 0

    private final class Sum {
        let key: String?
        var earned = FractionSum()
        var full = FractionSum()
        var observations = 0
        var findings = 0

        init(key: String?) { self.key = key }
    }

    mutating func add(_ score: ItemScore, _ findings: Int, to key: String?) {
        if !sums.indices.contains(last) || sums[last].key != key { last = place(of: key) }
        if let earned = score.earned { sums[last].earned.add(earned) }
        if let full = score.full { sums[last].full.add(full) }
        sums[last].observations += score.state == .information ? 0 : score.counted
        sums[last].findings += findings
    }

    private mutating func place(of key: String?) -> Int {
        if let known = key.map({ places[$0] }) ?? placeWithoutKey { return known }
        if let key { places[key] = sums.count } else { placeWithoutKey = sums.count }
        sums.append(Sum(key: key))
        return sums.count - 1
    }

    func scores(by checklist: Checklist) -> [SliceScore] {
        sums.map { sum in
            let (earned, full) = (sum.earned.total, sum.full.total)
            let score = earned.divided(by: full).map { $0 * .hundred }
            return SliceScore(
                id: sum.key, score: score, earned: earned, full: full,
                grade: score.flatMap(checklist.grade(of:)), observations: sum.observations, findings: sum.findings)
        }
    }
}

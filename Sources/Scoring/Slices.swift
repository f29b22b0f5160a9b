internal import ChecklistModel
internal import ExactArithmetic

/// Adds items up by department, pillar or tag (scoring rule 7.2).
struct SliceCollector {
    let checklist: Checklist
    let items: [ItemScore]
    let findings: [Finding]

    /// One slice per key in order of first use; items without a key share the slice nil.
    ///
    /// - Parameter keys: the slices that an item belongs to; an empty list leaves it out.
    func slices(by keys: (Item) -> [String?]) -> [SliceScore] {
        var sums: [Sum] = []
        var places: [String: Int] = [:]
        var placeWithoutKey: Int?
        func place(of key: String?) -> Int {
            if let known = key.map({ places[$0] }) ?? placeWithoutKey { return known }
            if let key { places[key] = sums.count } else { placeWithoutKey = sums.count }
            sums.append(Sum(key: key))
            return sums.count - 1
        }
        var findingCounts = [Int](repeating: 0, count: checklist.items.count)
        for finding in findings { findingCounts[finding.item] += 1 }
        for score in items where score.state != .outside {
            for key in keys(checklist.items[score.item]) {
                let place = place(of: key)
                sums[place].earned += score.earned ?? .zero
                sums[place].full += score.full ?? .zero
                sums[place].observations += score.state == .information ? 0 : score.counted
                sums[place].findings += findingCounts[score.item]
            }
        }
        return sums.map { sum in
            let score = sum.earned.divided(by: sum.full).map { $0 * .hundred }
            return SliceScore(
                id: sum.key, score: score, earned: sum.earned, full: sum.full,
                grade: score.flatMap(checklist.grade(of:)), observations: sum.observations, findings: sum.findings)
        }
    }

    private struct Sum {
        let key: String?
        var earned = Fraction.zero
        var full = Fraction.zero
        var observations = 0
        var findings = 0
    }
}

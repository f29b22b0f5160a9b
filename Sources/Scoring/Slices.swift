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
        var order: [String?] = []
        var sums: [String?: (earned: Fraction, full: Fraction, observations: Int, findings: Int)] = [:]
        let findingsByItem = Dictionary(grouping: findings, by: \.item).mapValues(\.count)
        for score in items where score.state != .outside {
            for key in keys(checklist.items[score.item]) {
                if sums[key] == nil { order.append(key) }
                var sum = sums[key] ?? (.zero, .zero, 0, 0)
                sum.earned += score.earned ?? .zero
                sum.full += score.full ?? .zero
                sum.observations += score.state == .information ? 0 : score.counted
                sum.findings += findingsByItem[score.item] ?? 0
                sums[key] = sum
            }
        }
        return order.compactMap { key in
            guard let sum = sums[key] else { return nil }
            let score = sum.earned.divided(by: sum.full).map { $0 * .hundred }
            return SliceScore(
                id: key, score: score, earned: sum.earned, full: sum.full, grade: score.flatMap(checklist.grade(of:)),
                observations: sum.observations, findings: sum.findings)
        }
    }
}

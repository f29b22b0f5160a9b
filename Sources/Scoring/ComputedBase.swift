internal import ChecklistModel
internal import ExactArithmetic

/// The score of the items alone, without any rule, bonus or special deduction; everything else starts from it.
struct ComputedBase {
    let coverage: Coverage
    let isIncomplete: Bool
    /// By item, what entered the roll-up.
    let rates: [Fraction?]
    /// Nil when nothing counts.
    let result: NodeResult?
    let items: [ItemScore]
    /// On the 100 basis; nil when nothing was issued.
    let score: Fraction?

    var isIssued: Bool { score != nil }
}

extension AuditScoring {
    func computedBase() -> ComputedBase {
        computedBase(of: checklist.items.indices.map { scoredRate(of: $0) })
    }

    /// The base of other rates than those of the answers.
    ///
    /// - Parameter isItemised: false when nobody asks for its items.
    func computedBase(of rates: [Fraction?], isItemised: Bool = true) -> ComputedBase {
        let coverage = coverage
        let isIncomplete = isIncomplete(coverage: coverage)
        let rollUp = RollUp(itemRates: rates, items: checklist.items)
        let result = rollUp.result(of: checklist.root)
        var items: [ItemScore] = []
        if isItemised {
            let weights = isIncomplete ? nil : result.map(rollUp.effectiveWeights)
            items = checklist.items.indices.map { index in
                itemScore(
                    index, rate: rates[index], booked: weights?.rates[index] ?? nil,
                    weight: weights?.items[index] ?? nil)
            }
        }
        return ComputedBase(
            coverage: coverage, isIncomplete: isIncomplete, rates: rates, result: result, items: items,
            score: isIncomplete ? nil : result.map { $0.rate * .hundred })
    }
}

internal import ChecklistModel
internal import ExactArithmetic

/// The score of the items alone, without any rule, bonus or special deduction; everything else starts from it.
struct ComputedBase {
    let coverage: Coverage
    let isIncomplete: Bool
    /// By item, what entered the roll-up.
    let rates: [Fraction?]
    let results: [String: RollUp.NodeResult]
    let items: [ItemScore]
    /// On the 100 basis; nil when nothing was issued.
    let score: Fraction?
    /// Nil when nothing was issued, or nobody asks for them.
    let sectionWeights: [String: Fraction]?

    var isIssued: Bool { score != nil }

    /// True for a section that takes part in the score; that of any other triggers nothing (scoring rule 6.2).
    func isScored(_ section: String) -> Bool { sectionWeights?[section] != nil }
}

extension AuditScoring {
    func computedBase() -> ComputedBase {
        computedBase(of: checklist.items.indices.map { scoredRate(of: $0) })
    }

    /// The base of other rates than those of the answers.
    ///
    /// - Parameters:
    ///   - isWeighed: false when nobody asks what takes part in the score, and with which weight.
    ///   - isItemised: false when nobody asks for its items.
    func computedBase(of rates: [Fraction?], isWeighed: Bool = true, isItemised: Bool = true) -> ComputedBase {
        let coverage = coverage
        let isIncomplete = isIncomplete(coverage: coverage)
        let rollUp = RollUp(itemRates: rates, items: checklist.items)
        let results = rollUp.results(of: checklist.root)
        let score = isIncomplete ? nil : results[checklist.root.id].map { $0.rate * .hundred }
        let weights = score == nil || !isWeighed ? nil : rollUp.effectiveWeights(of: checklist.root, results)
        return ComputedBase(
            coverage: coverage, isIncomplete: isIncomplete, rates: rates, results: results,
            items: !isItemised
                ? []
                : checklist.items.indices.map { index in
                    itemScore(
                        index, rate: rates[index], booked: weights?.rates[index] ?? nil,
                        weight: weights?.items[index] ?? nil)
                },
            score: score, sectionWeights: weights?.sections)
    }
}

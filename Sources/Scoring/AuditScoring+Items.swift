internal import ChecklistModel
internal import ExactArithmetic

extension AuditScoring {
    func observations(of index: Int) -> [Observation] {
        audit.observations.indices.contains(index) ? audit.observations[index] : []
    }

    /// The rate that enters the roll-up; nil leaves every denominator (scoring rules 4.1 and 4.2).
    func scoredRate(of index: Int) -> Fraction? {
        let evaluation = evaluations[index]
        if evaluation.isNotApplicable {
            switch checklist.items[index].notApplicable {
            case .exclude, .forbid: return nil
            case .zero: return .zero
            case .full: return .one
            }
        }
        if evaluation.isAnswered { return evaluation.rate }
        switch checklist.unanswered {
        case .incomplete: return nil
        // Only what is missing leaves; what was seen stays, or a blank could hide a failed observation.
        case .exclude: return evaluation.rate
        case .zero: return evaluation.low
        }
    }

    func itemScore(_ index: Int, rate: Fraction?, weight: Fraction??) -> ItemScore {
        let evaluation = evaluations[index]
        let state: ItemScore.State =
            if !isWeighted[index] { .unscored } else if evaluation.isNotApplicable {
                .notApplicable
            } else if !evaluation.isAnswered { .unanswered } else { .scored }
        let weight = weight ?? nil
        let full = weight.map { inRawPoints ? checklist.items[index].points : .hundred * $0 }
        return ItemScore(
            item: index, state: state, rate: evaluation.rate, observationRates: evaluation.observationRates,
            counted: evaluation.counted, notApplicable: evaluation.notApplicable, missing: evaluation.missing,
            effectiveWeight: weight, earned: full.flatMap { full in rate.map { full * $0 } }, full: full,
            scoredRate: rate)
    }
}

extension Section {
    /// True when this node and every one below add points.
    var addsPointsThroughout: Bool { combine == .points && sections.allSatisfy(\.addsPointsThroughout) }
}

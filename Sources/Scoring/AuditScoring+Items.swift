internal import ChecklistModel
internal import ExactArithmetic

extension AuditScoring {
    func observations(of index: Int) -> [Observation] {
        audit.observations.indices.contains(index) ? audit.observations[index] : []
    }

    /// The rate that enters the roll-up; nil leaves every denominator (scoring rules 4.1 and 4.2).
    func scoredRate(of index: Int) -> Fraction? { entering(rate(of: index)) }

    /// In the absolute scheme what is not right in full is worth nothing (scoring rule 5.4).
    func entering(_ rate: Fraction?) -> Fraction? {
        guard checklist.scheme == .xccdfAbsolute, let rate else { return rate }
        return rate == .one ? .one : .zero
    }

    private func rate(of index: Int) -> Fraction? {
        let evaluation = evaluations[index]
        guard evaluation.standing == .asked else { return evaluation.rate }
        if evaluation.isNotApplicable {
            if evaluation.fixed.contains(.notApplicableAsZero) { return .one }
            switch checklist.items[index].notApplicable.policy {
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

    /// - Parameters:
    ///   - rate: what enters the roll-up.
    ///   - booked: the rate that the item has of its share, where that is another one.
    func itemScore(_ index: Int, rate: Fraction?, booked: Fraction?, weight: Fraction?) -> ItemScore {
        let share = weight.map { .hundred * $0 }
        let contribution = share.flatMap { share in booked.map { share * $0 } }
        // What counts in raw points was earned out of these, all else out of its share of 100.
        let full = inRawPoints && weight != nil ? checklist.items[index].points : share
        let earned = inRawPoints ? full.flatMap { full in booked.map { full * $0 } } : contribution
        return ItemScore(
            item: index, state: state(of: index), evaluation: evaluations[index], effectiveWeight: weight,
            earned: earned, full: full, contribution: contribution, scoredRate: rate, tally: tally(of: index))
    }

    private func state(of index: Int) -> ItemScore.State {
        switch evaluations[index].standing {
        case .outside: .outside
        case .information: .information
        case .doesNotApply: .doesNotApply
        case .waived: .waived
        case .waiverExpired: .waiverExpired
        case .newlyApplies: .unanswered
        case .asked:
            if !isWeighted[index] {
                .unscored
            } else if evaluations[index].isNotApplicable {
                .notApplicable
            } else {
                evaluations[index].isAnswered ? .scored : .unanswered
            }
        }
    }

    /// Σ of the numbers or money of an item that is only asked for.
    private func tally(of index: Int) -> Fraction? {
        guard case .information(let information) = checklist.items[index].answer, information.tally else { return nil }
        var sum: Fraction?
        for case .number(let number) in observations(of: index).map(\.value) { sum = (sum ?? .zero) + number }
        return sum
    }
}

extension Section {
    /// True when this node and every one below add points.
    var addsPointsThroughout: Bool {
        guard combine == .points else { return false }
        for case .section(let section) in children where !section.addsPointsThroughout { return false }
        return true
    }
}

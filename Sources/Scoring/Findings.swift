internal import ChecklistModel
internal import ExactArithmetic

/// Names where one item lost its points; the parts add up to full − earned exactly.
struct FindingCollector {
    let item: Item
    let index: Int
    let evaluation: ItemEvaluation
    let observations: [Observation]
    let score: ItemScore
    /// False when the audit got no score: findings are named, points are not.
    let issued: Bool
    /// True when answers are missing and the checklist counts them as zero.
    let missingCountsAsZero: Bool

    func findings() -> [Finding] {
        if evaluation.standing == .waiverExpired {
            return [Finding(item: index, cause: .waiverExpired, pointsLost: pointsLost)]
        }
        if evaluation.isNotApplicable {
            guard score.scoredRate == .zero else { return [] }
            return [Finding(item: index, cause: .notApplicableAsZero, pointsLost: pointsLost)]
        }
        let failed = failedObservations()
        if failed.positions.isEmpty, !missingCountsAsZero { return [] }
        let lost = pointsLost
        let lostByMissing = missingCountsAsZero ? lost.map { failed.positions.isEmpty ? $0 : $0 * shareOfMissing } : nil
        let lostByAnswers = lost.map { $0 - (lostByMissing ?? .zero) }
        var result = failed.positions.indices.map { index in
            Finding(
                item: self.index, cause: .observation(failed.positions[index]),
                pointsLost: lostByAnswers.map { $0 * failed.shares[index] })
        }
        if missingCountsAsZero {
            result.append(Finding(item: index, cause: .unansweredAsZero, pointsLost: lost == nil ? nil : lostByMissing))
        }
        return result
    }

    private var pointsLost: Fraction? { issued ? (score.full ?? .zero) - (score.earned ?? .zero) : nil }

    /// The part of the loss that missing answers carry: under `mean` every missing observation its own share, otherwise what
    /// the answers did not lose.
    private var shareOfMissing: Fraction {
        let loss = .one - (score.scoredRate ?? .zero)
        let byMissing: Fraction
        if item.combine == .mean, let part = Fraction(evaluation.missing, evaluation.counted + evaluation.missing) {
            byMissing = part
        } else {
            byMissing = (evaluation.rate ?? .one) - (score.scoredRate ?? .zero)
        }
        // Rounding inside the scheme may leave a little less than the answers themselves lost.
        return min(.one, byMissing.divided(by: loss) ?? .zero)
    }

    /// Positions of the observations that fell short, each with its part of the item's loss; the parts add up to 1.
    private func failedObservations() -> (positions: [Int], shares: [Fraction]) {
        var positions: [Int] = []
        // Weights until the whole is known.
        var shares: [Fraction] = []
        var whole = FractionSum()
        func add(_ position: Int, _ weight: Fraction) {
            positions.append(position)
            shares.append(weight)
            whole.add(weight)
        }
        for (position, rate) in evaluation.observationRates.enumerated() {
            if let rate, let weight = weight(of: position, rate: rate) { add(position, weight) }
        }
        // Bands may also rate too much of something: then nothing deviates, and everybody counted has a part in the loss.
        if positions.isEmpty, item.combine == .pooled, let rate = evaluation.rate, rate < .one {
            for (position, rate) in evaluation.observationRates.enumerated() where rate != nil { add(position, .one) }
        }
        let total = whole.total
        for index in shares.indices {
            shares[index] = shares[index].divided(by: total) ?? Fraction(1, shares.count) ?? .zero
        }
        return (positions, shares)
    }

    /// How much of the loss one counted observation carries; nil when it is not a finding.
    private func weight(of position: Int, rate: Fraction) -> Fraction? {
        switch item.combine {
        case .mean: return rate < .one ? .one - rate : nil
        case .worst:
            guard rate < .one else { return nil }
            let lowest = evaluation.observationRates.firstIndex { $0 == evaluation.rate }
            return position == lowest ? .one : .zero
        case .pooled:
            guard let pooled = evaluation.rate, pooled < .one, observations.indices.contains(position) else {
                return nil
            }
            let deviation = item.answer.deviation(of: observations[position].value)
            return deviation > .zero ? deviation : nil
        }
    }
}

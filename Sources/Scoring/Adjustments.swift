internal import ChecklistModel
internal import ExactArithmetic

/// Bonuses and special deductions, added to the finished score (scoring rule 5.6).
struct Adjustments {
    let checklist: Checklist
    let audit: Audit

    /// The score with every adjustment, held between 0 and the ceiling, what each one changed, and what the limits took back.
    func added(to total: Fraction) -> (score: Fraction, amounts: [Fraction], limited: Fraction) {
        let amounts = checklist.adjustments.map { amount(of: $0, total: total) }
        let sum = total + amounts.sum()
        var score = max(.zero, sum)
        if let ceiling = checklist.ceiling { score = min(score, ceiling) }
        return (score, amounts, score - sum)
    }

    /// Signed, on the 100 basis.
    private func amount(of adjustment: Adjustment, total: Fraction) -> Fraction {
        guard checklist.items.indices.contains(adjustment.item), audit.observations.indices.contains(adjustment.item)
        else { return .zero }
        let item = checklist.items[adjustment.item]
        var points = audit.observations[adjustment.item].map { item.worth(of: $0.value) }.sum()
        if let most = adjustment.atMost { points = min(points, most) }
        if adjustment.basis == .score { points = (points * total).divided(by: .hundred) ?? .zero }
        return adjustment.direction == .bonus ? points : -points
    }
}

extension Item {
    /// The points of one observation of a bonus or special deduction: a "yes" is the event, a count is worth its points each.
    fileprivate func worth(of value: AnswerValue) -> Fraction {
        if case .count(let number) = value { return points * number }
        return answer.rate(of: value).map { points * $0 } ?? .zero
    }
}

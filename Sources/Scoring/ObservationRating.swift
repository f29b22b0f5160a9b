internal import ChecklistModel
internal import ExactArithmetic

extension AnswerKind {
    /// The rate of one answer, from 0 to 1 (scoring rules, section 2); nil when the answer does not count: blank, not
    /// applicable, or a sample of nothing.
    func rate(of value: AnswerValue) -> Fraction? {
        switch (self, value) {
        case (.yesNo(let question), .yes): question.goodIsNo ? .zero : .one
        case (.yesNo(let question), .no): question.goodIsNo ? .one : .zero
        case (.choice(let choice), .option(let index)):
            choice.options.indices.contains(index) ? choice.options[index].rate : nil
        case (.scale(let scale), .number(let number)):
            (number - scale.zero).divided(by: scale.maximum - scale.zero)
        case (.measure(let measure), .number(let number)): measure.rating.rate(of: number)
        case (.share(let share), .share(let part, let whole)):
            part.divided(by: whole).flatMap(share.rating.rate(of:))
        case (.count(let count), .count(let number)): count.rating.rate(of: number)
        case (.deduction(let deduction), .deductions(let counts)):
            max(.zero, .one - deduction.loss(of: counts))
        default: nil
        }
    }

    /// The rate of all counts together, banded once (scoring rule 3.2); nil for kinds that have nothing to add up.
    func pooledRate(of values: [AnswerValue]) -> Fraction? {
        pooledValue(of: values).flatMap(rate(of:))
    }

    private func pooledValue(of values: [AnswerValue]) -> AnswerValue? {
        switch self {
        case .share:
            var (part, whole) = (Fraction.zero, Fraction.zero)
            for case .share(let k, let n) in values {
                part += k
                whole += n
            }
            return .share(part, of: whole)
        case .count:
            var total = Fraction.zero
            for case .count(let number) in values { total += number }
            return .count(total)
        case .deduction(let deduction):
            var totals = [Fraction](repeating: .zero, count: deduction.kinds.count)
            for case .deductions(let counts) in values {
                for (index, count) in zip(totals.indices, counts) { totals[index] += count }
            }
            return .deductions(totals)
        case .yesNo, .choice, .scale, .measure: return nil
        }
    }

    /// How much of a pooled loss this answer brought in: deviations, non-conforming cases or deducted points.
    func deviation(of value: AnswerValue) -> Fraction {
        switch (self, value) {
        case (.share, .share(let part, let whole)): max(.zero, whole - part)
        case (.count, .count(let number)): number
        case (.deduction(let deduction), .deductions(let counts)): deduction.loss(of: counts)
        default: .zero
        }
    }
}

extension Deduction {
    /// Σ of the rates lost, not yet floored; 1 for a kind that loses all.
    func loss(of counts: [Fraction]) -> Fraction {
        zip(kinds, counts).map { kind, count in
            switch kind.loss {
            case .all: count.isZero ? .zero : .one
            case .each(let rate, let limit):
                if let limit { min(limit, rate * count) } else { rate * count }
            }
        }.sum()
    }
}

extension Count {
    /// The best rate still open when further deviations may come: counts grow, but nothing forbids bands that rise.
    func bestRate(from values: [AnswerValue]) -> Fraction {
        var sum = Fraction.zero
        for case .count(let number) in values { sum += number }
        guard case .bands(let bands) = rating else { return .one }
        let reachable = bands.filter { band in band.upper.map { sum <= $0.value } ?? true }
        return reachable.map(\.rate).max() ?? .one
    }
}

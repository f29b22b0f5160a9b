internal import ChecklistModel
internal import ExactArithmetic

extension AnswerKind {
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
        case .yesNo, .choice, .multiChoice, .parts, .scale, .measure, .index, .information, .result: return nil
        }
    }

    /// The answer that would have been given, had nothing deviated; only kinds that are pooled have one.
    func withoutDeviation(_ value: AnswerValue) -> AnswerValue {
        switch value {
        case .share(let part, let whole): .share(max(part, whole), of: whole)
        case .count: .count(.zero)
        case .deductions(let counts): .deductions(counts.map { _ in .zero })
        default: value
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

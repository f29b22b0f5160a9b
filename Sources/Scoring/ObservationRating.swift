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
        case (.multiChoice(let choice), .options(let chosen)): choice.rate(of: chosen)
        case (.parts(let parts), .parts(let met)): parts.rate(of: met)
        case (.scale(let scale), .number(let number)):
            (number - scale.zero).divided(by: scale.maximum - scale.zero)
        case (.measure(let measure), .number(let number)): measure.rating.rate(of: number)
        case (.measure(let measure), .notReached): measure.notReached ?? measure.rating.lowestRate
        case (.share(let share), .share(let part, let whole)):
            part.divided(by: whole).flatMap(share.rating.rate(of:))
        case (.index(let index), .index(let expected, let perceived)):
            perceived.divided(by: expected).flatMap(index.rating.rate(of:))
        case (.count(let count), .count(let number)): count.rating.rate(of: number)
        case (.deduction(let deduction), .deductions(let counts)):
            max(.zero, .one - deduction.loss(of: counts))
        case (.result, .yes): .one
        case (.result, .no): .zero
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

extension MultiChoice {
    /// Σ of the options' rates, held between 0 and 1.
    func rate(of chosen: [Int]) -> Fraction {
        let sum = Set(chosen).filter(options.indices.contains).map { options[$0].rate }.sum()
        return max(.zero, min(.one, sum))
    }
}

extension Parts {
    /// Nil when an answer does not speak of every part.
    func rate(of met: [Bool]) -> Fraction? {
        guard met.count == parts.count else { return nil }
        switch mark {
        case .all: return met.allSatisfy(\.self) ? .one : .zero
        case .share: return Fraction(met.count(where: \.self), met.count)
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

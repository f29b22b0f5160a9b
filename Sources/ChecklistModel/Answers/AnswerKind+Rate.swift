public import ExactArithmetic

extension AnswerKind {
    /// The rate of one answer, from 0 to 1 (scoring rules, section 2); nil when the answer does not count: blank, not
    /// applicable, or a sample of nothing.
    public func rate(of value: AnswerValue) -> Fraction? {
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
}

extension MultiChoice {
    /// Σ of the options' rates, held between 0 and 1.
    fileprivate func rate(of chosen: [Int]) -> Fraction {
        let sum = Set(chosen).filter(options.indices.contains).map { options[$0].rate }.sum()
        return max(.zero, min(.one, sum))
    }
}

extension Parts {
    /// Nil when an answer does not speak of every part.
    fileprivate func rate(of met: [Bool]) -> Fraction? {
        guard met.count == parts.count else { return nil }
        switch mark {
        case .all: return met.allSatisfy(\.self) ? .one : .zero
        case .share: return Fraction(met.count(where: \.self), met.count)
        }
    }
}

extension Deduction {
    /// Σ of the rates lost, not yet floored; 1 for a kind that loses all.
    public func loss(of counts: [Fraction]) -> Fraction {
        zip(kinds, counts).map { kind, count in
            switch kind.loss {
            case .all: count.isZero ? .zero : .one
            case .each(let rate, let limit):
                if let limit { min(limit, rate * count) } else { rate * count }
            }
        }.sum()
    }
}

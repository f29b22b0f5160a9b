internal import ChecklistModel
internal import ExactArithmetic

extension AnswerKind {
    /// True for an answer whose rate is below 1, of which an item may want a proof (scoring rules, section 2).
    func losesPoints(_ value: AnswerValue) -> Bool {
        switch (self, value) {
        case (.yesNo(let words), .yes): words.goodIsNo
        case (.yesNo(let words), .no): !words.goodIsNo
        case (.choice(let choice), .option(let index)):
            choice.options.indices.contains(index) && choice.options[index].rate < .one
        case (.multiChoice(let choice), .options(let chosen)):
            chosen.filter(choice.options.indices.contains).map { choice.options[$0].rate }.sum() < .one
        case (.parts, .parts(let met)): met.contains(false)
        case (.scale(let scale), .number(let number)): number < scale.maximum
        case (.measure(let measure), .number(let number)): measure.rating.loses(at: number)
        case (.measure(let measure), .notReached): (measure.notReached ?? measure.rating.lowestRate) < .one
        case (.share(let share), .share(let reached, let total)):
            reached.divided(by: total).map(share.rating.loses) ?? false
        case (.index(let index), .index(let expected, let perceived)):
            perceived.divided(by: expected).map(index.rating.loses) ?? false
        case (.count(let count), .count(let number)): count.rating.loses(at: number)
        case (.deduction, .deductions(let counts)): counts.contains { !$0.isZero }
        case (.result, .no): true
        default: false
        }
    }
}

extension Rating {
    fileprivate func loses(at value: Fraction) -> Bool { rate(of: value).map { $0 < .one } ?? false }
}

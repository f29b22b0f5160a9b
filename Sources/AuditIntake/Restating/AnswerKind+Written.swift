internal import ChecklistModel
internal import ExactArithmetic
internal import SubmissionDocument

extension AnswerKind {
    /// A value in words that mean it and nothing else.
    func written(_ value: AnswerValue) -> WrittenAnswer {
        switch (self, value) {
        case (_, .unanswered): .text("")
        case (_, .notApplicable): .text("n/a")
        case (_, .notReached(let after)):
            .text(after.map { "not reached, gave up after \($0.numberText)s" } ?? "not reached")
        case (.result, .yes): .text("pass")
        case (.result, .no): .text("fail")
        case (.yesNo(let question), .yes): .text(question.yesWords.first ?? "yes")
        case (.yesNo(let question), .no): .text(question.noWords.first ?? "no")
        case (.choice(let choice), .option(let index)) where choice.options.indices.contains(index):
            .text(choice.options[index].id)
        case (.multiChoice(let choice), .options(let chosen)):
            chosen.isEmpty
                ? .text("none") : .list(chosen.filter(choice.options.indices.contains).map { choice.options[$0].id })
        case (.parts(let parts), .parts(let met)):
            .mapping(zip(parts.parts, met).map { WrittenAnswer.Pair(name: $0.id, value: $1 ? "yes" : "no") })
        case (.deduction(let deduction), .deductions(let counts)): deduction.written(counts)
        case (.measure(let measure), .number(let number)):
            if case .duration = measure.quantity { .text("\(number.numberText)s") } else { .text(number.numberText) }
        case (_, .index(let expected, let perceived)):
            .mapping([
                WrittenAnswer.Pair(name: "expected", value: expected.numberText),
                WrittenAnswer.Pair(name: "perceived", value: perceived.numberText),
            ])
        case (_, .share(let part, let whole)): .text("\(part.numberText)/\(whole.numberText)")
        case (_, .number(let number)), (_, .count(let number)): .text(number.numberText)
        case (_, .text(let text)): .text(text)
        case (_, .date(let day)): .text(day.text)
        default: .text("")
        }
    }
}

extension Deduction {
    fileprivate func written(_ counts: [Fraction]) -> WrittenAnswer {
        let found = zip(kinds, counts).filter { !$1.isZero }
        if found.isEmpty { return .text("0") }
        return .mapping(found.map { WrittenAnswer.Pair(name: $0.id, value: $1.numberText) })
    }
}

extension Fraction {
    /// As a decimal number where there is one, else as a ratio.
    fileprivate var numberText: String {
        if let integer { return String(integer) }
        let decimal = shortText(decimals: 12)
        return Fraction(decimal: decimal) == self ? decimal : ratioText
    }
}

internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import SubmissionDocument

extension AnswerDrawing {
    /// How an answer is written, by a dealer that says yes and no in these words.
    func written(_ value: AnswerValue, _ words: YesNoWords) -> WrittenAnswer {
        switch (kind, value) {
        case (_, .notApplicable): return .text("不适用")
        case (_, .notReached): return .text("未达到")
        case (.result, .yes): return .text("pass")
        case (.result, .no): return .text("fail")
        case (.yesNo(let question), .yes): return .text(question.yesWords.first ?? words.word(true))
        case (.yesNo(let question), .no): return .text(question.noWords.first ?? words.word(false))
        case (.choice(let choice), .option(let index)):
            let option = choice.options[index]
            return .text(option.title.inChinese.isEmpty ? option.id : option.title.inChinese)
        case (.multiChoice(let choice), .options(let chosen)):
            return chosen.isEmpty ? .text("以上都没有") : .list(chosen.map { choice.options[$0].id })
        case (.parts(let parts), .parts(let met)):
            return .mapping(
                zip(parts.parts, met).map { WrittenAnswer.Pair(name: $0.id, value: YesNoWords.plain.word($1)) })
        case (.index, .index(let expected, let perceived)):
            return .mapping([
                WrittenAnswer.Pair(name: "expected", value: expected.written),
                WrittenAnswer.Pair(name: "perceived", value: perceived.written),
            ])
        case (.deduction(let deduction), .deductions(let counts)):
            let found = zip(deduction.kinds, counts).filter { !$1.isZero }
            if found.isEmpty { return .text("0") }
            return .mapping(found.map { WrittenAnswer.Pair(name: $0.id, value: $1.written) })
        case (.measure(let measure), .number(let number)):
            if case .duration = measure.quantity { return .text(number.duration) }
            return .text(number.written)
        case (_, .share(let part, let whole)): return .text("\(part.written)/\(whole.written)")
        case (_, .number(let number)), (_, .count(let number)): return .text(number.written)
        case (_, .text(let text)): return .text(text)
        case (_, .date(let day)): return .text(day.text)
        default: return .text("")
        }
    }
}

extension Fraction {
    /// As a decimal number where there is one, else as a ratio.
    fileprivate var written: String {
        if let integer { return String(integer) }
        let decimal = shortText(decimals: 12)
        return Fraction(decimal: decimal) == self ? decimal : ratioText
    }

    /// Seconds as `2分30秒`, `3天4小时`.
    fileprivate var duration: String {
        guard let all = integer else { return "\(written)秒" }
        let parts = [(all / 86_400, "天"), (all / 3_600 % 24, "小时"), (all / 60 % 60, "分"), (all % 60, "秒")]
        let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return text.isEmpty ? "0秒" : text
    }
}

internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic

extension AnswerRefusal {
    /// `item 1-2: 'ys' is not an answer; accepted: …`.
    var wording: BilingualText {
        let item = reader.item
        let reason = problem.reason(quoting: written)
        let accepted = item.acceptedAnswers
        let meant = SuggestionClause(suggestion)
        return BilingualText(
            zh: "检查项 \(item.id)：\(reason.wording(in: .zh))\(meant.zh)；可填：\(accepted.wording(in: .zh))",
            en: "item \(item.id): \(reason.wording(in: .en))"
                + meant.en(before: "accepted: \(accepted.wording(in: .en))"))
    }

    /// The word that was probably meant.
    private var suggestion: String? {
        switch problem {
        case .unknownWord:
            if case .yesNo(let words) = reader.item.answer {
                Self.suggestion(for: written, words)
            } else {
                nearestSpelling(to: written, among: reader.vocabulary)
            }
        case .unknownKind(let name):
            nearestSpelling(to: String(name.prefix { !$0.isNumber }), among: reader.vocabulary)
        default: nil
        }
    }
}

extension AnswerRefusal {
    /// One character more or less turns yes into no (不是), so only longer words with the same beginning are offered, and
    /// none when a yes and a no are both near.
    private static func suggestion(for written: String, _ words: YesNo) -> String? {
        let key = written.comparisonKey.unicodeScalars
        guard key.count > 2, let first = key.first else { return nil }
        func nearest(_ candidates: [String]) -> String? {
            let similar = candidates.filter {
                let scalars = $0.comparisonKey.unicodeScalars
                return scalars.count > 2 && scalars.first == first
            }
            return nearestSpelling(to: written, among: similar)
        }
        let yes = nearest(words.yesWords + CommonWords.yes)
        let no = nearest(words.noWords + CommonWords.no + CommonWords.notApplicable.sorted())
        return yes == nil || no == nil ? yes ?? no : nil
    }
}

extension Item {
    /// What may be written for the item, in words.
    var acceptedAnswers: BilingualText {
        let values = answer.accepted
        if notApplicable == .forbid { return values }
        return BilingualText(zh: values.wording(in: .zh) + "；不适用", en: values.wording(in: .en) + "; n/a")
    }
}

extension AnswerKind {
    fileprivate var accepted: BilingualText {
        switch self {
        case .yesNo(let words):
            let yes = words.yesWords.isEmpty ? ["是", "合格", "√"] : words.yesWords
            let no = words.noWords.isEmpty ? ["否", "不合格", "×"] : words.noWords
            return BilingualText(
                zh: "\(yes.joined(separator: " "))，或 \(no.joined(separator: " "))",
                en: "yes (\(yes.joined(separator: " "))) or no (\(no.joined(separator: " ")))")
        case .choice(let choice):
            let options = WordList(choice.options.map(\.summary))
            return BilingualText(zh: options.zh, en: options.en)
        case .scale(let scale):
            let (low, high, step) = (scale.minimum.exactText, scale.maximum.exactText, scale.step.exactText)
            return BilingualText(
                zh: "\(low) 到 \(high) 的数字，间隔 \(step)", en: "a number from \(low) to \(high) in steps of \(step)")
        case .measure(let measure): return measure.quantity.accepted
        case .share(let share):
            switch share.form {
            case .sample:
                return BilingualText(zh: "合格数/抽查数，例如 17/20", en: "conforming/checked such as 17/20")
            case .target:
                return BilingualText(zh: "实际/目标，例如 17/20", en: "reached/target such as 17/20")
            }
        case .count(let count):
            return BilingualText(
                zh: "整数（\(count.what.wording(in: .zh))），没有则写 0",
                en: "a whole number (\(count.what.wording(in: .en))), 0 for none")
        case .deduction(let deduction): return deduction.accepted
        }
    }
}

extension Choice.Option {
    /// `good (优 ○)`.
    fileprivate var summary: String {
        var others: [String] = []
        for spelling in spellings.dropFirst() where spelling != id && !others.contains(spelling) {
            others.append(spelling)
        }
        return others.isEmpty ? id : "\(id) (\(others.joined(separator: " ")))"
    }
}

extension Measure.Quantity {
    fileprivate var accepted: BilingualText {
        switch self {
        case .number(let unit):
            guard let unit else { return BilingualText(zh: "数字，例如 12 或 0.5", en: "a number such as 12 or 0.5") }
            return BilingualText(
                zh: "数字，例如 12 或 0.5，单位 \(unit.wording(in: .zh)) 可写可不写",
                en: "a number such as 12 or 0.5, with or without the unit \(unit.wording(in: .en))")
        case .duration(let bareUnit, let clock):
            var zh = "时长，例如 2分30秒、150秒 或 2.5分钟"
            var en = "a duration such as 2 min 30 s, 150 s or 2.5 min"
            if let unit = bareUnit?.timeUnit {
                zh += "；只写数字时以\(unit.wording(in: .zh))计"
                en += ", a bare number being \(unit.wording(in: .en))"
            }
            if let clock {
                zh += "；或 \(clock.rawValue)"
                en += ", or \(clock.rawValue)"
            }
            return BilingualText(zh: zh, en: en)
        }
    }
}

extension Deduction {
    fileprivate var accepted: BilingualText {
        let names = kinds.map { kind in kind.title.zh.map { $0 == kind.id ? $0 : "\(kind.id) (\($0))" } ?? kind.id }
        let list = WordList(names)
        return BilingualText(
            zh: "0（无扣分），或类别加次数，例如 \(kinds.first?.title.zh ?? kinds.first?.id ?? "")×2；类别：\(list.zh)",
            en: "0 for none, or kinds with their numbers such as \(kinds.first?.id ?? "") 2; kinds: \(list.en)")
    }
}

extension Fraction {
    /// A short decimal where that is exact, else the ratio.
    fileprivate var exactText: String {
        let decimal = shortText(decimals: 6)
        return Fraction(decimal: decimal) == self ? decimal : ratioText
    }
}

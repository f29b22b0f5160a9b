internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic

extension AnswerKind {
    /// What may be written, in words.
    var accepted: BilingualText {
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
        case .multiChoice(let choice):
            let options = WordList(choice.options.map(\.summary))
            return BilingualText(
                zh: "一个或几个选项，之间用“、”分开，都没有则写“都没有”：\(options.zh)",
                en: "one or several options with commas between, or none: \(options.en)")
        case .parts(let parts): return parts.accepted
        case .scale(let scale):
            let (low, high, step) = (scale.minimum.exactText, scale.maximum.exactText, scale.step.exactText)
            return BilingualText(
                zh: "\(low) 到 \(high) 的数字，间隔 \(step)", en: "a number from \(low) to \(high) in steps of \(step)")
        case .measure(let measure): return measure.accepted
        case .index(let index):
            let (low, high, step) = (index.minimum.exactText, index.maximum.exactText, index.step.exactText)
            return BilingualText(
                zh: "期望与感知两个数，例如 期望 8，感知 9；各为 \(low) 到 \(high) 的数字，间隔 \(step)",
                en: "both numbers such as expected 8, perceived 9; each from \(low) to \(high) in steps of \(step)")
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
        case .information(let information): return information.accepted
        case .result:
            let words = WordList(ResultWords.all.map(\.word))
            return BilingualText(zh: words.zh, en: words.en)
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

extension Parts {
    fileprivate var accepted: BilingualText {
        let names = parts.map { part in part.title.zh.map { $0 == part.id ? $0 : "\(part.id) (\($0))" } ?? part.id }
        let list = WordList(names)
        let (first, second) = (parts.first?.id ?? "", parts.dropFirst().first?.id ?? "")
        return BilingualText(
            zh: "逐项写是或否，例如 \(first) 是、\(second) 否；分项：\(list.zh)",
            en: "yes or no for each part such as \(first) yes, \(second) no; parts: \(list.en)")
    }
}

extension Information {
    fileprivate var accepted: BilingualText {
        switch form {
        case .text: return BilingualText(zh: "文字", en: "a text")
        case .number: return Measure.Quantity.number(unit: unit).accepted
        case .money:
            let name = unit ?? BilingualText(zh: "元", en: "CNY")
            return BilingualText(
                zh: "金额，例如 1200 或 1200.50，货币 \(name.wording(in: .zh)) 可写可不写",
                en: "a sum such as 1200 or 1200.50, with or without \(name.wording(in: .en))")
        case .date:
            return BilingualText(zh: "年份在前的日期，例如 2026-10-12", en: "a date with the year first such as 2026-10-12")
        }
    }
}

extension Measure {
    fileprivate var accepted: BilingualText {
        guard case .duration = quantity else { return quantity.accepted }
        return BilingualText(
            zh: quantity.accepted.wording(in: .zh) + "；或 未达到",
            en: quantity.accepted.wording(in: .en) + ", or not reached")
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

internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

/// A rule in the reader's words: when it fires and what it does.
struct RuleWording {
    let checklist: Checklist
    let context: ReportContext

    /// The rule's title, else what it watches.
    func name(of rule: Rule) -> String {
        if let title = rule.title { return context.labelled(rule.id, title) }
        switch (rule.origin, rule.condition) {
        case (.criticalItem, .item(let index, _)):
            return checklist.item(at: index).map { context.labelled(rule.id, $0.text) } ?? rule.id
        case (.minimum, .sectionBelow(let id, _)): return sectionName(id)
        default: return rule.id
        }
    }

    func condition(of rule: Rule) -> String { condition(rule.condition) }

    private func condition(_ condition: Rule.Condition) -> String {
        switch condition {
        case .item(let index, let trigger):
            checklist.item(at: index).map { context.say(Self.condition(trigger, of: $0, context)) } ?? ""
        case .sectionBelow(let id, let minimum):
            context.say(Self.below(minimum, what: sectionName(id)))
        case .departmentBelow(let id, let minimum):
            context.say(Self.below(minimum, what: context.departmentName(id, in: checklist)))
        case .zeros(let count, let section): context.say(Self.zeros(count, in: section.map(sectionName)))
        case .atLeast(let count, let conditions):
            context.say(Self.atLeast(count, of: conditions.map(self.condition)))
        }
    }

    func effects(of rule: Rule) -> String {
        let effects = context.listed(rule.effects.map { context.say(Self.effect($0)) })
        guard case .section(let id) = rule.scope else { return effects }
        return context.say(PageWording.label(sectionName(id))) + effects
    }

    func sectionName(_ id: String) -> String {
        checklist.section(id).map { context.labelled(id, $0.title) } ?? id
    }

    private static func condition(_ trigger: Rule.Trigger, of item: Item, _ context: ReportContext) -> BilingualText {
        switch trigger {
        case .rateZero:
            return BilingualText(zh: "\(item.id) 有一次观察得 0 分", en: "an observation of \(item.id) scores 0")
        case .rateAtMost(let limit):
            let limit = (limit * .hundred).shortText()
            return BilingualText(
                zh: "\(item.id) 有一次观察的得分率不高于 \(limit)%",
                en: "an observation of \(item.id) scores \(limit)% or less")
        case .option(let index):
            var option = String(index + 1)
            if let options = item.answer.options, options.indices.contains(index) {
                option = context.say(options[index].title)
            }
            return BilingualText(zh: "\(item.id) 填了“\(option)”", en: "\(item.id) is answered “\(option)”")
        }
    }

    private static func below(_ minimum: Rule.Minimum, what: String) -> BilingualText {
        let limit = minimum.limit.shortText(decimals: 6)
        guard let decimals = minimum.rounded else {
            return BilingualText(zh: "“\(what)”得分低于 \(limit)", en: "“\(what)” scores below \(limit)")
        }
        return BilingualText(
            zh: "“\(what)”得分四舍五入到 \(decimals) 位小数后低于 \(limit)",
            en: "“\(what)”, rounded to \(decimals) decimals, scores below \(limit)")
    }

    static func zeros(_ count: Int, in section: String?) -> BilingualText {
        guard let section else {
            return BilingualText(zh: "有 \(count) 个检查项得 0 分", en: "\(count) items score 0")
        }
        return BilingualText(zh: "“\(section)”有 \(count) 个检查项得 0 分", en: "\(count) items of “\(section)” score 0")
    }

    private static func atLeast(_ count: Int, of conditions: [String]) -> BilingualText {
        let zh = conditions.joined(separator: "；")
        let en = conditions.joined(separator: "; ")
        if count == 1 { return BilingualText(zh: "（下列任一：\(zh)）", en: "any of (\(en))") }
        if count == conditions.count { return BilingualText(zh: "（下列全部：\(zh)）", en: "all of (\(en))") }
        return BilingualText(zh: "（下列至少 \(count) 条：\(zh)）", en: "at least \(count) of (\(en))")
    }

    private static func effect(_ effect: Rule.Effect) -> BilingualText {
        switch effect {
        case .fail: return BilingualText(zh: "判为未通过", en: "fails")
        case .zero: return BilingualText(zh: "计 0 分", en: "counts 0")
        case .gradeAtMost(let grade): return BilingualText(zh: "等级最高 \(grade)", en: "grade \(grade) at most")
        case .scoreAtMost(let limit):
            let limit = limit.shortText(decimals: 6)
            return BilingualText(zh: "得分最高 \(limit)", en: "score \(limit) at most")
        }
    }
}

extension AnswerKind {
    /// The options of a choice, of one or of several.
    fileprivate var options: [Choice.Option]? {
        switch self {
        case .choice(let choice): choice.options
        case .multiChoice(let choice): choice.options
        default: nil
        }
    }
}

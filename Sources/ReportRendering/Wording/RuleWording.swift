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
        switch rule.condition {
        case .critical(let index, _):
            return checklist.item(at: index).map { context.labelled(rule.id, $0.text) } ?? rule.id
        case .sectionBelow(let id, _): return id == rule.id ? sectionName(id) : rule.id
        case .departmentBelow: return rule.id
        }
    }

    func condition(of rule: Rule) -> String {
        switch rule.condition {
        case .critical(let index, let trigger):
            checklist.item(at: index).map { context.say(Self.condition(trigger, of: $0, context)) } ?? rule.id
        case .sectionBelow(let id, let limit):
            context.say(Self.below(limit, what: sectionName(id)))
        case .departmentBelow(let id, let limit):
            context.say(Self.below(limit, what: context.departmentName(id, in: checklist)))
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
            if case .choice(let choice) = item.answer, choice.options.indices.contains(index) {
                option = context.say(choice.options[index].title)
            }
            return BilingualText(zh: "\(item.id) 填了“\(option)”", en: "\(item.id) is answered “\(option)”")
        }
    }

    private static func below(_ limit: Fraction, what: String) -> BilingualText {
        let limit = limit.shortText(decimals: 6)
        return BilingualText(zh: "“\(what)”得分低于 \(limit)", en: "“\(what)” scores below \(limit)")
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

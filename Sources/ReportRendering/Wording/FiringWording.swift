internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// What made a rule fire, in the reader's words: the answers and the scores.
struct FiringWording {
    let card: Scorecard
    let context: ReportContext

    func causes(of firing: FiredRule) -> String {
        let rule = card.checklist.rules[firing.rule]
        // Of a single minimum the limit is told beside the score.
        switch (rule.condition, firing.causes.first) {
        case (.sectionBelow, .section(_, let score)), (.departmentBelow, .department(_, let score)):
            let condition = RuleWording(checklist: card.checklist, context: context).condition(of: rule)
            return context.say(CardWording.remark(condition, note: shown(score)))
        default: break
        }
        return firing.causes.prefix(Self.mostCauses).map(cause).joined(separator: context.say(CardWording.separator))
    }

    private static let mostCauses = 8

    private func cause(_ cause: FiredRule.Cause) -> String {
        let wording = RuleWording(checklist: card.checklist, context: context)
        switch cause {
        case .observation(let item, let position): return answer(of: item, position)
        case .section(let id, let score):
            return context.say(CardWording.about(wording.sectionName(id), shown(score)))
        case .department(let id, let score):
            return context.say(CardWording.about(context.departmentName(id, in: card.checklist), shown(score)))
        case .zeros(let count, let section):
            return context.say(RuleWording.zeros(count, in: section.map(wording.sectionName)))
        }
    }

    private func shown(_ score: Fraction) -> String { score.decimalText(decimals: card.decimals) }

    private func answer(of index: Int, _ position: Int?) -> String {
        let item = card.checklist.items[index]
        if let position, let observation = card.observation(position, of: index) {
            let answer = card.answer(of: observation, context)
            let about = context.say(CardWording.about(card.subject(of: observation, context), answer))
            return context.say(CardWording.about(item.id, about))
        }
        let isExpired = card.items.contains { $0.item == index && $0.state == .waiverExpired }
        let reason = isExpired ? ItemScore.State.waiverExpired.wording : CardWording.pooledAnswers
        return context.say(CardWording.about(item.id, context.say(reason)))
    }
}

internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Explanation
internal import Scoring

/// The page about one item of one audit: how it was judged, observation by observation, and what it decides.
struct ItemExplanationPage {
    let card: Scorecard
    /// Index into the checklist's items.
    let item: Int
    let context: ReportContext

    private var question: Item { card.checklist.items[item] }
    private var score: ItemScore { card.items[item] }

    func page() -> Page { Page(path: "", blocks: head + observations + lostPoints + rules + loop + [context.foot]) }

    private var loop: [Block] { card.loopBlocks(of: [item], context) }

    private var head: [Block] {
        var facts: [(BilingualText, String)] = [
            (CardWording.auditNumber, card.audit.id), (ExplanationWording.state, context.say(score.state.wording)),
        ]
        if let criterion = question.criterion { facts.append((ExplanationWording.criterion, context.say(criterion))) }
        if let source = question.source { facts.append((ExplanationWording.source, source)) }
        if let rate = score.rate { facts.append((ExplanationWording.itemScore, percent(rate))) }
        if let (kind, amount) = adjustment { facts.append((kind, amount)) }
        if let path = path { facts.append((ExplanationWording.weightPath, path)) }
        if let contribution = score.contribution {
            facts.append(
                (ExplanationWording.itemContribution, ExactValue(contribution, decimals: card.decimals).text))
        }
        return [
            .heading(1, [.text(context.labelled(question.id, question.text))]),
            context.facts(facts.map { ($0, .text($1)) }),
        ]
    }

    /// What a bonus or special deduction gave or took.
    private var adjustment: (BilingualText, String)? {
        let pairs = zip(card.checklist.adjustments, card.adjustments)
        guard let (adjustment, score) = pairs.first(where: { $0.1.item == item }), let amount = score.amount else {
            return nil
        }
        let kind = adjustment.direction == .bonus ? CardWording.bonus : CardWording.specialDeduction
        return (kind, amount.signedText(decimals: card.decimals))
    }

    private var path: String? {
        let steps = weightPath(to: item, in: card)
        return steps.isEmpty ? nil : PathWording(card: card, context: context).text(of: steps)
    }

    private func percent(_ rate: Fraction) -> String {
        ExactValue(.hundred * rate, decimals: card.decimals).text + " %"
    }

    private var observations: [Block] {
        let observations = Array(zip(card.observations(of: item), score.observationRates))
        guard !observations.isEmpty else { return [] }
        return [
            context.heading(2, ExplanationWording.observations),
            context.table(
                [
                    Column(ExplanationWording.who) { .text(card.subject(of: $0.0, context)) },
                    Column(CardWording.answers) { .text(card.answer(of: $0.0, context)) },
                    Column(ExplanationWording.rate, .right) { row in
                        .text(row.1.map(percent) ?? context.say(ExplanationWording.notCounted))
                    },
                    Column(CardWording.note) { .differing(data: .text(""), page: $0.0.remarks(context)) },
                ], rows: observations),
        ]
    }

    private var lostPoints: [Block] {
        guard score.state != .outside, let explanation = explain(card, item: item) else { return [] }
        return LostPointsTable(card: card, context: context).blocks(explanation)
    }

    /// Each rule that looks at the item, with what it would do or did.
    private var rules: [Block] {
        let wording = RuleWording(checklist: card.checklist, context: context)
        let fired = Set(card.fired.map(\.rule))
        let watching = card.checklist.rules.indices.filter { card.checklist.rules[$0].condition.looks(at: item) }
        guard !watching.isEmpty else { return [] }
        let lines = watching.map { index -> [Inline] in
            let rule = card.checklist.rules[index]
            let outcome = "\(wording.condition(of: rule)) → \(wording.effects(of: rule))"
            let text = context.say(CardWording.about(wording.name(of: rule), outcome))
            return [.text(text)]
                + (fired.contains(index) ? [.text(" "), .strong(context.say(CardWording.hasFired))] : [])
        }
        return [context.heading(2, ExplanationWording.rulesOfItem), .list(lines)]
    }
}

extension Rule.Condition {
    /// True when the condition names this item.
    fileprivate func looks(at item: Int) -> Bool {
        switch self {
        case .item(let index, _): index == item
        case .atLeast(_, let conditions): conditions.contains { $0.looks(at: item) }
        case .sectionBelow, .departmentBelow, .zeros: false
        }
    }
}

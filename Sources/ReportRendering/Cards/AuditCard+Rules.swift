internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

extension AuditCard {
    /// Signed lines that lead from the computed score to the final one (scoring rule 1.4).
    var firedRules: [Block] {
        guard !card.fired.isEmpty else { return [] }
        let lines = [total(CardWording.computedScore, card.computed)] + card.fired.map(line)
        return [
            context.heading(2, CardWording.fired),
            context.table(
                [
                    Column(CardWording.rule) { $0.rule },
                    Column(CardWording.firedBy) { $0.firedBy },
                    Column(CardWording.effect) { $0.effect },
                    Column(CardWording.points, .right) { $0.points },
                ], rows: (lines + [total(CardWording.finalScore, card.final)]).compactMap(\.self)),
        ]
    }

    private struct Line {
        var rule: Cell
        var firedBy = Cell.page(.text(""))
        var effect = Cell.page(.text(""))
        var points: Cell
    }

    private func total(_ label: BilingualText, _ score: Fraction?) -> Line? {
        score.map { Line(rule: .page(.strong(context.say(label))), points: .text(decimal($0)).strong) }
    }

    private func line(_ firing: FiredRule) -> Line {
        let rule = checklist.rules[firing.rule]
        let wording = RuleWording(checklist: checklist, context: context)
        return Line(
            rule: .text(wording.name(of: rule)), firedBy: .text(cause(of: firing, rule: rule)),
            effect: .text(wording.effects(of: rule)),
            points: card.final == nil ? .empty : .text(firing.change.signedText(decimals: card.decimals)))
    }

    /// The answer that fired a critical item, or the score that fell below its limit.
    private func cause(of firing: FiredRule, rule: Rule) -> String {
        let condition = RuleWording(checklist: checklist, context: context).condition(of: rule)
        switch rule.condition {
        case .critical(let item, _):
            guard let position = firing.observation, let observation = card.observation(position, of: item) else {
                return context.say(CardWording.remark(condition, note: context.say(CardWording.pooledAnswers)))
            }
            let answer = card.answer(of: observation, context)
            return context.say(CardWording.about(card.subject(of: observation, context), answer))
        case .sectionBelow(let id, _):
            // A section-scope rule changed the number that it read, so only the limit can be told.
            guard rule.scope == .audit, let score = card.sections.first(where: { $0.id == id })?.score else {
                return condition
            }
            return context.say(CardWording.remark(condition, note: decimal(score)))
        case .departmentBelow(let id, _):
            guard let score = card.departments.first(where: { $0.id == id })?.score else { return condition }
            return context.say(CardWording.remark(condition, note: decimal(score)))
        }
    }
}

extension Fraction {
    /// With a sign unless it rounds to 0: `+1.20`, `−3.00`.
    func signedText(decimals: Int) -> String {
        let rounded = rounded(toDecimals: decimals)
        if rounded.isZero { return rounded.decimalText(decimals: decimals) }
        let magnitude = (rounded.isNegative ? -rounded : rounded).decimalText(decimals: decimals)
        return (rounded.isNegative ? "−" : "+") + magnitude
    }
}

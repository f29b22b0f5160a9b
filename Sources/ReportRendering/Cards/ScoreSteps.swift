internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// Signed lines that lead from the computed score to the final one (scoring rule 1.4).
struct ScoreSteps {
    let card: Scorecard
    let context: ReportContext
    /// With a column of exact fractions, which add up.
    var showsExact = false

    private var checklist: Checklist { card.checklist }

    /// Empty when nothing stands between the two.
    var blocks: [Block] {
        let ofSections = card.fired.filter { checklist.rules[$0.rule].scope != .audit }
        let ofAudit = card.fired.filter { checklist.rules[$0.rule].scope == .audit }
        let steps = ofSections.map(step) + adjustments + limited + ofAudit.map(step)
        guard !steps.isEmpty else { return [] }
        let lines = [total(CardWording.computedScore, card.computed)] + steps
        return [
            context.heading(2, CardWording.scoreSteps),
            context.table(columns, rows: (lines + [total(CardWording.finalScore, card.final)]).compactMap(\.self)),
        ]
    }

    private var columns: [Column<Step>] {
        let columns = [
            Column<Step>(CardWording.step) { $0.name },
            Column(CardWording.because) { $0.cause },
            Column(CardWording.effect) { $0.effect },
            Column(CardWording.points, .right) { $0.points },
        ]
        guard showsExact else { return columns }
        return columns + [Column(ExplanationWording.exact, .right) { $0.exact }]
    }

    private struct Step {
        var name: Cell
        var cause = Cell.page(.text(""))
        var effect = Cell.page(.text(""))
        var points: Cell
        var exact: Cell
    }

    private func exact(_ value: Fraction?) -> Cell {
        .text(value.map { ExactValue($0, decimals: card.decimals).signedExact })
    }

    private func total(_ label: BilingualText, _ score: Fraction?) -> Step? {
        score.map {
            Step(
                name: .page(.strong(context.say(label))), points: .number($0, decimals: card.decimals).strong,
                exact: exact($0))
        }
    }

    private func step(_ firing: FiredRule) -> Step {
        let rule = checklist.rules[firing.rule]
        let wording = RuleWording(checklist: checklist, context: context)
        return Step(
            name: .text(wording.name(of: rule)),
            cause: .text(FiringWording(card: card, context: context).causes(of: firing)),
            effect: .text(wording.effects(of: rule)),
            points: card.final == nil ? .empty : .text(firing.change.signedText(decimals: card.decimals)),
            exact: exact(card.final == nil ? nil : firing.change))
    }

    /// Bonuses and special deductions that were observed.
    private var adjustments: [Step] {
        zip(checklist.adjustments, card.adjustments).compactMap { adjustment, score in
            guard !card.observations(of: score.item).isEmpty else { return nil }
            let item = checklist.items[score.item]
            let kind = adjustment.direction == .bonus ? CardWording.bonus : CardWording.specialDeduction
            return Step(
                name: .text(context.labelled(item.id, item.text)),
                cause: .text(card.answers(of: score.item, context)), effect: .text(context.say(kind)),
                points: .text(score.amount?.signedText(decimals: card.decimals)), exact: exact(score.amount))
        }
    }

    private var limited: [Step] {
        guard !card.limited.isZero else { return [] }
        return [
            Step(
                name: .text(context.say(CardWording.limited)),
                points: .text(card.limited.signedText(decimals: card.decimals)), exact: exact(card.limited))
        ]
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

internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Explanation
internal import Scoring

/// What reaches the next grade, in sentences and a table.
struct LiftText {
    let card: Scorecard
    let lift: Lift
    let context: ReportContext

    var blocks: [Block] { [context.heading(2, ExplanationWording.lift)] + goal + binding + answer }

    private var goal: [Block] {
        switch lift.goal {
        case .grade(let grade): [context.paragraph(ExplanationWording.goal(context.label(of: grade)))]
        case .pass: [context.paragraph(ExplanationWording.goalPass)]
        case nil: []
        }
    }

    private var binding: [Block] {
        let wording = RuleWording(checklist: card.checklist, context: context)
        return lift.binding.map { fired in
            let rule = card.checklist.rules[fired.rule]
            return context.paragraph(
                ExplanationWording.binding(
                    wording.name(of: rule), effects: wording.effects(of: rule),
                    cause: FiringWording(card: card, context: context).causes(of: fired)))
        }
    }

    private var answer: [Block] {
        switch lift.answer {
        case .nothingToGain: [context.paragraph(ExplanationWording.nothingToGain)]
        case .noGoal: [context.paragraph(ExplanationWording.noGoal)]
        case .noScore: [context.paragraph(ExplanationWording.noScoreToLift)]
        case .outOfReach(let projection):
            [context.paragraph(ExplanationWording.outOfReach(shown(projection), grade: grade(projection)))]
                + specialDeductions
        case .fixes(let fixes): table(of: fixes)
        }
    }

    private func table(of fixes: Lift.Fixes) -> [Block] {
        let findings = FindingTable(card: card, context: context)
        let perPoint = card.full.flatMap { Fraction.hundred.divided(by: $0) } ?? .zero
        return [
            context.paragraph(ExplanationWording.fixes(fixes.findings.count, isCheapest: fixes.isCheapest)),
            context.table(
                [
                    Column(ExplanationWording.fix) { itemCell(card.checklist.items[$0.item], context) },
                    Column(CardWording.answers) { .text(findings.answer($0)) },
                    Column(PageWording.pointsLost, .right) {
                        .number($0.pointsLost.map { $0 * perPoint }, decimals: card.decimals)
                    },
                    Column(CardWording.remedy) { .text(card.checklist.items[$0.item].remedy.map(context.say)) },
                ], rows: fixes.findings),
            context.paragraph(
                ExplanationWording.projected(
                    shown(fixes.projection), grade: grade(fixes.projection),
                    outcome: context.say(fixes.projection.outcome.wording))),
        ] + ratedTogether(fixes, perPoint: perPoint) + newlyApplying(fixes.projection)
    }

    /// A band, a cap or a worst answer gives back more or less than what the findings lost one by one.
    private func ratedTogether(_ fixes: Lift.Fixes, perPoint: Fraction) -> [Block] {
        guard let now = card.final, let then = fixes.projection.final else { return [] }
        let lost = fixes.findings.compactMap { $0.pointsLost.map { $0 * perPoint } }.sum()
        return then - now == lost ? [] : [context.paragraph(ExplanationWording.ratedTogether)]
    }

    private func newlyApplying(_ projection: Projection) -> [Block] {
        guard !projection.newlyApplying.isEmpty else { return [] }
        let items = projection.newlyApplying.map { card.checklist.items[$0].id }
        return [context.paragraph(ExplanationWording.newlyApplying(context.listed(items)))]
    }

    private var specialDeductions: [Block] {
        let taken = card.adjustments.compactMap(\.amount).filter(\.isNegative).sum()
        guard taken.isNegative else { return [] }
        return [context.paragraph(ExplanationWording.specialDeductions((-taken).decimalText(decimals: card.decimals)))]
    }

    private func shown(_ projection: Projection) -> String {
        projection.final.map { $0.decimalText(decimals: card.decimals) } ?? "—"
    }

    private func grade(_ projection: Projection) -> String? { projection.grade.map(context.label) }
}

internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Explanation
internal import Scoring

/// The page that says where the points of one audit went.
struct ExplanationPage {
    let card: Scorecard
    let lift: Lift?
    let context: ReportContext

    func page() -> Page {
        let steps = ScoreSteps(card: card, context: context, showsExact: true).blocks
        return Page(path: "", blocks: head + missing + lostPoints + steps + liftBlocks + loop + [context.foot])
    }

    private var head: [Block] {
        let audit = card.audit
        let title = [context.say(ExplanationWording.title), audit.id].joined(separator: " · ")
        var facts: [(BilingualText, Inline)] = [
            (PageWording.dealer, .text(context.label(of: audit.dealer))),
            (
                PageWording.checklist,
                .text("\(context.say(card.checklist.title)) · \(card.checklist.id) \(card.checklist.version)")
            ),
            (PageWording.date, .text(audit.date.text)),
            (PageWording.outcome, .strong(context.say(card.outcome.wording))),
        ]
        func add(_ label: BilingualText, _ value: Fraction?) {
            if let value { facts.append((label, .text(ExactValue(value, decimals: card.decimals).text))) }
        }
        add(CardWording.finalScore, card.final)
        if let grade = card.grade { facts.append((PageWording.grade, .text(context.label(of: grade)))) }
        add(CardWording.computedScore, card.computed)
        add(CardWording.naAsZero, card.notApplicableAsZero)
        add(CardWording.lowest, card.bounds?.lowerBound)
        add(CardWording.highest, card.bounds?.upperBound)
        return [.heading(1, [.text(title)]), context.facts(facts)]
    }

    private var missing: [Block] {
        guard let reason = card.whyWithoutScore else { return [] }
        return [context.paragraph(reason)] + MissingAnswers(card: card, context: context).blocks
    }

    private var lostPoints: [Block] {
        guard let explanation = explain(card), let computed = card.computed else { return [] }
        return LostPointsTable(card: card, context: context).blocks(explanation, computed: computed)
    }

    private var loop: [Block] { card.loopBlocks(of: card.checklist.items.indices, context) }

    private var liftBlocks: [Block] { lift.map { LiftText(card: card, lift: $0, context: context).blocks } ?? [] }
}

/// A number as it is shown and, where that is not all of it, as the exact fraction.
struct ExactValue {
    let shown: String
    let exact: String

    init(_ value: Fraction, decimals: Int) {
        shown = value.decimalText(decimals: decimals)
        exact = value.isInteger ? value.decimalText(decimals: 0) : value.ratioText
    }

    /// The fraction with the minus sign that other signed numbers of a page have.
    var signedExact: String { exact.hasPrefix("-") ? "−" + exact.dropFirst() : exact }

    /// `86.67 ≈ 260/3`; the fraction only where the shown number is rounded.
    var text: String { Fraction(text: shown) == Fraction(text: exact) ? shown : "\(shown) ≈ \(exact)" }
}

internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

extension AuditCard {
    /// Score, grade, outcome and what stands beside them; a card without a score says why.
    func writeResult(to page: inout MarkdownPage) {
        page.heading(2, CardWording.result)
        if let reason = card.whyWithoutScore { page.paragraph(reason) }
        page.openFacts()
        if let final = card.final {
            add(CardWording.finalScore, final, to: &page)
        } else {
            page.fact(PageWording.outcome, context.say(card.outcome.wording))
        }
        if let grade = card.grade {
            page.openFact(PageWording.grade)
            page.put(labelled: grade.id, grade.title)
            page.closeCell()
        }
        if let final = card.final { writeScores(final, to: &page) }
        if let bounds = card.bounds {
            page.openFact(CardWording.bounds)
            page.cell(bounds, decimals: card.decimals)
        }
        writeCoverage(to: &page)
        add(CardWording.naAsZero, card.notApplicableAsZero, to: &page)
        if let final = card.final { page.fact(CardWording.exactScore, final.ratioText) }
        page.closeTable()
    }

    private func writeScores(_ final: Fraction, to page: inout MarkdownPage) {
        page.openFact(PageWording.outcome)
        page.strong(context.say(card.outcome.wording))
        page.closeCell()
        if let pass = checklist.pass { page.fact(CardWording.passMark, pass.shortText(decimals: 6)) }
        add(CardWording.computedScore, card.computed, to: &page)
        if card.score != card.computed, card.score != final {
            add(CardWording.scoreBeforeAuditRules, card.score, to: &page)
        }
        if let earned = card.earned, let full = card.full {
            page.openFact(CardWording.earnedOfFull)
            page.cell(earned, of: full, decimals: card.decimals)
        }
    }

    private func writeCoverage(to page: inout MarkdownPage) {
        guard let share = card.coverage.share else { return }
        let percent = (.hundred * share).decimalText(decimals: card.decimals) + "%"
        page.openFact(PageWording.coverage)
        page.put(
            CardWording.coverage(percent, answered: card.coverage.answered, applicable: card.coverage.applicable))
        page.closeCell()
    }

    private func add(_ label: BilingualText, _ value: Fraction?, to page: inout MarkdownPage) {
        guard let value else { return }
        page.openFact(label)
        page.cell(value, decimals: card.decimals)
    }
}

extension Scorecard {
    /// Nil when a score was issued.
    var whyWithoutScore: BilingualText? {
        guard final == nil else { return nil }
        guard outcome == .incomplete else { return CardWording.notScored }
        let isCriticalBlank = openItems.contains { checklist.items[$0.item].isCritical }
        if case .exclude(let minimum, _) = checklist.unanswered, !isCriticalBlank {
            return CardWording.lowCoverage(minimum: (.hundred * minimum).shortText())
        }
        return CardWording.incomplete(missing: openItems.count)
    }
}

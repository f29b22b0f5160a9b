internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

extension AuditCard {
    /// Score, grade, outcome and what stands beside them; a card without a score says why.
    var result: [Block] {
        let reason = card.whyWithoutScore.map { [context.paragraph($0)] } ?? []
        return [context.heading(2, CardWording.result)] + reason + [context.facts([headline] + resultFacts)]
    }

    private var headline: (BilingualText, Inline) {
        guard let final = card.final else { return (PageWording.outcome, .text(context.say(card.outcome.wording))) }
        return (CardWording.finalScore, .text(decimal(final)))
    }

    private var resultFacts: [(BilingualText, Inline)] {
        var facts: [(BilingualText, Inline)] = []
        func add(_ label: BilingualText, _ value: String?) {
            if let value { facts.append((label, .text(value))) }
        }
        add(PageWording.grade, card.grade.map(context.label))
        if let final = card.final {
            facts.append((PageWording.outcome, .strong(context.say(card.outcome.wording))))
            add(CardWording.passMark, checklist.pass?.shortText(decimals: 6))
            add(CardWording.computedScore, card.computed.map(decimal))
            if card.score != card.computed, card.score != final {
                add(CardWording.scoreBeforeAuditRules, card.score.map(decimal))
            }
            add(CardWording.earnedOfFull, card.ratio(card.earned, card.full))
        }
        add(CardWording.bounds, card.bounds.map { "\(decimal($0.lowerBound)) – \(decimal($0.upperBound))" })
        add(PageWording.coverage, card.coverage.share.map(coverageText))
        add(CardWording.naAsZero, card.notApplicableAsZero.map(decimal))
        add(CardWording.exactScore, card.final?.ratioText)
        return facts
    }

    private func coverageText(_ share: Fraction) -> String {
        context.say(
            CardWording.coverage(
                percent(share), answered: card.coverage.answered, applicable: card.coverage.applicable))
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

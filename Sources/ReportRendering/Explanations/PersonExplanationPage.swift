internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Explanation
internal import Scoring

/// The page about one person of one audit, with nobody else's results.
struct PersonExplanationPage {
    let card: Scorecard
    /// Index into the audit's people.
    let person: Int
    let context: ReportContext

    private enum Line {
        case sum(BilingualText, Fraction)
        case item(PersonItem)
    }

    func page() -> Page {
        let explanation = explain(card, person: person)
        let table = explanation.map(lostPoints) ?? []
        return Page(path: "", blocks: head(explanation?.score) + table + loop + [context.foot])
    }

    private var loop: [Block] {
        card.loopBlocks(of: card.checklist.items.indices, person: card.audit.people[person].id, context)
    }

    private func head(_ group: GroupScore?) -> [Block] {
        let audited = card.audit.people[person]
        var facts: [(BilingualText, String)] = [
            (CardWording.auditNumber, card.audit.id), (PersonWording.number, audited.id),
            (PageWording.dealer, context.label(of: card.audit.dealer)),
        ]
        guard let group, let score = group.score else {
            let reason = card.final == nil ? CardWording.auditIncomplete : CardWording.noCountedAnswers
            return [
                .heading(1, [.text(audited.name)]), context.facts(facts.map { ($0, .text($1)) }),
                context.paragraph(card.outcome == .notScored ? CardWording.notScored : reason),
            ]
        }
        facts.append((PageWording.score, ExactValue(score, decimals: card.decimals).text))
        facts.append((PageWording.observations, String(group.observations)))
        if let interval = group.interval {
            let ends = [interval.lowerBound, interval.upperBound].map { $0.decimalText(decimals: card.decimals) }
            facts.append((CardWording.interval, ends.joined(separator: " – ")))
        }
        if !group.ranked { facts.append((CardWording.ranking, context.say(CardWording.tooFew))) }
        return [.heading(1, [.text(audited.name)]), context.facts(facts.map { ($0, .text($1)) })]
    }

    private func lostPoints(_ explanation: PersonExplanation) -> [Block] {
        guard let score = explanation.score.score else { return [] }
        let lines =
            [.sum(ExplanationWording.fullMark, .hundred)] + explanation.items.map(Line.item)
            + [.sum(PageWording.score, score)]
        return [
            context.heading(2, ExplanationWording.lostPoints),
            context.table(
                [
                    Column(PageWording.item, cell: name),
                    Column(PageWording.observations, .right) { item($0).map { .count($0.observations) } ?? blank },
                    Column(ExplanationWording.rate, .right) { line in
                        item(line).map { .text(PathWording.share($0.rate)) } ?? blank
                    },
                    Column(ExplanationWording.share, .right) { line in
                        item(line).map { .text(PathWording.share($0.share)) } ?? blank
                    },
                    Column(CardWording.points, .right) { .text(points($0).signedText(decimals: card.decimals)) },
                    Column(ExplanationWording.exact, .right) {
                        .text(ExactValue(points($0), decimals: card.decimals).signedExact)
                    },
                ], rows: lines),
        ]
    }

    private var blank: Cell { .page(.text("")) }

    private func item(_ line: Line) -> PersonItem? {
        if case .item(let item) = line { item } else { nil }
    }

    private func name(_ line: Line) -> Cell {
        switch line {
        case .sum(let label, _): .page(.strong(context.say(label)))
        case .item(let item): itemCell(card.checklist.items[item.item], context)
        }
    }

    private func points(_ line: Line) -> Fraction {
        switch line {
        case .sum(_, let sum): sum
        case .item(let item): -item.lost
        }
    }
}

internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// The page of one person of one dealer: a section per audit, with nobody else's results.
struct PersonCard {
    let index: CardIndex
    let dealer: AuditedDealer
    let person: CardIndex.PersonCards
    let path: String
    let paths: PagePaths
    let context: ReportContext

    func page() -> Page {
        Page(path: path, blocks: head + person.appearances.flatMap(audit) + method + [context.foot])
    }

    private var cards: [Scorecard] { person.appearances.map { index.cards[$0.card] } }

    private var head: [Block] {
        let person = person.person
        var facts: [(BilingualText, String)] = [(PageWording.dealer, context.label(of: dealer))]
        let position = context.position(of: person, in: cards.first?.checklist)
        if !position.isEmpty { facts.append((PageWording.position, position)) }
        if let department = person.department {
            facts.append((PageWording.department, context.departmentName(department, in: cards.map(\.checklist))))
        }
        return [
            .heading(1, [.text("\(person.name) · \(context.name(of: dealer))")]),
            context.facts([(PersonWording.number, .text(person.id))] + facts.map { ($0, .text($1)) }),
        ]
    }

    private func audit(_ appearance: CardIndex.Appearance) -> [Block] {
        let card = index.cards[appearance.card]
        let group = card.people[appearance.group]
        let title = "\(context.say(card.checklist.title)) · \(card.audit.date.text)"
        return [.heading(2, [link(title, to: paths.audit(card.audit.id), from: path)])]
            + result(group, of: card)
            + [
                context.heading(3, PersonWording.ownItems),
                PersonItems(card: card, group: group, person: appearance.person, context: context).block(),
            ] + remedies(group, of: card)
    }

    private func result(_ group: GroupScore, of card: Scorecard) -> [Block] {
        let row = CardRow(card: card, part: group)
        guard let score = group.score else {
            return [context.paragraph(Self.whyWithoutScore(card))]
        }
        let decimals = card.decimals
        var facts: [(BilingualText, Inline)] = [(PageWording.score, .text(score.decimalText(decimals: decimals)))]
        if let earned = group.earned, let full = group.full, let ratio = card.ratio(earned, full) {
            facts.append((CardWording.earnedOfFull, .text(ratio)))
            facts.append((PageWording.pointsLost, .text((full - earned).decimalText(decimals: decimals))))
        }
        facts.append((PageWording.observations, .text(String(group.observations))))
        if let interval = row.intervalText { facts.append((CardWording.interval, .text(interval))) }
        if let ranking = context.rankingText(group) { facts.append((CardWording.ranking, .text(ranking))) }
        return [context.facts(facts)]
    }

    private static func whyWithoutScore(_ card: Scorecard) -> BilingualText {
        switch card.outcome {
        case .incomplete: CardWording.auditIncomplete
        case .notScored: CardWording.notScored
        case .passed, .failed: CardWording.noCountedAnswers
        }
    }

    private func remedies(_ group: GroupScore, of card: Scorecard) -> [Block] {
        let lines: [[Inline]] = group.itemRates.filter { $0.rate < .one }.compactMap { rate in
            let item = card.checklist.items[rate.item]
            return item.remedy.map { remedy in
                [.text(context.say(PageWording.label(item.id)) + context.say(remedy))]
            }
        }
        return lines.isEmpty ? [] : [context.heading(3, CardWording.remedies), .list(lines)]
    }

    private var method: [Block] {
        let minimum = cards.map(\.checklist.rankMinimum).max() ?? 0
        let sentences = [MethodWording.people(minimum: minimum), PersonWording.ownAnswersOnly]
        return [
            context.heading(2, CardWording.method),
            .list(sentences.map { [.text(context.say($0))] }),
        ]
    }
}

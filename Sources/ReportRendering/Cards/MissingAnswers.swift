internal import BilingualText
internal import ChecklistModel
internal import Scoring

/// Which answers an incomplete audit still needs, and from whom.
struct MissingAnswers {
    let card: Scorecard
    let context: ReportContext

    private var checklist: Checklist { card.checklist }
    private var audit: Audit { card.audit }

    /// Empty for a complete audit.
    var blocks: [Block] {
        guard card.outcome == .incomplete else { return [] }
        return [
            context.heading(2, CardWording.missing),
            context.table(
                [
                    Column(PageWording.item) { itemCell(checklist.items[$0.item], context) },
                    Column(CardWording.missingCount) { .text(missingText($0)) },
                ], rows: card.openItems),
        ]
    }

    private func missingText(_ score: ItemScore) -> String {
        let count = context.say(CardWording.missingAnswers(score.missing))
        let unseen = unseen(checklist.items[score.item], observations: card.observations(of: score.item))
        return unseen.isEmpty ? count : context.say(CardWording.about(count, context.listed(unseen)))
    }

    /// The listed people or units that no observation names.
    private func unseen(_ item: Item, observations: [Observation]) -> [String] {
        switch item.scope {
        case .once: return []
        case .person:
            guard let onDuty = audit.peopleOnDuty, !observations.contains(where: \.people.isEmpty) else { return [] }
            let seen = Set(observations.flatMap(\.people))
            return onDuty.filter { position in
                guard audit.people.indices.contains(position), !seen.contains(position) else { return false }
                let role = audit.people[position].role
                return item.role == nil || role == nil || role == item.role
            }.map { audit.people[$0].name }
        case .unit(let unit):
            guard let listed = audit.unitsListed[unit], !observations.contains(where: { $0.unit == nil }) else {
                return []
            }
            let seen = Set(observations.compactMap(\.unit))
            return listed.filter { !seen.contains($0) }
        }
    }
}

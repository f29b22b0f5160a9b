internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// A part of a scorecard together with the card: one row of a page's table.
struct CardRow<Part> {
    let card: Scorecard
    let part: Part

    var audit: Cell { .text(card.audit.id) }
    var dealer: Cell { .text(card.audit.dealer.id) }

    func number(_ value: Fraction?) -> Cell { .number(value, decimals: card.decimals) }
}

extension CardRow<SliceScore> {
    /// Nil, not 0, where nothing of the slice was scored.
    var earned: Fraction? { part.score == nil ? nil : part.earned }
    var full: Fraction? { part.score == nil ? nil : part.full }
}

extension CardRow<GroupScore> {
    var person: AuditedPerson? { card.person(part.member)?.person }
}

extension CardRow<Finding> {
    var item: Item { card.checklist.items[part.item] }
    var observation: Observation? { card.observation(part) }
}

internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// A part of a scorecard together with the card: one row of a data file or of a page's table.
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

/// An item's score and the section that holds the item.
struct SectionedItem {
    let score: ItemScore
    /// Empty for an item of a checklist without sections.
    let section: String
}

extension Scorecard {
    var sectionedItems: [SectionedItem] {
        zip(items, checklist.sectionsByItem()).map { SectionedItem(score: $0, section: $1?.id ?? "") }
    }
}

extension Finding.Cause {
    /// What stands in for the written answer where a policy, not an answer, lost the points.
    var code: String? {
        switch self {
        case .observation: nil
        case .notApplicableAsZero: "not-applicable"
        case .unansweredAsZero: "unanswered"
        case .waiverExpired: "waiver-expired"
        }
    }
}

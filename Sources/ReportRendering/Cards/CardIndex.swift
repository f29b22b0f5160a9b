internal import ChecklistModel
internal import Scoring

/// Who appears on which scorecards: dealers, departments and people in order of first mention.
struct CardIndex {
    let cards: [Scorecard]
    let dealers: [DealerCards]

    struct DealerCards {
        let dealer: AuditedDealer
        /// Indices into `cards`.
        let audits: [Int]
        let departments: [DepartmentCards]
        let people: [PersonCards]
    }

    struct DepartmentCards {
        let id: String
        /// Indices into `cards`.
        let audits: [Int]
    }

    struct PersonCards {
        let person: AuditedPerson
        let appearances: [Appearance]
    }

    /// One audit that observed a person.
    struct Appearance {
        /// Index into `cards`.
        let card: Int
        /// Index into the card's `people`.
        let group: Int
        /// Index into the audit's `people`.
        let person: Int
    }

    init(_ cards: [Scorecard]) {
        self.cards = cards
        var byDealer = OrderedGroups<String, Int>()
        for (index, card) in cards.enumerated() { byDealer.append(index, to: card.audit.dealer.id) }
        dealers = byDealer.groups.map { _, audits in
            DealerCards(
                dealer: cards[audits[0]].audit.dealer, audits: audits,
                departments: Self.departments(of: audits, in: cards), people: Self.people(of: audits, in: cards))
        }
    }

    private static func departments(of audits: [Int], in cards: [Scorecard]) -> [DepartmentCards] {
        var groups = OrderedGroups<String, Int>()
        for index in audits {
            for department in cards[index].departmentIDs { groups.append(index, to: department) }
        }
        return groups.groups.map { DepartmentCards(id: $0.key, audits: $0.members) }
    }

    private static func people(of audits: [Int], in cards: [Scorecard]) -> [PersonCards] {
        var groups = OrderedGroups<String, (person: AuditedPerson, appearance: Appearance)>()
        for index in audits {
            for (group, score) in cards[index].people.enumerated() {
                guard let (position, person) = cards[index].person(score.member) else { continue }
                groups.append((person, Appearance(card: index, group: group, person: position)), to: person.id)
            }
        }
        return groups.groups.map { _, members in
            PersonCards(person: members[0].person, appearances: members.map(\.appearance))
        }
    }
}

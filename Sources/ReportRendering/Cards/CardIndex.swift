internal import ChecklistModel
internal import Scoring

/// Who appears on which scorecards: dealers, departments and people in order of first mention.
struct CardIndex {
    let cards: [Scorecard]
    let dealers: [DealerCards]

    final class DealerCards {
        let dealer: AuditedDealer
        /// Indices into `cards`.
        let audits: [Int]
        let departments: [DepartmentCards]
        let people: [PersonCards]

        fileprivate init(
            _ dealer: AuditedDealer, audits: [Int], departments: [DepartmentCards], people: [PersonCards]
        ) {
            self.dealer = dealer
            self.audits = audits
            self.departments = departments
            self.people = people
        }
    }

    final class DepartmentCards {
        let id: String
        /// Indices into `cards`.
        let audits: [Int]

        fileprivate init(_ id: String, audits: [Int]) {
            self.id = id
            self.audits = audits
        }
    }

    final class PersonCards {
        let person: AuditedPerson
        let appearances: [Appearance]

        fileprivate init(_ person: AuditedPerson, _ appearances: [Appearance]) {
            self.person = person
            self.appearances = appearances
        }
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
                cards[audits[0]].audit.dealer, audits: audits, departments: Self.departments(of: audits, in: cards),
                people: Self.people(of: audits, in: cards))
        }
    }

    private static func departments(of audits: [Int], in cards: [Scorecard]) -> [DepartmentCards] {
        var groups = OrderedGroups<String, Int>()
        for index in audits {
            for department in cards[index].departmentIDs { groups.append(index, to: department) }
        }
        return groups.groups.map { DepartmentCards($0.key, audits: $0.members) }
    }

    private static func people(of audits: [Int], in cards: [Scorecard]) -> [PersonCards] {
        var appearances: [Appearance] = []
        var groups = OrderedGroups<String, Int>()
        for index in audits {
            for (group, score) in cards[index].people.enumerated() {
                guard let (position, person) = cards[index].person(score.member) else { continue }
                groups.append(appearances.count, to: person.id)
                appearances.append(Appearance(card: index, group: group, person: position))
            }
        }
        return groups.groups.map { _, members in
            let own = members.map { appearances[$0] }
            return PersonCards(cards[own[0].card].audit.people[own[0].person], own)
        }
    }
}

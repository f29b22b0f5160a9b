internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

/// Who and what a report has pages about: its audits, and under each dealer the departments and people that they name, all in
/// order of first mention.
struct PageSubjects {
    let audits: [ListedAudit]
    let dealers: [DealerSubjects]

    final class DealerSubjects: Sendable {
        let dealer: AuditedDealer
        /// Indices into `audits`.
        let audits: [Int]
        let departments: [String]
        let people: [AuditedPerson]

        fileprivate init(
            _ dealer: AuditedDealer, audits: [Int], departments: [String], people: [AuditedPerson]
        ) {
            self.dealer = dealer
            self.audits = audits
            self.departments = departments
            self.people = people
        }
    }

    init(_ audits: [IssuedAudit]) {
        self.audits = audits.map(ListedAudit.init)
        var byDealer = OrderedGroups<String, Int>()
        for (index, audit) in audits.enumerated() { byDealer.append(index, to: audit.dealer.id) }
        dealers = byDealer.groups.map { _, indices in
            var departments = OrderedGroups<String, Int>()
            var people = OrderedGroups<String, AuditedPerson>()
            for index in indices {
                for department in audits[index].departmentIDs { departments.append(index, to: department) }
                for score in audits[index].personScores {
                    let person = audits[index].people[score.person]
                    people.append(person, to: person.id)
                }
            }
            return DealerSubjects(
                audits[indices[0]].dealer, audits: indices, departments: departments.groups.map(\.key),
                people: people.groups.map { $0.members[0] })
        }
    }

    /// Those of the cards.
    init(_ index: CardIndex) {
        audits = index.cards.map(ListedAudit.init)
        dealers = index.dealers.map { dealer in
            DealerSubjects(
                dealer.dealer, audits: dealer.audits, departments: dealer.departments.map(\.id),
                people: dealer.people.map(\.person))
        }
    }
}

/// An audit as a list shows it.
final class ListedAudit: Sendable {
    let id: String
    let checklist: Checklist
    let dealer: AuditedDealer
    let date: CivilDate
    /// The audited department, where the checklist leaves it to the audit.
    let department: String?
    let outcome: Outcome
    let grade: Grade?
    let coverage: Coverage
    let final: Fraction?

    init(_ audit: IssuedAudit) {
        id = audit.id
        checklist = audit.checklist
        dealer = audit.dealer
        date = audit.date
        department = audit.department
        outcome = audit.outcome
        grade = audit.grade
        coverage = audit.coverage
        final = audit.final
    }

    init(_ card: Scorecard) {
        id = card.audit.id
        checklist = card.checklist
        dealer = card.audit.dealer
        date = card.audit.date
        department = card.audit.department
        outcome = card.outcome
        grade = card.grade
        coverage = card.coverage
        final = card.final
    }
}

extension IssuedAudit {
    /// The departments that answer for at least one item, each once, in the order of the items.
    var departmentIDs: [String] {
        var ids: [String] = []
        for index in checklist.items.indices {
            if let id = department(of: index), !ids.contains(id) { ids.append(id) }
        }
        return ids
    }
}

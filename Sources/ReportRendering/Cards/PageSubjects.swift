internal import ChecklistModel
internal import IssuedScores

/// Who and what a report has pages about: its audits, and under each dealer the departments and people that they name, all in
/// order of first mention.
struct PageSubjects {
    let audits: [IssuedAudit]
    let dealers: [DealerSubjects]

    struct DealerSubjects {
        let dealer: AuditedDealer
        /// Indices into `audits`.
        let audits: [Int]
        let departments: [String]
        let people: [AuditedPerson]
    }

    init(_ audits: [IssuedAudit]) {
        self.audits = audits
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
                dealer: audits[indices[0]].dealer, audits: indices, departments: departments.groups.map(\.key),
                people: people.groups.map { $0.members[0] })
        }
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

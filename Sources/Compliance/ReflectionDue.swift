public import ChecklistModel
public import IssuedScores

/// A person who owes a reflection report (seed row C9): somebody whom a finding of a critical item names. One report covers
/// all such findings of one audit.
public struct ReflectionDue: Sendable {
    /// The id of the audit.
    public let audit: String
    public let date: CivilDate
    public let dealer: AuditedDealer
    public let checklist: ChecklistReference
    public let person: AuditedPerson
    /// In the order of the audit's findings; never empty. A finding that names several people stands in the report of each.
    public let findings: [CriticalFailure]
}

/// Who owes a reflection report after some audits.
public struct ReflectionsDue: Sendable {
    /// In the order of the audits, inside an audit in the order of its people.
    public let reports: [ReflectionDue]
    /// Findings of critical items that name nobody, so that nobody owes a report for them.
    public let unnamed: [CriticalFailure]

    /// - Parameter audits: in any order, which stays that of the reports.
    public init(_ audits: [IssuedAudit]) {
        var reports: [ReflectionDue] = []
        var unnamed: [CriticalFailure] = []
        for audit in audits {
            let failures = CriticalFailure.all(in: [audit])
            unnamed += failures.filter(\.people.isEmpty)
            var met: Set<String> = []
            for person in audit.people where met.insert(person.id).inserted {
                let own = failures.filter { $0.people.contains { $0.id == person.id } }
                if own.isEmpty { continue }
                reports.append(
                    ReflectionDue(
                        audit: audit.id, date: audit.date, dealer: audit.dealer,
                        checklist: ChecklistReference(audit.checklist), person: person, findings: own))
            }
        }
        self.reports = reports
        self.unnamed = unnamed
    }
}

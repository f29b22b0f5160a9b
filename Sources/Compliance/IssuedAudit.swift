public import ChecklistModel
public import ExactArithmetic
public import Scoring

/// One audit as it was issued: every number rounded the way its files show it.
///
/// What is aggregated over audits starts from these numbers, so that a reader can redo it from the CSV files
/// (scoring rule 1.5).
public struct IssuedAudit: Sendable {
    public let id: String
    public let checklist: Checklist
    public let dealer: AuditedDealer
    public let date: CivilDate
    public let outcome: Outcome
    public let grade: Grade?
    /// The audited department, where the checklist leaves it to the audit.
    public let department: String?
    /// The final score; nil when none was issued.
    public let score: Fraction?
    public let departments: [DepartmentScore]
    public let people: [PersonScore]
    public let findings: [IssuedFinding]

    public struct DepartmentScore: Sendable {
        public let department: String?
        public let score: Fraction?
    }

    public struct PersonScore: Sendable {
        public let person: AuditedPerson
        public let earned: Fraction?
        public let full: Fraction?
        public let observations: Int
    }

    public struct IssuedFinding: Sendable {
        public let item: Item
        public let department: String?
        public let pointsLost: Fraction?
    }

    public init(_ card: Scorecard) {
        let round = { (value: Fraction) in value.rounded(toDecimals: card.checklist.decimals) }
        let audit = card.audit
        id = audit.id
        checklist = card.checklist
        dealer = audit.dealer
        date = audit.date
        outcome = card.outcome
        grade = card.grade
        department = audit.department
        score = card.final.map(round)
        departments = card.departments.map { DepartmentScore(department: $0.id, score: $0.score.map(round)) }
        people = card.people.compactMap { group in
            guard case .person(let index) = group.member, audit.people.indices.contains(index) else { return nil }
            return PersonScore(
                person: audit.people[index], earned: group.earned.map(round), full: group.full.map(round),
                observations: group.observations)
        }
        findings = card.findings.map { finding in
            let item = card.checklist.items[finding.item]
            return IssuedFinding(
                item: item, department: item.department ?? audit.department, pointsLost: finding.pointsLost.map(round))
        }
    }
}

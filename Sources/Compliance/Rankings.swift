internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

extension [Standing<AuditedDealer>] {
    /// Every dealer of the network, also those that sent nothing, and those the audits name.
    static func dealers(_ records: MonthRecords) -> Self {
        let listed = (records.network?.dealers ?? []).map { AuditedDealer($0) }
        return standings(of: records, listed: listed, key: \.id) { [($0.dealer, $0.final)] }
    }
}

extension [Standing<DealerDepartment>] {
    static func departments(_ records: MonthRecords) -> Self {
        standings(
            of: records, key: { DepartmentKey(dealer: $0.dealer.id, department: $0.department) },
            // An audit may fail for another department's items; what counts here is the department's own score.
            failed: { audit, score in if let pass = audit.checklist.pass, let score { score < pass } else { false } }
        ) { audit in
            audit.departments.map { (DealerDepartment(dealer: audit.dealer, department: $0.id), $0.score) }
        }
    }
}

extension [Standing<ChecklistReference>] {
    static func checklists(_ records: MonthRecords) -> Self {
        standings(of: records, key: \.id) { [(ChecklistReference($0.checklist), $0.final)] }
    }
}

/// A department of one dealer, by ids.
struct DepartmentKey: Hashable {
    let dealer: String
    let department: String?
}

/// Means of issued scores per subject, straight from the audits (scoring rule 9.1).
private func standings<Subject: Hashable & Sendable, Key: Hashable>(
    of records: MonthRecords, listed: [Subject] = [], key: (Subject) -> Key,
    failed: (IssuedAudit, Fraction?) -> Bool = { audit, _ in audit.outcome == .failed },
    scores: (IssuedAudit) -> [(Subject, Fraction?)]
) -> [Standing<Subject>] {
    var table = OrderedGroups<Key, Subject, (score: Fraction?, failed: Bool)>()
    for subject in listed { table.add(subject, key: key(subject)) }
    for audit in records.audits {
        for (subject, score) in scores(audit) {
            table.add(subject, key: key(subject), (score, failed(audit, score)))
        }
    }
    var before: [Key: [Fraction]] = [:]
    for audit in records.previous {
        for case (let subject, let score?) in scores(audit) { before[key(subject), default: []].append(score) }
    }
    return ranked(
        table.groups.map { group in
            Standing(
                subject: group.subject, rank: nil, score: mean(group.members.compactMap(\.score)),
                previous: mean(before[group.key] ?? []), audits: group.members.count,
                scored: group.members.count { $0.score != nil }, failed: group.members.count(where: \.failed),
                observations: 0)
        }
    ) { $0.score != nil }
}

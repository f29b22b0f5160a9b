internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

/// Two months side by side, by dealer, department, checklist and person.
struct MonthComparison {
    let current: [IssuedAudit]
    let previous: [IssuedAudit]

    /// Every dealer of the network, also those that sent nothing, and those the audits name.
    func dealers(listed: [Dealer]) -> [Standing<AuditedDealer>] {
        standings(
            of: listed.map { AuditedDealer(id: $0.id, name: $0.name, region: $0.region) }, key: \.id
        ) { [($0.dealer, $0.score)] }
    }

    func departments() -> [Standing<DealerDepartment>] {
        standings(
            of: [], key: { [$0.dealer.id, $0.department ?? ""] },
            // An audit may fail for another department's items; what counts here is the department's own score.
            failed: { audit, score in if let pass = audit.checklist.pass, let score { score < pass } else { false } }
        ) { audit in
            audit.departments.map { (DealerDepartment(dealer: audit.dealer, department: $0.department), $0.score) }
        }
    }

    func checklists() -> [Standing<ChecklistReference>] {
        standings(of: [], key: \.id) { [(ChecklistReference($0.checklist), $0.score)] }
    }

    /// Means of issued scores per subject, from the audits themselves (scoring rule 9.1).
    private func standings<Subject: Hashable & Sendable, Key: Hashable>(
        of listed: [Subject], key: (Subject) -> Key,
        failed: (IssuedAudit, Fraction?) -> Bool = { audit, _ in audit.outcome == .failed },
        scores: (IssuedAudit) -> [(Subject, Fraction?)]
    ) -> [Standing<Subject>] {
        var table = OrderedGroups<Key, Subject, (audit: IssuedAudit, score: Fraction?)>()
        for subject in listed { table.add(subject, key: key(subject)) }
        for audit in current {
            for (subject, score) in scores(audit) { table.add(subject, key: key(subject), (audit, score)) }
        }
        var before: [Key: [Fraction]] = [:]
        for audit in previous {
            for case (let subject, let score?) in scores(audit) { before[key(subject), default: []].append(score) }
        }
        return ranked(
            table.groups.map { group in
                Standing(
                    subject: group.subject, rank: nil, score: mean(group.members.compactMap(\.score)),
                    previous: mean(before[group.key] ?? []), audits: group.members.count,
                    scored: group.members.count { $0.score != nil },
                    failed: group.members.count { failed($0.audit, $0.score) }, observations: 0)
            }
        ) { $0.score != nil }
    }

    func people() -> [Standing<DealerPerson>] {
        let before = Dictionary(uniqueKeysWithValues: monthlyPeople(previous).map { ($0.key, $0) })
        var minimums: [[String]: Int] = [:]
        let standings = monthlyPeople(current).map { person in
            minimums[person.key] = person.rankMinimum
            return Standing(
                subject: person.subject, rank: nil, score: person.score, previous: before[person.key]?.score,
                audits: person.audits, scored: person.scored, failed: 0, observations: person.observations)
        }
        return ranked(standings) { standing in
            standing.score != nil && standing.observations >= minimums[Self.key(standing.subject)] ?? 0
        }
    }

    /// Most frequent first, then by points lost, then in order of first appearance.
    func findings() -> [FindingFrequency] {
        var table = OrderedGroups<[String], (ChecklistReference, Item), (dealer: String, lost: Fraction)>()
        for audit in current {
            for finding in audit.findings {
                table.add(
                    (ChecklistReference(audit.checklist), finding.item), key: [audit.checklist.id, finding.item.id],
                    (audit.dealer.id, finding.pointsLost ?? .zero))
            }
        }
        var before: [[String]: Int] = [:]
        for audit in previous {
            for finding in audit.findings { before[[audit.checklist.id, finding.item.id], default: 0] += 1 }
        }
        let frequencies = table.groups.map { group in
            FindingFrequency(
                checklist: group.subject.0, item: group.subject.1, count: group.members.count,
                previousCount: before[group.key] ?? 0, dealers: Set(group.members.map(\.dealer)).count,
                pointsLost: group.members.map(\.lost).sum())
        }
        return frequencies.enumerated().sorted { a, b in
            if a.element.count != b.element.count { return a.element.count > b.element.count }
            if a.element.pointsLost != b.element.pointsLost { return a.element.pointsLost > b.element.pointsLost }
            return a.offset < b.offset
        }.map(\.element)
    }
}

extension MonthComparison {
    private static func key(_ subject: DealerPerson) -> [String] { [subject.dealer.id, subject.person.id] }

    private struct MonthlyPerson {
        let key: [String]
        let subject: DealerPerson
        let score: Fraction?
        let audits: Int
        let scored: Int
        let observations: Int
        let rankMinimum: Int
    }

    /// Per checklist Σ earned ÷ Σ full of issued rows, then the mean over the checklists (scoring rule 9.1).
    private func monthlyPeople(_ audits: [IssuedAudit]) -> [MonthlyPerson] {
        var table = OrderedGroups<[String], DealerPerson, (audit: IssuedAudit, row: IssuedAudit.PersonScore)>()
        for audit in audits {
            for row in audit.people {
                let subject = DealerPerson(dealer: audit.dealer, person: row.person)
                table.add(subject, key: Self.key(subject), (audit, row))
            }
        }
        return table.groups.map { group in
            var checklists = OrderedGroups<String, Checklist, IssuedAudit.PersonScore>()
            for (audit, row) in group.members where row.full != nil {
                checklists.add(audit.checklist, key: audit.checklist.id, row)
            }
            let scores = checklists.groups.compactMap { checklist in
                checklist.members.compactMap(\.earned).sum().divided(by: checklist.members.compactMap(\.full).sum())
            }
            return MonthlyPerson(
                key: group.key, subject: group.subject, score: mean(scores.map { $0 * .hundred }),
                audits: group.members.count, scored: group.members.count { $0.row.full != nil },
                observations: group.members.filter { $0.row.full != nil }.map(\.row.observations).reduce(0, +),
                rankMinimum: group.members.map(\.audit.checklist.rankMinimum).max() ?? 0)
        }
    }
}

extension ChecklistReference {
    init(_ checklist: Checklist) { self.init(id: checklist.id, title: checklist.title) }
}

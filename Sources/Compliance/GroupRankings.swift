internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores

extension [Standing<DealerPerson>] {
    static func people(_ records: MonthRecords) -> Self {
        groupStandings(of: records, key: { MemberKey(dealer: $0.dealer.id, member: $0.person.id) }) { audit in
            audit.personScores.compactMap { row in
                audit.people(at: [row.person]).first.map {
                    (DealerPerson(dealer: audit.dealer, person: $0), row.numbers)
                }
            }
        }
    }
}

extension [Standing<DealerTeam>] {
    static func teams(_ records: MonthRecords) -> Self {
        groupStandings(of: records, key: { MemberKey(dealer: $0.dealer.id, member: $0.team) }) { audit in
            audit.teams.map { (DealerTeam(dealer: audit.dealer, team: $0.team), $0.numbers) }
        }
    }
}

/// A person or team of one dealer, by id or name.
struct MemberKey: Hashable {
    let dealer: String
    let member: String
}

/// People and teams, ranked when they have the observations that their checklists ask for.
private func groupStandings<Subject: Hashable & Sendable>(
    of records: MonthRecords, key: (Subject) -> MemberKey, rows: (IssuedAudit) -> [(Subject, IssuedGroupNumbers)]
) -> [Standing<Subject>] {
    let before = monthlyGroups(records.previous, key: key, rows: rows).map { ($0.key, $0.score) }
    // Groups have one key each.
    let previous = Dictionary(before) { first, _ in first }
    let groups = monthlyGroups(records.audits, key: key, rows: rows)
    let hasEnough = Dictionary(groups.map { ($0.key, $0.observations >= $0.rankMinimum) }) { first, _ in first }
    let standings = groups.map { group in
        Standing(
            subject: group.subject, rank: nil, score: group.score, previous: previous[group.key] ?? nil,
            audits: group.audits, scored: group.scored, failed: 0, observations: group.observations)
    }
    return ranked(standings) { $0.score != nil && hasEnough[key($0.subject)] ?? false }
}

private struct MonthlyGroup<Subject> {
    let key: MemberKey
    let subject: Subject
    let score: Fraction?
    let audits: Int
    let scored: Int
    let observations: Int
    let rankMinimum: Int
}

/// Per checklist Σ earned ÷ Σ full of issued rows, then the mean over the checklists (scoring rule 9.1).
private func monthlyGroups<Subject>(
    _ audits: [IssuedAudit], key: (Subject) -> MemberKey, rows: (IssuedAudit) -> [(Subject, IssuedGroupNumbers)]
) -> [MonthlyGroup<Subject>] {
    var table = OrderedGroups<MemberKey, Subject, GroupRow>()
    for audit in audits {
        for (subject, numbers) in rows(audit) {
            let row = GroupRow(
                checklist: audit.checklist.id, rankMinimum: audit.checklist.rankMinimum, numbers: numbers)
            table.add(subject, key: key(subject), row)
        }
    }
    return table.groups.map { group in
        let scored = group.members.filter { $0.numbers.full != nil }
        var checklists = OrderedGroups<String, Void, IssuedGroupNumbers>()
        for row in scored { checklists.add((), key: row.checklist, row.numbers) }
        let rates = checklists.groups.compactMap { checklist in
            checklist.members.compactMap(\.earned).sum().divided(by: checklist.members.compactMap(\.full).sum())
        }
        return MonthlyGroup(
            key: group.key, subject: group.subject, score: mean(rates.map { $0 * .hundred }),
            audits: group.members.count, scored: scored.count,
            observations: scored.map(\.numbers.observations).reduce(0, +),
            rankMinimum: scored.map(\.rankMinimum).max() ?? 0)
    }
}

private struct GroupRow {
    let checklist: String
    let rankMinimum: Int
    let numbers: IssuedGroupNumbers
}

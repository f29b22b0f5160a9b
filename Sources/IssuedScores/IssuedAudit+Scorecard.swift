internal import ChecklistModel
internal import ExactArithmetic
public import Scoring

extension IssuedAudit {
    /// Rounds every number of a scorecard to its checklist's decimals (scoring rule 1.2).
    public convenience init(_ card: Scorecard) {
        let issuing = Issuing(card: card)
        let audit = card.audit
        self.init(
            id: audit.id, checklist: card.checklist, dealer: audit.dealer, date: audit.date, auditor: audit.auditor,
            department: audit.department, people: audit.people, outcome: card.outcome, grade: card.grade,
            numbers: issuing.numbers, coverage: card.coverage, observations: card.items.map(\.counted).reduce(0, +),
            fired: card.fired.map { IssuedRule(rule: $0.rule, change: issuing.round($0.change)) },
            sections: card.sections.map(issuing.section), items: card.items.map(issuing.item),
            departments: card.departments.map(issuing.slice), pillars: card.pillars.map(issuing.slice),
            teams: card.teams.compactMap(issuing.team), personScores: card.people.compactMap(issuing.person),
            findings: card.findings.map(issuing.finding), complaints: issuing.complaints, figures: issuing.figures,
            indices: issuing.indices)
    }
}

/// Turns the parts of one scorecard into issued ones.
struct Issuing {
    let card: Scorecard

    func round(_ value: Fraction) -> Fraction { value.rounded(toDecimals: card.checklist.decimals) }

    func round(_ value: Fraction?) -> Fraction? { value.map { round($0) } }

    var numbers: IssuedNumbers {
        IssuedNumbers(
            final: round(card.final), score: round(card.score), computed: round(card.computed),
            adjustments: card.final == nil ? nil : round(card.adjustments.compactMap(\.amount).sum()),
            low: round(card.bounds?.lowerBound), high: round(card.bounds?.upperBound),
            notApplicableAsZero: round(card.notApplicableAsZero), earned: round(card.earned), full: round(card.full),
            exact: card.final)
    }

    func section(_ section: SectionScore) -> IssuedSection {
        IssuedSection(
            id: section.id, depth: section.depth, score: round(section.score),
            weight: round(section.effectiveWeight.map { .hundred * $0 }))
    }

    func item(_ item: ItemScore) -> IssuedItem {
        let score = card.final != nil && item.effectiveWeight != nil ? item.scoredRate.map { .hundred * $0 } : nil
        return IssuedItem(
            state: item.state, score: round(score), earned: round(item.earned), full: round(item.full),
            weight: round(item.effectiveWeight.map { .hundred * $0 }), contribution: round(item.contribution),
            observations: item.counted)
    }

    func slice(_ slice: SliceScore) -> IssuedSlice {
        let isScored = slice.score != nil
        return IssuedSlice(
            id: slice.id, score: round(slice.score), earned: isScored ? round(slice.earned) : nil,
            full: isScored ? round(slice.full) : nil, observations: slice.observations, findings: slice.findings)
    }

    func person(_ group: GroupScore) -> IssuedPerson? {
        guard case .person(let index) = group.member, card.audit.people.indices.contains(index) else { return nil }
        return IssuedPerson(person: index, numbers: groupNumbers(group))
    }

    func team(_ group: GroupScore) -> IssuedTeam? {
        guard case .team(let name) = group.member else { return nil }
        return IssuedTeam(team: name, numbers: groupNumbers(group))
    }

    private func groupNumbers(_ group: GroupScore) -> IssuedGroupNumbers {
        IssuedGroupNumbers(
            score: round(group.score), earned: round(group.earned), full: round(group.full),
            observations: group.observations, low: round(group.interval?.lowerBound),
            high: round(group.interval?.upperBound), ranked: group.ranked)
    }

    func finding(_ finding: Finding) -> IssuedFinding {
        let observation = observation(of: finding)
        return IssuedFinding(
            item: finding.item, people: observation.map(people) ?? [], unit: observation?.unit,
            value: finding.cause.code ?? observation?.written, pointsLost: round(finding.pointsLost),
            note: observation?.note, evidence: observation?.evidence)
    }

    private func observation(of finding: Finding) -> Observation? {
        guard case .observation(let position) = finding.cause else { return nil }
        let observations = observations(of: finding.item)
        return observations.indices.contains(position) ? observations[position] : nil
    }

    func observations(of item: Int) -> [Observation] {
        card.audit.observations.indices.contains(item) ? card.audit.observations[item] : []
    }

    func people(_ observation: Observation) -> [Int] {
        observation.people.filter(card.audit.people.indices.contains)
    }
}

extension Finding.Cause {
    /// What stands in for the written answer where a policy, not an answer, lost the points.
    public var code: String? {
        switch self {
        case .observation: nil
        case .notApplicableAsZero: "not-applicable"
        case .unansweredAsZero: "unanswered"
        case .waiverExpired: "waiver-expired"
        }
    }
}

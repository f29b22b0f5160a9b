public import ChecklistModel
internal import ExactArithmetic

/// Scores one audit by its checklist: pure, exact, and the same on every machine.
///
/// - Parameter audit: its observations are aligned with the checklist's items; missing ones count as unanswered.
public func score(_ audit: Audit, by checklist: Checklist) -> Scorecard {
    AuditScoring(checklist: checklist, audit: audit).scorecard()
}

/// The steps of scoring rule 6.2 for one audit: items, sections, total, adjustments, audit-scope rules, grade, outcome.
struct AuditScoring {
    let checklist: Checklist
    let audit: Audit
    let evaluations: [ItemEvaluation]
    /// True for items whose weight and whose sections' weights are all positive.
    let isWeighted: [Bool]
    let inRawPoints: Bool
    let adjustments: Adjustments

    /// - Parameter findings: what is assumed to be put right.
    init(checklist: Checklist, audit: Audit, fixing findings: Set<Finding.Identity> = []) {
        self.checklist = checklist
        self.audit = audit
        // Nearly always none, and an empty dictionary costs nothing.
        let fixed =
            findings.isEmpty ? [:] : Dictionary(grouping: findings, by: \.item).mapValues { Set($0.map(\.cause)) }
        let standings = ItemStanding.all(of: checklist, in: audit, fixing: findings)
        evaluations = checklist.items.indices.map { index in
            ItemEvaluation(
                item: checklist.items[index], index: index, standing: standings[index], audit: audit,
                fixed: fixed[index] ?? [])
        }
        isWeighted = checklist.weightedItems()
        inRawPoints = checklist.root.addsPointsThroughout
        adjustments = Adjustments(checklist: checklist, audit: audit)
    }

    func scorecard() -> Scorecard {
        let base = computedBase()
        let findings = findings(of: base)
        let verdict = verdict(of: base, findings: findings)
        let slices = SliceCollector(checklist: checklist, items: base.items, findings: findings)
        let groups = GroupCollector(checklist: checklist, audit: audit, items: base.items, issued: base.isIssued)
        let people = groups.people()
        var (earned, full) = (FractionSum(), FractionSum())
        for item in base.items {
            if let points = item.earned { earned.add(points) }
            if let points = item.full { full.add(points) }
        }
        let inSections =
            base.isIssued
            ? changes(of: verdict.sectionFired, itemRates: base.rates, base: base.result)
            : verdict.sectionFired.map { ($0, .zero) }
        return Scorecard(
            checklist: checklist, audit: audit, items: base.items,
            sections: sectionScores(base.isIssued ? base.result : nil, verdict.result),
            coverage: base.coverage, computed: base.score, score: verdict.adjusted?.score, final: verdict.final,
            bounds: base.isIncomplete ? bounds() : nil,
            notApplicableAsZero: base.isIssued ? scoreWithNotApplicableAsZero(verdict) : nil,
            earned: base.isIssued ? earned.total : nil, full: base.isIssued ? full.total : nil,
            grade: verdict.grade, uncappedGrade: verdict.uncappedGrade, outcome: verdict.outcome,
            adjustments: checklist.adjustments.enumerated().map { index, adjustment in
                AdjustmentScore(item: adjustment.item, amount: verdict.adjusted?.amounts[index])
            },
            limited: verdict.adjusted?.limited ?? .zero,
            fired: (inSections + verdict.auditFired).map {
                FiredRule(rule: $0.rule, causes: $0.causes, change: $1)
            },
            departments: verdict.departments,
            pillars: base.isIssued ? slices.pillars : [], tags: base.isIssued ? slices.tags : [],
            teams: groups.teams(of: people), people: people.compactMap(\.self), findings: findings,
            inRawPoints: inRawPoints)
    }

    private func findings(of base: ComputedBase) -> [Finding] {
        checklist.items.indices.flatMap { index in
            FindingCollector(
                item: checklist.items[index], index: index, evaluation: evaluations[index],
                observations: observations(of: index), score: base.items[index], issued: base.isIssued,
                missingCountsAsZero: checklist.unanswered == .zero && !evaluations[index].isAnswered
            ).findings()
        }
    }
}

public import ChecklistModel
internal import ExactArithmetic

/// Scores one audit by its checklist: pure, exact, and the same on every machine.
///
/// - Parameter audit: its observations are aligned with the checklist's items; missing ones count as unanswered.
public func score(_ audit: Audit, by checklist: Checklist) -> Scorecard {
    AuditScoring(checklist: checklist, audit: audit).scorecard()
}

/// The steps of scoring rule 6.2 for one audit: items, sections, total, audit-scope rules, grade, outcome.
struct AuditScoring {
    let checklist: Checklist
    let audit: Audit
    let evaluations: [ItemEvaluation]
    /// True for items whose weight and whose sections' weights are all positive.
    let isWeighted: [Bool]
    let inRawPoints: Bool

    init(checklist: Checklist, audit: Audit) {
        self.checklist = checklist
        self.audit = audit
        evaluations = checklist.items.enumerated().map { ItemEvaluation(item: $1, index: $0, audit: audit) }
        isWeighted = checklist.weightedItems()
        inRawPoints = checklist.root.addsPointsThroughout
    }

    func scorecard() -> Scorecard {
        let coverage = coverage
        let incomplete = isIncomplete(coverage: coverage)
        let scoredRates = checklist.items.indices.map { scoredRate(of: $0) }
        let base = RollUp(itemRates: scoredRates, items: checklist.items)
        let baseResults = base.results(of: checklist.root)
        let issued = !incomplete && baseResults[checklist.root.id] != nil
        let computed = issued ? baseResults[checklist.root.id].map { $0.rate * .hundred } : nil

        let weights = issued ? base.effectiveWeights(of: checklist.root) : nil
        let items = checklist.items.indices.map { itemScore($0, rate: scoredRates[$0], weight: weights?.items[$0]) }
        let findings = checklist.items.indices.flatMap { index in
            FindingCollector(
                item: checklist.items[index], index: index, evaluation: evaluations[index],
                observations: observations(of: index), score: items[index], issued: issued,
                missingCountsAsZero: checklist.unanswered == .zero && !evaluations[index].isAnswered
            ).findings()
        }
        let slices = SliceCollector(checklist: checklist, items: items, findings: findings)
        let departments = slices.slices { [$0.department ?? audit.department] }

        let critical = criticalFirings(checklist: checklist, evaluations: evaluations, audit: audit)
        let ruled = RuledRollUp(
            checklist: checklist, itemRates: scoredRates, critical: critical,
            scored: Set((weights?.sections ?? [:]).keys))
        let (sectionResults, sectionFired) = ruled.evaluate()
        let sectionTotal = issued ? sectionResults[checklist.root.id].map { $0.rate * .hundred } : nil
        let auditFired =
            critical.filter { checklist.rules[$0.rule].scope == .audit }
            + (issued
                ? minimaFired(sections: sectionResults.filter { ruled.scored.contains($0.key) }, departments) : [])
        let inSections =
            issued
            ? changes(of: sectionFired, itemRates: scoredRates, base: baseResults) : sectionFired.map { ($0, .zero) }
        let (final, inAudit) = applyAuditRules(auditFired, to: sectionTotal)

        let uncapped = final.flatMap(checklist.grade(of:))
        let fired = sectionFired + auditFired
        let grade = cappedGrade(uncapped, fired: fired)
        let groups = GroupCollector(checklist: checklist, audit: audit, items: items, issued: issued)
        return Scorecard(
            checklist: checklist, audit: audit, items: items,
            sections: sectionScores(baseResults, sectionResults, weights: weights?.sections), coverage: coverage,
            computed: computed, score: sectionTotal, final: final, bounds: incomplete ? bounds() : nil,
            notApplicableAsZero: issued ? totalWithNotApplicableAsZero(critical: critical) : nil,
            earned: issued ? items.compactMap(\.earned).sum() : nil,
            full: issued ? items.compactMap(\.full).sum() : nil,
            grade: grade, uncappedGrade: uncapped,
            outcome: outcome(incomplete: incomplete, final: final, grade: grade, uncapped: uncapped, fired: fired),
            fired: (inSections + inAudit).map { FiredRule(rule: $0.rule, observation: $0.observation, change: $1) },
            departments: issued ? departments : [],
            pillars: issued ? slices.slices { $0.pillar.map { [$0] } ?? [] } : [],
            tags: issued ? slices.slices { $0.tags } : [],
            teams: groups.teams(), people: groups.people(), findings: findings, inRawPoints: inRawPoints)
    }
}

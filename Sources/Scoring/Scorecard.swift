public import ChecklistModel
public import ExactArithmetic

/// What one audit scored: five separate results (score, coverage, caps, grade, outcome) and everything that explains them.
///
/// Scores are exact fractions on the 100 basis. Every issued number is nil when nothing was issued: an incomplete audit
/// has bounds instead, one in which nothing applied has neither.
public final class Scorecard: Sendable {
    public let checklist: Checklist
    public let audit: Audit
    /// One per item of the checklist, in its order.
    public let items: [ItemScore]
    /// Every section below the checklist, parents before children, in file order.
    public let sections: [SectionScore]
    public let coverage: Coverage
    /// The score without any rule; the items' contributions add up to it exactly (scoring rule 1.4).
    public let computed: Fraction?
    /// After section-scope effects, bonuses and special deductions, before audit-scope effects.
    public let score: Fraction?
    /// After every rule: what is issued and graded.
    public let final: Fraction?
    /// The lowest and highest computed score that the missing answers leave open; only for incomplete audits.
    public let bounds: ClosedRange<Fraction>?
    /// What `final` would be with every not-applicable answer counted as zero (scoring rule 8).
    public let notApplicableAsZero: Fraction?
    public let earned: Fraction?
    public let full: Fraction?
    public let grade: Grade?
    /// The grade of the final score before any `grade at most`.
    public let uncappedGrade: Grade?
    public let outcome: Outcome
    /// One per bonus and special deduction of the checklist, in its order.
    public let adjustments: [AdjustmentScore]
    /// What the floor of 0 and the ceiling changed after bonuses and special deductions; 0 where they did not bind.
    public let limited: Fraction
    /// Every rule that fired, in the order of scoring rule 6.2.
    public let fired: [FiredRule]
    public let departments: [SliceScore]
    public let pillars: [SliceScore]
    public let tags: [SliceScore]
    public let teams: [GroupScore]
    /// One per person of the audit with at least one observation, in the audit's order.
    public let people: [GroupScore]
    public let findings: [Finding]
    /// True when every node adds points, so that earned and full are raw points; else they are shares of 100.
    public let inRawPoints: Bool

    init(
        checklist: Checklist,
        audit: Audit,
        items: [ItemScore],
        sections: [SectionScore],
        coverage: Coverage,
        computed: Fraction?,
        score: Fraction?,
        final: Fraction?,
        bounds: ClosedRange<Fraction>?,
        notApplicableAsZero: Fraction?,
        earned: Fraction?,
        full: Fraction?,
        grade: Grade?,
        uncappedGrade: Grade?,
        outcome: Outcome,
        adjustments: [AdjustmentScore],
        limited: Fraction,
        fired: [FiredRule],
        departments: [SliceScore],
        pillars: [SliceScore],
        tags: [SliceScore],
        teams: [GroupScore],
        people: [GroupScore],
        findings: [Finding],
        inRawPoints: Bool
    ) {
        self.checklist = checklist
        self.audit = audit
        self.items = items
        self.sections = sections
        self.coverage = coverage
        self.computed = computed
        self.score = score
        self.final = final
        self.bounds = bounds
        self.notApplicableAsZero = notApplicableAsZero
        self.earned = earned
        self.full = full
        self.grade = grade
        self.uncappedGrade = uncappedGrade
        self.outcome = outcome
        self.adjustments = adjustments
        self.limited = limited
        self.fired = fired
        self.departments = departments
        self.pillars = pillars
        self.tags = tags
        self.teams = teams
        self.people = people
        self.findings = findings
        self.inRawPoints = inRawPoints
    }
}

public enum Outcome: String, Sendable, CaseIterable {
    case passed, failed, incomplete
    case notScored = "not scored"
}

/// Answered ÷ applicable scored items, unweighted (scoring rule 4.2).
public struct Coverage: Sendable, Hashable {
    public let answered: Int
    public let applicable: Int

    public init(answered: Int, applicable: Int) {
        self.answered = answered
        self.applicable = applicable
    }

    /// From 0 to 1; nil when nothing applies.
    public var share: Fraction? { Fraction(answered, applicable) }
}

/// What a bonus or special deduction changed.
public struct AdjustmentScore: Sendable, Hashable {
    /// Index into `Checklist.items`.
    public let item: Int
    /// Signed, on the 100 basis; nil when no score was issued.
    public let amount: Fraction?
}

/// A rule whose condition was met.
public struct FiredRule: Sendable {
    /// Index into `Checklist.rules`.
    public let rule: Int
    /// What met the condition; never empty.
    public let causes: [Cause]
    /// What it took from the score, 0 or negative, on the 100 basis. The changes of all rules and adjustments together with
    /// `limited` lead from computed to final.
    public let change: Fraction

    public enum Cause: Sendable, Hashable {
        /// An item and the index of the observation; no observation when the pooled rate fired or a waiver had expired.
        case observation(item: Int, Int?)
        case section(String, score: Fraction)
        case department(String, score: Fraction)
        /// So many items with rate 0, below a section or anywhere.
        case zeros(Int, section: String?)
    }
}

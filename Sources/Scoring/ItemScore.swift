public import ExactArithmetic

/// What became of one item; shared, since every part of a report reads it.
public final class ItemScore: Sendable {
    public enum State: String, Sendable {
        case scored
        case notApplicable = "not-applicable"
        case unanswered
        /// Weight 0: shown, not scored.
        case unscored
        /// Asked for, never scored.
        case information
        /// The answer it depends on is another one.
        case doesNotApply = "by-rule"
        case waived
        /// Counts as failed.
        case waiverExpired = "waiver-expired"
        /// A bonus or special deduction.
        case outside
    }

    /// Index into `Checklist.items`.
    public let item: Int
    public let state: State
    /// The combined rate of the counted observations, from 0 to 1; also there when nothing was issued.
    public let rate: Fraction?
    /// The rate of each observation, in their order; nil for blank and not applicable ones.
    public let observationRates: [Fraction?]
    /// Observations that count.
    public let counted: Int
    public let notApplicable: Int
    /// Observations still missing.
    public let missing: Int
    /// The share of the computed base that the item decides, from 0 to 1 (scoring rule 7.1).
    public let effectiveWeight: Fraction?
    public let earned: Fraction?
    public let full: Fraction?

    /// Points of the computed score that come from this item.
    public let contribution: Fraction?
    /// The rate that entered the roll-up; differs from `rate` where a policy decides for a missing answer.
    public let scoredRate: Fraction?
    /// The sum of all numbers of an information item that is tallied.
    public let tally: Fraction?

    init(
        item: Int, state: State, evaluation: ItemEvaluation, effectiveWeight: Fraction?, earned: Fraction?,
        full: Fraction?, contribution: Fraction?, scoredRate: Fraction?, tally: Fraction?
    ) {
        self.item = item
        self.state = state
        rate = evaluation.rate
        observationRates = evaluation.observationRates
        counted = evaluation.counted
        notApplicable = evaluation.notApplicable
        missing = evaluation.missing
        self.effectiveWeight = effectiveWeight
        self.earned = earned
        self.full = full
        self.contribution = contribution
        self.scoredRate = scoredRate
        self.tally = tally
    }
}

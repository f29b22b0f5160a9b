public import ChecklistModel
public import ExactArithmetic

/// A department's, pillar's or tag's part of the computed base (scoring rule 7.2); shared, like all parts of a scorecard.
public final class SliceScore: Sendable {
    /// Nil for the items that name none.
    public let id: String?
    public let score: Fraction?
    public let earned: Fraction
    public let full: Fraction
    public let grade: Grade?
    public let observations: Int
    public let findings: Int

    init(
        id: String?, score: Fraction?, earned: Fraction, full: Fraction, grade: Grade?, observations: Int, findings: Int
    ) {
        self.id = id
        self.score = score
        self.earned = earned
        self.full = full
        self.grade = grade
        self.observations = observations
        self.findings = findings
    }
}

/// A person's or a team's score over the observations that name them (scoring rules 7.3 and 7.4); shared, since every part of a
/// report reads it.
public final class GroupScore: Sendable {
    public enum Member: Sendable, Hashable {
        /// Index into `Audit.people`.
        case person(Int)
        case team(String)
    }

    public let member: Member
    public let score: Fraction?
    public let earned: Fraction?
    public let full: Fraction?
    /// Counted observations; once a score is issued only those that carry weight in it.
    public let observations: Int
    /// The 95 % Wilson interval on the 100 basis; nil without a score.
    public let interval: ClosedRange<Fraction>?
    /// False when there are fewer observations than the checklist's minimum: listed, not ranked.
    public let ranked: Bool
    /// Per observed item: its index and the rate over this person's or team's counted observations.
    public let itemRates: [ItemRate]

    public struct ItemRate: Sendable {
        public let item: Int
        public let rate: Fraction
        public let observations: Int
    }

    init(
        member: Member, score: Fraction?, earned: Fraction?, full: Fraction?, observations: Int,
        interval: ClosedRange<Fraction>?, ranked: Bool, itemRates: [ItemRate]
    ) {
        self.member = member
        self.score = score
        self.earned = earned
        self.full = full
        self.observations = observations
        self.interval = interval
        self.ranked = ranked
        self.itemRates = itemRates
    }

    /// The same numbers for somebody else.
    convenience init(_ member: Member, as other: GroupScore) {
        self.init(
            member: member, score: other.score, earned: other.earned, full: other.full,
            observations: other.observations, interval: other.interval, ranked: other.ranked,
            itemRates: other.itemRates)
    }
}

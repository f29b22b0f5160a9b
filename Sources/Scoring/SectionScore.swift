public import ExactArithmetic

/// What became of one section; shared, like all parts of a scorecard.
public final class SectionScore: Sendable {
    public let id: String
    /// 1 for sections directly below the checklist.
    public let depth: Int
    /// On the 100 basis, before any rule.
    public let computed: Fraction?
    /// On the 100 basis, after section-scope effects.
    public let score: Fraction?
    public let effectiveWeight: Fraction?
    public let earned: Fraction?
    public let full: Fraction?

    init(
        id: String, depth: Int, computed: Fraction?, score: Fraction?, effectiveWeight: Fraction?, earned: Fraction?,
        full: Fraction?
    ) {
        self.id = id
        self.depth = depth
        self.computed = computed
        self.score = score
        self.effectiveWeight = effectiveWeight
        self.earned = earned
        self.full = full
    }
}

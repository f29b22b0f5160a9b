internal import ChecklistModel

/// An item as the scorer needs it.
struct PlannedItem: BitwiseCopyable, Sendable {
    enum Combination: UInt8, BitwiseCopyable, Sendable {
        case mean, worst
        /// Known only as long as one observation counts, when it is the mean.
        case pooled
    }

    /// Where the item's weight is added up; -1 when it is not scored.
    var group: Int32 = -1
    /// In the group's units; 0 when it is not scored.
    var weight = 0
    /// Its part of `ScoringPlan.whole` when everything takes part.
    var wholeShare = 0
    var atLeast: Int32 = 1
    var isInformation = false
    var combination = Combination.mean
    /// What all observations not applicable count: leaves, 0 or 1.
    var leaves = true
    var countsAsFull = false
    /// Index into the different due days; -1 without any.
    var due: Int32 = -1
    var closing = Closing()

    /// How its findings end, up to the day by which they are to be closed.
    struct Closing: BitwiseCopyable, Sendable {
        /// `,critical,` `,` `,remedy,`: without a note and evidence, which stand around the comma.
        var whole = ByteBuffer.Piece.empty
        /// `,critical,`
        var critical = ByteBuffer.Piece.empty
        /// `,remedy,`
        var remedy = ByteBuffer.Piece.empty
    }

    /// What one answer of the full rate brings whom it names; nothing when the item is not scored.
    func run(ofFull denominator: Int) -> PresentPeople.Run {
        guard weight > 0 else { return PresentPeople.Run() }
        // Only used where the whole times the denominator fits a word, and this is part of it.
        return PresentPeople.Run(
            group: group, earned: weight &* denominator, weight: weight, squares: weight * weight, observations: 1)
    }
}

/// The rules of the whole audit; each has the bit of its place.
struct PlannedRules: Sendable {
    var all: [PlannedRule] = []
    /// Those that a single answer fires.
    var byAnswer: UInt64 = 0
    /// The others.
    var byScore: [(bit: UInt64, condition: PlannedCondition)] = []
}

/// What a rule of the whole audit does.
struct PlannedRule: BitwiseCopyable, Sendable {
    var fails = false
    /// Place of the best grade it leaves; -1 when it leaves all.
    var worstGrade = -1
    /// The most it leaves of the score, on the 100 basis.
    var ceiling: WordRatio?
    /// `id:effect+effect`, not yet a CSV field.
    var code = ByteBuffer.Piece.empty
}

/// A grade's lower limit.
struct PlannedGrade: BitwiseCopyable, Sendable {
    var limit = WordRatio.zero
    var isInclusive = true
    /// The id as a CSV field with the comma behind it.
    var field = ByteBuffer.Piece.empty

    func includes(_ score: WordRatio) -> Bool { isInclusive ? limit <= score : limit < score }
}

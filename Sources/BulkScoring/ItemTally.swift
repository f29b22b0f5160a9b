/// What the observations of one item come to in the audit at hand.
struct ItemTally: BitwiseCopyable, Sendable {
    /// Its observations in the sorted order.
    var first: Int32 = 0
    var count: Int32 = 0
    var counted: Int32 = 0
    var notApplicable: Int32 = 0
    /// Σ of the counted rates, over the audit's denominator.
    var rates = 0
    /// Its part of the whole; 0 when it does not take part.
    var share = 0
    /// Its rate over the audit's denominator and divisor, and the same with every "not applicable" as 0.
    var earned = 0
    var guarded = 0
}

/// Numbers of the whole audit at hand.
struct AuditTotals: BitwiseCopyable, Sendable {
    /// Of the rates of single answers.
    var denominator = 1
    /// True when it is another one than the plan's.
    var isWidened = false
    /// A multiple of every number by which a sum of rates is divided.
    var divisor = 1
    var observations = 0
    /// The bits of the triggers that were met.
    var met: UInt64 = 0
    /// The bits of the rules that fired, and that fire with every "not applicable" as 0.
    var fired: UInt64 = 0
    var firedGuarded: UInt64 = 0
    var hasNotApplicable = false
    var leavesOut = false
    /// What the shares add up to.
    var whole = 1
    /// `whole × denominator × divisor`: of every sum of shares times rates.
    var scale = 1
    var earned = 0
    /// With every "not applicable" as 0, over `wholeScale`.
    var guarded = 0
    var wholeScale = 1

    /// What the shares are divided by for points, and whether those are points of 100.
    var pointsUnit = 1

    var ratesScale: Int { denominator * divisor }
}

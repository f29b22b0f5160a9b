public import ExactArithmetic

/// A place in a ranking, with the month before beside it.
public struct Standing<Subject: Sendable & Hashable>: Sendable {
    public let subject: Subject
    /// 1 is best and ties share a rank (1, 2, 2, 4); nil when there is no score or too few observations.
    public let rank: Int?
    /// Exact mean of issued numbers, on the 100 basis.
    public let score: Fraction?
    /// The same of the month before.
    public let previous: Fraction?
    public let audits: Int
    /// Audits that have a score.
    public let scored: Int
    public let failed: Int
    /// Counted observations; 0 where they do not matter.
    public let observations: Int

    /// Month over month; nil unless both months have a score.
    public var change: Fraction? { Compliance.change(from: previous, to: score) }
}

func change(from previous: Fraction?, to current: Fraction?) -> Fraction? {
    guard let previous, let current else { return nil }
    return current - previous
}

/// The exact mean; nil of nothing.
func mean(_ scores: [Fraction]) -> Fraction? { scores.sum().divided(by: Fraction(scores.count)) }

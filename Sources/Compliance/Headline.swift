public import ExactArithmetic
internal import IssuedScores
internal import Scoring

/// The month in a few numbers.
public struct Headline: Sendable, Hashable {
    /// The mean of the month's issued scores.
    public let score: Fraction?
    /// The same of the month before.
    public let previous: Fraction?
    /// The mean of the issued scores of this month and the two before it.
    public let threeMonthMean: Fraction?
    public let audits: Int
    public let scored: Int
    public let passed: Int
    public let failed: Int
    public let incomplete: Int
    public let notScored: Int
    public let findings: Int
    /// Findings of critical items.
    public let criticalFindings: Int
    /// Items that are findings again where they were findings before.
    public let repeatFindings: Int
    /// The share of complaints with first feedback in time, from 0 to 1; nil when none could be judged.
    public let onTimeShare: Fraction?

    /// Month over month; nil unless both months have a score.
    public var change: Fraction? { Compliance.change(from: previous, to: score) }
}

extension Headline {
    init(
        current: [IssuedAudit], previous: [IssuedAudit], trend: Trend, criticalFindings: Int, repeatFindings: Int,
        onTimeShare: Fraction?
    ) {
        var outcomes: [Outcome: Int] = [:]
        for audit in current { outcomes[audit.outcome, default: 0] += 1 }
        self.init(
            score: mean(current.compactMap(\.final)), previous: mean(previous.compactMap(\.final)),
            threeMonthMean: trend.threeMonthMean, audits: current.count, scored: current.count { $0.final != nil },
            passed: outcomes[.passed] ?? 0, failed: outcomes[.failed] ?? 0, incomplete: outcomes[.incomplete] ?? 0,
            notScored: outcomes[.notScored] ?? 0, findings: current.map(\.findings.count).reduce(0, +),
            criticalFindings: criticalFindings, repeatFindings: repeatFindings, onTimeShare: onTimeShare)
    }
}

public import Scoring

/// A submission, or an audit in one, that was not scored, and why: a row of `refused.csv`.
public struct RefusedInput: Sendable, Hashable {
    public let file: String
    /// Counts from 1; nil when the file as a whole is refused.
    public let line: Int?
    public let column: Int?
    public let audit: String?
    /// In the language of the report.
    public let reason: String

    public init(file: String, line: Int? = nil, column: Int? = nil, audit: String? = nil, reason: String) {
        self.file = file
        self.line = line
        self.column = column
        self.audit = audit
        self.reason = reason
    }
}

/// What was scored in one go.
public struct CardBatch: Sendable {
    /// In input order.
    public let scorecards: [Scorecard]
    public let refused: [RefusedInput]

    public init(scorecards: [Scorecard], refused: [RefusedInput] = []) {
        self.scorecards = scorecards
        self.refused = refused
    }
}

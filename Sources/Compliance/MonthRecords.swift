public import ChecklistModel
public import IssuedScores

/// Everything a month's report is computed from; only issued numbers (scoring rule 1.5).
///
/// What is dated outside the stated months, or in `month` after `asOf`, plays no part.
public struct MonthRecords: Sendable {
    public var month: Month
    /// The day on which the month is looked at.
    public var asOf: CivilDate
    /// Seconds by which the network's clocks are ahead of Greenwich; they say when `asOf` ends.
    public var secondsAheadOfGreenwich: Int
    public var scope: ReportScope
    /// Of the whole network, whatever the scope; nil when there is none, and then nothing is known to be due.
    public var network: DealerNetwork?
    /// Of `month`.
    public var audits: [IssuedAudit]
    /// Of the month before.
    public var previous: [IssuedAudit]
    /// Of up to twelve months that end with `month`, both months above included.
    public var history: [HistoricAudit]
    /// Of the months before `month` in the same twelve.
    public var pastFindings: [HistoricFindings]
    /// Audits of the month before whose version of the checklist is not this month's.
    public var rescored: [RescoredAudit]
    /// Of the ledger; nil for a month straight from files.
    public var loop: LoopRecords?
    /// Nil while the month is not published.
    public var revision: RevisionNote?

    public init(
        month: Month, asOf: CivilDate, secondsAheadOfGreenwich: Int = chinaStandardTime,
        scope: ReportScope = .network, network: DealerNetwork?, audits: [IssuedAudit], previous: [IssuedAudit],
        history: [HistoricAudit], pastFindings: [HistoricFindings], rescored: [RescoredAudit] = [],
        loop: LoopRecords? = nil, revision: RevisionNote? = nil
    ) {
        self.month = month
        self.asOf = asOf
        self.secondsAheadOfGreenwich = secondsAheadOfGreenwich
        self.scope = scope
        self.network = network
        self.audits = audits
        self.previous = previous
        self.history = history
        self.pastFindings = pastFindings
        self.rescored = rescored
        self.loop = loop
        self.revision = revision
    }

    /// Eight hours, all over China and all year round.
    public static let chinaStandardTime = 8 * 3600
}

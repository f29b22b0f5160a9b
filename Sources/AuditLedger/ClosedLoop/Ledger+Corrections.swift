public import ClosedLoop
internal import SQLiteDatabase

/// A corrected audit that a decision of the closed loop puts into the ledger.
public struct LedgerCorrection: Sendable {
    /// The corrected submission, with that one audit.
    public let submission: LedgerSubmission
    /// Why the audit is revised.
    public let reason: String
    /// The revision that it must become; read in the same transaction.
    public let revision: Int

    public init(submission: LedgerSubmission, reason: String, revision: Int) {
        self.submission = submission
        self.reason = reason
        self.revision = revision
    }
}

extension Ledger {
    /// Decides, records a corrected audit and enters the decision in one transaction: all of it or nothing, and what `decide`
    /// reads from this ledger is what stands until then.
    ///
    /// - Parameters:
    ///   - entered: when, in UTC to the second; every entry gets this time. Asked for once nobody else can enter anything.
    ///   - decide: gets the time, and hands back what to enter and to record, nothing when it is refused, and what to tell.
    /// - Throws: `backdated` when there are entries later than `entered`, `notCorrected` when the audit does not become the
    ///   revision that was said; and what `decide` throws.
    public func correct<Outcome>(
        at entered: @autoclosure () -> String,
        _ decide: (_ time: String) throws -> (entries: [LoopEntry], correction: LedgerCorrection?, outcome: Outcome)
    ) throws(LedgerFailure) -> Outcome {
        try translated {
            try database.transaction {
                let time = entered()
                let decision = try decide(time)
                if let correction = decision.correction {
                    let outcome = try recording().record([correction.submission], reason: correction.reason)[0]
                    guard outcome.audits == [.revised(revision: correction.revision)] else {
                        throw RecordFault.notCorrected
                    }
                }
                try append(decision.entries, at: time)
                return decision.outcome
            }
        }
    }
}

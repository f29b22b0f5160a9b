internal import SQLiteDatabase

extension Ledger {
    /// Records one file, as a whole: its bytes and every audit that is accepted, or nothing.
    ///
    /// - Parameter reason: why audits that are recorded with other answers are replaced; nil refuses them.
    public func record(
        _ submission: LedgerSubmission, replacing reason: String? = nil
    ) throws(LedgerFailure) -> RecordingOutcome {
        try translated {
            try database.transaction { try recording().record([submission], reason: reason)[0] }
        }
    }

    /// Records several files in one transaction, which costs hardly more than one; when it fails, none is recorded.
    ///
    /// - Parameter reason: why audits that are recorded with other answers are replaced; nil refuses them.
    /// - Returns: one per file, in their order; what they say holds once this returns and not before.
    public func record(
        _ submissions: [LedgerSubmission], replacing reason: String? = nil
    ) throws(LedgerFailure) -> [RecordingOutcome] {
        if submissions.isEmpty { return [] }
        return try translated { try database.transaction { try recording().record(submissions, reason: reason) } }
    }
}

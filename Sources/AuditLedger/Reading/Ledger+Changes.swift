public import ChecklistModel
public import IssuedScores
internal import SQLiteDatabase

/// What became of one audit after a month was published.
public struct LedgerChange: Sendable, Hashable {
    public let audit: String
    /// As it was published; nil when it arrived later, or was of another month then.
    public let before: HistoricAudit?
    /// As it is now; nil when a revision took it to another month.
    public let after: HistoricAudit?
    /// The revision that is current now, or was when it left the month.
    public let revision: Int
    /// Why it was revised.
    public let reason: String?

    public init(audit: String, before: HistoricAudit?, after: HistoricAudit?, revision: Int, reason: String?) {
        self.audit = audit
        self.before = before
        self.after = after
        self.revision = revision
        self.reason = reason
    }
}

extension Ledger {
    /// The audits of a month that were recorded or revised after a mark, in the order of dealer and id: what its next
    /// publication would change.
    ///
    /// - Parameters:
    ///   - mark: the mark of the last publication.
    ///   - newest: the newest sequence to look at; nil takes everything.
    public func changes(
        in month: Month, after mark: Int, upTo newest: Int? = nil
    ) throws(LedgerFailure) -> [LedgerChange] {
        try translated {
            var changes: [LedgerChange] = []
            try database.statement(ReadingSQL.changes).each {
                $0.add(month.text)
                $0.add(mark)
                $0.add(newest ?? Ledger.now)
            } read: { row in
                let audit = try historicAudit(row)
                let isBefore = row.integer(0) <= mark
                // Rows of one audit stand together, the older one first.
                var before = isBefore ? audit : nil
                if !isBefore, let last = changes.last, last.audit == audit.id, last.after == nil {
                    before = changes.removeLast().before
                }
                changes.append(
                    LedgerChange(
                        audit: audit.id, before: before, after: isBefore ? nil : audit, revision: row.integer(10),
                        reason: row.textIfAny(11)))
            }
            return changes
        }
    }
}

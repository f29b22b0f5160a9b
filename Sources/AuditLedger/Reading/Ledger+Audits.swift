public import ChecklistModel
public import ContentDigest
public import IssuedScores
internal import SQLiteDatabase

extension Ledger {
    /// The answers of an audit.
    ///
    /// - Parameters:
    ///   - revision: which one; nil takes the current one.
    ///   - mark: the newest sequence to look at; nil takes everything.
    /// - Returns: nil when there is no such audit or revision.
    public func audit(
        _ id: String, revision: Int? = nil, upTo mark: Int? = nil
    ) throws(LedgerFailure) -> StoredAudit? {
        try translated {
            guard let row = try row(of: id, revision: revision, upTo: mark) else { return nil }
            return try row.audit(answers: try record(ReadingSQL.answers, row.revision.sequence))
        }
    }

    /// The answers of a month's audits one at a time, in the order of dealer, date and id.
    ///
    /// - Parameter mark: the newest sequence to look at; nil takes everything.
    public func eachAudit(
        of month: Month, upTo mark: Int? = nil, _ body: (StoredAudit) -> Void
    ) throws(LedgerFailure) {
        try translated {
            try database.statement(ReadingSQL.stored).each {
                $0.add(month.text)
                $0.add(mark ?? Ledger.now)
            } read: { row in
                body(try RevisionRow(row).audit(answers: row.bytes(10)))
            }
        }
    }

    /// What was issued for an audit.
    ///
    /// - Parameters:
    ///   - revision: which one; nil takes the current one.
    ///   - mark: the newest sequence to look at; nil takes everything.
    ///   - checklist: the definition with this digest; nil when it cannot be had.
    /// - Returns: nil when there is no such audit or revision.
    public func issuedAudit(
        _ id: String, revision: Int? = nil, upTo mark: Int? = nil, checklist: (SHA256Digest) -> Checklist?
    ) throws(LedgerFailure) -> IssuedAudit? {
        try translated {
            guard let found = try row(of: id, revision: revision, upTo: mark)?.revision else { return nil }
            let definition = try loaded(found.definition.bytes, found.sequence, checklist)
            do {
                return try IssuedBlob.audit(
                    try record(ReadingSQL.issuedRecord, found.sequence), checklist: definition)
            } catch is BlobDefect {
                throw RecordFault.damaged(sequence: found.sequence)
            }
        }
    }

    /// Every revision of an audit, oldest first; empty when there is no such audit.
    public func revisions(of id: String, upTo mark: Int? = nil) throws(LedgerFailure) -> [AuditRevision] {
        try translated { try rows(of: id, upTo: mark).map(\.revision) }
    }

    /// Ids of a month's audits, in the order of dealer, date and id.
    public func auditIDs(of month: Month, upTo mark: Int? = nil) throws(LedgerFailure) -> [String] {
        try translated {
            try database.statement(ReadingSQL.auditIDs).all {
                $0.add(month.text)
                $0.add(mark ?? Ledger.now)
            } read: {
                $0.text(0)
            }
        }
    }

    private func row(of id: String, revision: Int?, upTo mark: Int?) throws -> RevisionRow? {
        let rows = try rows(of: id, upTo: mark)
        guard let revision else { return rows.last }
        return rows.first { $0.revision.revision == revision }
    }

    private func rows(of id: String, upTo mark: Int?) throws -> [RevisionRow] {
        var rows: [RevisionRow] = []
        try database.statement(ReadingSQL.revisions).each {
            $0.add(id)
            $0.add(mark ?? Ledger.now)
        } read: {
            rows.append(try RevisionRow($0))
        }
        return rows
    }

    private func record(_ sql: String, _ sequence: Int) throws -> [UInt8] {
        let found = try database.statement(sql).first {
            $0.add(sequence)
        } read: {
            $0.bytes(0)
        }
        guard let found else { throw RecordFault.damaged(sequence: sequence) }
        return found
    }
}

public import ChecklistModel
public import ContentDigest
public import IssuedScores
internal import SQLiteDatabase

extension Ledger {
    /// Stands for "whatever is current": below the mark that current revisions bear, above every sequence.
    static let now = Recorder.current - 1

    /// The audits of a month as they were issued, in the order of dealer, date and id.
    ///
    /// - Parameters:
    ///   - mark: the newest sequence to look at; nil takes everything.
    ///   - checklist: the definition with this digest; nil when it cannot be had, which ends the reading.
    public func issuedAudits(
        of month: Month, upTo mark: Int? = nil, checklist: (SHA256Digest) -> Checklist?
    ) throws(LedgerFailure) -> [IssuedAudit] {
        var audits: [IssuedAudit] = []
        try eachIssuedAudit(of: month, upTo: mark, checklist: checklist) { audits.append($0) }
        return audits
    }

    /// The same one at a time, so that a month need not fit memory.
    public func eachIssuedAudit(
        of month: Month, upTo mark: Int? = nil, checklist: (SHA256Digest) -> Checklist?, _ body: (IssuedAudit) -> Void
    ) throws(LedgerFailure) {
        var checklists: [[UInt8]: Checklist] = [:]
        try translated {
            try database.statement(ReadingSQL.issued).each {
                $0.add(month.text)
                $0.add(mark ?? Ledger.now)
            } read: { row in
                let digest = row.bytes(1)
                let known = try checklists[digest] ?? loaded(digest, row.integer(0), checklist)
                checklists[digest] = known
                do {
                    body(try IssuedBlob.audit(row.bytes(2), checklist: known))
                } catch is BlobDefect {
                    throw RecordFault.damaged(sequence: row.integer(0))
                }
            }
        }
    }

    func loaded(
        _ bytes: [UInt8], _ sequence: Int, _ checklist: (SHA256Digest) -> Checklist?
    ) throws(RecordFault) -> Checklist {
        guard let digest = SHA256Digest(bytes: bytes) else { throw .damaged(sequence: sequence) }
        guard let loaded = checklist(digest) else { throw .missingDefinition(digest) }
        return loaded
    }
}

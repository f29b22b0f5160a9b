internal import ChecklistModel
internal import ContentDigest
internal import ExactArithmetic
internal import SQLiteDatabase
internal import Scoring

/// A revision with the digest that its answers had when they were written.
struct RevisionRow {
    let revision: AuditRevision
    private let content: [UInt8]

    /// From the columns of `ReadingSQL.revisions`.
    init(_ row: SQLiteRow) throws(RecordFault) {
        guard let outcome = Outcome(rawValue: row.text(4)), let definition = SHA256Digest(bytes: row.bytes(6)),
            let submission = SHA256Digest(bytes: row.bytes(7))
        else { throw .damaged(sequence: row.integer(0)) }
        revision = AuditRevision(
            sequence: row.integer(0), revision: row.integer(1), reason: row.textIfAny(2),
            final: row.integerIfAny(3).map(Fraction.init(millionths:)), outcome: outcome, definition: definition,
            submission: submission, receipt: Receipt(source: row.text(8), received: row.text(9)))
        content = row.bytes(5)
    }

    /// The digest shows whether the bytes changed since.
    func audit(answers: [UInt8]) throws(RecordFault) -> StoredAudit {
        guard SHA256Digest(of: answers).bytes == content else { throw .damaged(sequence: revision.sequence) }
        do {
            return StoredAudit(audit: try AnswersBlob.audit(answers), revision: revision)
        } catch {
            throw .damaged(sequence: revision.sequence)
        }
    }
}

public import ContentDigest
internal import SQLiteDatabase

/// A submitted file that the ledger keeps.
public struct StoredSubmission: Sendable, Hashable {
    public let sequence: Int
    public let digest: SHA256Digest
    public let receipt: Receipt
    /// The name of the encoding it was read in.
    public let encoding: String
    /// In bytes.
    public let size: Int
}

extension Ledger {
    /// Every submission, in the order in which they were recorded.
    public func submissions(upTo mark: Int? = nil) throws(LedgerFailure) -> [StoredSubmission] {
        try translated {
            var submissions: [StoredSubmission] = []
            try database.statement(ReadingSQL.submissions).each {
                $0.add(mark ?? Ledger.now)
            } read: { row in
                guard let digest = SHA256Digest(bytes: row.bytes(1)) else {
                    throw RecordFault.damaged(sequence: row.integer(0))
                }
                submissions.append(
                    StoredSubmission(
                        sequence: row.integer(0), digest: digest,
                        receipt: Receipt(source: row.text(2), received: row.text(3)), encoding: row.text(4),
                        size: row.integer(5)))
            }
            return submissions
        }
    }

    /// The file with this digest, byte for byte as it was received; nil when it is not stored.
    public func bytes(ofSubmission digest: SHA256Digest) throws(LedgerFailure) -> [UInt8]? {
        try translated {
            let found = try database.statement(ReadingSQL.submissionBytes).first {
                $0.add(digest.bytes)
            } read: {
                $0.bytes(0)
            }
            guard let found else { return nil }
            guard SHA256Digest(of: found) == digest else { throw LedgerFailure(path, .corrupt) }
            return found
        }
    }
}

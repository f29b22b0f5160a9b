public import ContentDigest
internal import SQLiteDatabase

extension Ledger {
    /// What tells this ledger from others, whatever its file is called: the digest of the first submission it took; nil
    /// while it is empty.
    public func identity() throws(LedgerFailure) -> SHA256Digest? {
        try translated {
            try database.statement(ActionSQL.firstSubmission).first { $0.bytes(0) }.flatMap(SHA256Digest.init(bytes:))
        }
    }

    /// What only this ledger knows; it stands in nothing that is handed out.
    public func noticeSecret() throws(LedgerFailure) -> SHA256Digest {
        try translated {
            let bytes = try database.statement(EntrySQL.book).first { $0.bytes(2) }
            guard let secret = bytes.flatMap(SHA256Digest.init(bytes:)) else { throw RecordFault.damaged(sequence: 0) }
            return secret
        }
    }
}

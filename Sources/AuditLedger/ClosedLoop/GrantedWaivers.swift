internal import ClosedLoop
internal import ContentDigest
internal import SQLiteDatabase

/// Knows what the ledger added to audits: a waiver that was granted, extended or revoked since makes no other answers of the
/// same submission.
struct GrantedWaivers {
    private let database: SQLiteConnection

    init(_ database: SQLiteConnection) { self.database = database }

    /// True when an audit and the recorded one say the same once the ledger's waivers are taken out of both.
    func isAllThatDiffers(_ audit: LedgerAudit, from sequence: Int) throws -> Bool {
        let granted = try waivers(of: audit.head.dealer)
        if granted.isEmpty { return false }
        let recorded = try database.statement(ReadingSQL.answers).first {
            $0.add(sequence)
        } read: {
            $0.bytes(0)
        }
        guard let recorded, let before = try? AnswersBlob.audit(recorded),
            let after = try? AnswersBlob.audit(audit.answers)
        else { throw RecordFault.damaged(sequence: sequence) }
        return AnswersBlob.bytes(of: granted.removed(from: before))
            == AnswersBlob.bytes(of: granted.removed(from: after))
    }

    private func waivers(of dealer: String) throws -> [LedgerWaiver] {
        var entries: [KeptEntry] = []
        try database.statement(EntrySQL.waivers).each {
            $0.add(dealer)
        } read: { row in
            entries.append(try LinkedEntry(row).kept)
        }
        return ClosedLoop.waivers(entries)
    }
}

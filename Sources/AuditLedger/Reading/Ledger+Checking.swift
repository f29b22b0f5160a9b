public import ChecklistModel
public import ContentDigest
internal import SQLiteDatabase

extension Ledger {
    /// Checks the whole ledger: its pages and references, every digest, every record, the line of revisions, and the sums
    /// against a recount.
    ///
    /// - Parameter checklist: the definition with this digest; without one an issued record is not read.
    /// - Returns: what is wrong, nothing in a sound ledger.
    public func defects(checklist: (SHA256Digest) -> Checklist? = { _ in nil }) throws(LedgerFailure) -> [LedgerDefect]
    {
        try translated {
            try database.snapshot {
                let damage = try damagedPages()
                // A damaged tree cannot be trusted to give up its rows.
                if !damage.isEmpty { return damage }
                return try brokenReferences() + wrongDigests() + unreadableRecords(checklist) + brokenLines()
                    + wrongSums() + brokenEntries()
            }
        }
    }

    private func damagedPages() throws(SQLiteFailure) -> [LedgerDefect] {
        do {
            return try database.statement("PRAGMA integrity_check").all { $0.text(0) }
                .filter { $0 != "ok" }.map(LedgerDefect.database)
        } catch  where error.kind == .corrupt {
            return [.database(error.detail)]
        }
    }

    private func brokenReferences() throws(SQLiteFailure) -> [LedgerDefect] {
        try database.statement("PRAGMA foreign_key_check").all { .reference(table: $0.text(0)) }
    }

    private func wrongDigests() throws(SQLiteFailure) -> [LedgerDefect] {
        let submissions = try database.statement(CheckSQL.digests).all(read: wrongDigest)
        let definitions = try database.statement(CheckSQL.definitionDigests).all(read: wrongDigest)
        return (submissions + definitions).compactMap(\.self)
    }

    private func wrongDigest(_ row: SQLiteRow) -> LedgerDefect? {
        SHA256Digest(of: row.bytes(2)).bytes == row.bytes(1) ? nil : .bytes(sequence: row.integer(0))
    }

    private func unreadableRecords(_ checklist: (SHA256Digest) -> Checklist?) throws(SQLiteFailure) -> [LedgerDefect] {
        var checklists: [[UInt8]: Checklist] = [:]
        return try database.statement(CheckSQL.contents).all { row in
            let answers = row.bytes(2)
            guard SHA256Digest(of: answers).bytes == row.bytes(1) else { return .bytes(sequence: row.integer(0)) }
            let digest = row.bytes(4)
            if checklists[digest] == nil { checklists[digest] = SHA256Digest(bytes: digest).flatMap(checklist) }
            do {
                _ = try AnswersBlob.audit(answers)
                if let known = checklists[digest] { _ = try IssuedBlob.audit(row.bytes(3), checklist: known) }
                return nil
            } catch {
                return .record(sequence: row.integer(0))
            }
        }.compactMap { (defect: LedgerDefect?) in defect }
    }

    private func brokenLines() throws(SQLiteFailure) -> [LedgerDefect] {
        let chains: [LedgerDefect] = try database.statement(CheckSQL.brokenChains).all {
            $0.add(Recorder.current)
        } read: {
            .revision(sequence: $0.integer(0))
        }
        let counts: [LedgerDefect] = try database.statement(CheckSQL.findingCounts).all {
            .record(sequence: $0.integer(0))
        }
        return chains + counts
    }

    private func wrongSums() throws(SQLiteFailure) -> [LedgerDefect] {
        var months: Set<String> = []
        for sql in CheckSQL.wrongSums {
            let wrong = try database.statement(sql).all {
                $0.add(Recorder.current)
            } read: {
                $0.text(0)
            }
            months.formUnion(wrong)
        }
        return months.sorted().map(LedgerDefect.sums)
    }
}

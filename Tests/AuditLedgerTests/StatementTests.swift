import SQLiteDatabase
import Testing

@testable import AuditLedger

@Suite("the statements of the ledger")
struct StatementTests {
    static let statements: [String] =
        [
            MigrationSQL.insert, MigrationSQL.list, RecordingSQL.newestSequence,
            RecordingSQL.findSubmission,
            RecordingSQL.insertSubmission, RecordingSQL.findFromSubmission, RecordingSQL.findCurrent,
            RecordingSQL.insertAudit, RecordingSQL.insertRecord, RecordingSQL.insertFinding,
            RecordingSQL.insertDepartment, RecordingSQL.markSuperseded, RollUpSQL.addToDealer,
            RollUpSQL.addToDepartment, RollUpSQL.dealers, RollUpSQL.dealersAt, RollUpSQL.departments,
            RollUpSQL.departmentsAt, RollUpSQL.months, RollUpSQL.monthsAt, DefinitionSQL.find,
            DefinitionSQL.insert,
            DefinitionSQL.read, DefinitionSQL.list, DefinitionSQL.rememberNetwork,
            DefinitionSQL.latestNetwork,
            ReadingSQL.issued, ReadingSQL.history, ReadingSQL.findings, ReadingSQL.changes,
            ReadingSQL.revisions,
            ReadingSQL.stored, ReadingSQL.answers, ReadingSQL.issuedRecord, ReadingSQL.auditIDs, ReadingSQL.submissions,
            ReadingSQL.submissionBytes, PublicationSQL.insert, PublicationSQL.list, CheckSQL.digests,
            CheckSQL.definitionDigests, CheckSQL.contents, CheckSQL.brokenChains, CheckSQL.findingCounts,
            EntrySQL.insert, EntrySQL.newest, EntrySQL.list, EntrySQL.waivers, EntrySQL.ofKind,
            ActionSQL.findings, ActionSQL.findingsOfDealer, ActionSQL.definitionDigest,
            ActionSQL.firstSubmission,
        ] + RollUpSQL.subtraction + CheckSQL.wrongSums

    @Test("each fits the structure of a new ledger", arguments: statements)
    func compiles(sql: String) throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        _ = try ledger.database.statement(sql)
    }

    @Test(
        "placeholders are numbered in the order of their first use, as every database counts them",
        arguments: statements)
    func placeholders(sql: String) {
        var seen: [Int] = []
        for part in sql.split(separator: "$", omittingEmptySubsequences: false).dropFirst() {
            guard let number = Int(part.prefix { $0.isNumber }) else { continue }
            if !seen.contains(number) { seen.append(number) }
        }
        #expect(seen == Array(1...max(1, seen.count)).prefix(seen.count).map { $0 })
        #expect(!sql.contains("?"))
    }

    @Test(
        "nothing is said that only SQLite understands",
        arguments: statements + Migration.all.flatMap(\.steps).map(\.sql))
    func standard(sql: String) {
        let words = Set(sql.uppercased().split { !$0.isLetter && $0 != "_" }.map(String.init))
        let foreign: Set = [
            "REPLACE", "IGNORE", "IFNULL", "LIMIT", "ROWID", "AUTOINCREMENT", "GLOB", "PRAGMA", "TOTAL",
            "GROUP_CONCAT",
            "STRICT", "TYPEOF", "IIF", "INDEXED",
        ]
        #expect(words.isDisjoint(with: foreign))
        #expect(!sql.contains("`") && !sql.contains("["))
    }

    @Test(
        "reading a month, a history and the sums takes their indexes",
        arguments: [
            ReadingSQL.issued, ReadingSQL.history, ReadingSQL.findings, ReadingSQL.changes,
            RollUpSQL.dealers,
            RollUpSQL.departments, RecordingSQL.findCurrent, ReadingSQL.revisions, EntrySQL.waivers,
            EntrySQL.ofKind, ActionSQL.findings, ActionSQL.findingsOfDealer,
        ])
    func indexes(sql: String) throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        let plan = try ledger.database.statement("EXPLAIN QUERY PLAN " + sql).all { $0.text(3) }
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }
}

extension SchemaStep {
    /// As both databases take it.
    fileprivate var sql: String {
        switch self {
        case .table(let sql), .orderedTable(let sql), .index(let sql), .removal(let sql), .row(let sql),
            .guardian(let sql):
            sql
        }
    }
}

import ChecklistModel
import SQLiteDatabase
import Testing

@testable import AuditLedger

@Suite("the check of a ledger")
struct DefectTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let damage: String
        let defects: [LedgerDefect]

        init(_ name: String, _ damage: String, _ defects: LedgerDefect...) {
            testDescription = name
            self.damage = damage
            self.defects = defects
        }
    }

    /// Sequence 1 is the definition, 2 and 4 are files, 3 the first revision, 5 the second.
    @Test(arguments: [
        Case("a sound ledger", "SELECT 1"),
        Case(
            "a sum that is one off", "UPDATE month_dealer SET audits = audits + 1",
            .sums(month: "2026-10")),
        Case("a sum that is missing", "DELETE FROM month_dealer", .sums(month: "2026-10")),
        Case(
            "a department's sum that is off", "UPDATE month_department SET findings = findings + 1",
            .sums(month: "2026-10")),
        Case(
            "a sum of nothing",
            "INSERT INTO month_dealer VALUES ('2026-09', 'X', 'Y', 0, 0, 0, 0, 0)",
            .sums(month: "2026-09")),
        Case(
            "a file whose bytes changed", "UPDATE submission SET bytes = x'00' WHERE sequence = 2",
            .bytes(sequence: 2)),
        Case(
            "a definition whose bytes changed", "UPDATE definition SET bytes = x'00'", .bytes(sequence: 1)
        ),
        Case(
            "answers that changed", "UPDATE audit_record SET answers = x'00' WHERE sequence = 3",
            .bytes(sequence: 3)),
        Case(
            "an issued record that cannot be read",
            "UPDATE audit_record SET issued = x'0101' WHERE sequence = 5",
            .record(sequence: 5)),
        Case(
            "a finding too many",
            "INSERT INTO finding VALUES (5, 999, 'x', NULL, NULL, NULL, NULL, 0)", .record(sequence: 5)),
        Case(
            "two current revisions",
            "UPDATE audit SET superseded = 9223372036854775807 WHERE sequence = 3",
            .revision(sequence: 3), .sums(month: "2026-10")),
        Case(
            "a revision that is missing", "UPDATE audit SET revision = 3 WHERE sequence = 5",
            .revision(sequence: 3), .revision(sequence: 5)),
    ])
    func finds(_ row: Case) throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        try ledger.store([PlainSample.definition])
        _ = try ledger.record(PlainSample.file(1, PlainSample.first))
        _ = try ledger.record(PlainSample.file(2, PlainSample.revised), replacing: "r")
        try ledger.database.execute(row.damage)
        #expect(try ledger.defects(checklist: PlainSample.definitions) == row.defects)
    }

    @Test("a row that refers to nothing")
    func brokenReference() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledgerPath, for: .recording)
        let database = try SQLiteConnection(
            path: folder.ledgerPath, access: .readingAndWriting, busyMilliseconds: 0)
        try database.execute("INSERT INTO department_score VALUES (77, 'sales', NULL, 0)")
        #expect(try ledger.defects() == [.reference(table: "department_score")])
    }
}

import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// The header of a long CSV file, for whoever finds the rows of its audits alone.
@Suite struct CSVHeadTests {
    private static let columns = "audit,checklist,version,dealer,date,auditor,item,value"
    private static let head = "shop,1.0.0,SH01,2026-10-12,A-07"

    @Test(
        "is not taken when it is no UTF-8 throughout, so that the whole file is looked at",
        arguments: [
            (Array("\(columns)\nA1".utf8), true), (Array("\(columns),备注\nA1".utf8), true),
            (bytes("\(columns),备注\nA1", in: "GBK"), false),
            (Array("\(columns),no".utf8) + [0x80] + Array("te\nA1".utf8), false),
        ] as [([UInt8], Bool)])
    func encoding(_ beginning: [UInt8], _ isTaken: Bool) {
        #expect((CSVHead(beginning, skipped: 0, file: "f") != nil) == isTaken)
    }

    /// One by one, as long files are read, and together.
    @Test(
        "reads the rows of one audit as the whole file is read",
        arguments: [
            ["A1,\(head),1-2,yes", "A1,\(head),4-1,no"], [columns, "合计,,,,,,,9"],
            ["A1,\(head),1-2,yes", "A1,\(head),合计,9"],
            ["audit,\(head),1-2,yes", columns, "audit,\(head),4-1,no"], ["total,\(head),1-2,yes"],
            ["A1,\(head),1-2,maybe"],
            ["A1,,,,,,1-2,yes", "A1,\(head),4-1,no"],
        ])
    func rows(_ lines: [String]) throws {
        let text = Array(([Self.columns] + lines).map { $0 + "\n" }.joined().utf8)
        let head = try #require(CSVHead(text, skipped: 0, file: "f"))
        let rows = Array(text[head.rowsStart.offset...])
        let catalogue = IntakeCatalogue(checklists: [.showroom], network: nil)
        let alone = head.read(rows, runs: [(rows.indices, head.rowsStart.line)], file: "f", catalogue: catalogue)
        let whole = Reading(text).result
        #expect(alone.submissions.map(\.auditID) == whole.submissions.map(\.auditID))
        #expect(
            alone.submissions.map { $0.audit.observations.flatMap { $0 }.map(\.written) }
                == whole.submissions.map { $0.audit.observations.flatMap { $0 }.map(\.written) })
        // That a file holds no audit at all is only known when all of it was read.
        #expect(alone.diagnostics == whole.diagnostics.filter { $0.position != nil })
    }
}

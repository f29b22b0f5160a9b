import AuditTestSupport
import BilingualText
import Testing

@testable import ReportRendering

@Suite("the list of corrective actions")
struct ActionListTests {
    private static let context = ReportContext(language: .en, programVersion: "1.0.0")

    /// Every text of the row is this one.
    private static func row(_ text: String, optional: Bool = true) -> ActionRow {
        var row = ActionRow()
        row.id = text
        row.state = text
        row.stateTitle = BilingualText(text)
        row.isOverdue = true
        row.dealer = text
        row.checklist = text
        row.item = text
        row.itemText = BilingualText(text)
        row.people = [text]
        row.peopleNames = [text]
        row.due = text
        row.firstDue = text
        row.count = 3
        row.months = 2
        row.reopened = 1
        guard optional else { return row }
        (row.department, row.unit, row.owner, row.ownerName) = (text, text, text, text)
        (row.since, row.missedDue, row.done, row.verified) = (text, text, text, text)
        (row.recheck, row.fixer, row.proof) = (text, text, text)
        return row
    }

    private static func list(_ rows: [ActionRow]) throws -> ReadList {
        func rendered(_ format: ReportFormat) -> [UInt8] { renderActionList(rows, format: format, context: context) }
        return try ReadList(
            markdown: rendered(.markdown), csv: rendered(.csv), json: rendered(.json), in: "actions")
    }

    @Test("any text is a row of its own, the same in CSV and JSON", arguments: HostileText.values + HostileNames.all)
    func hostile(text: String) throws {
        let list = try Self.list([Self.row(text), Self.row(text, optional: false)])
        try list.expectSame()
        #expect(list.page.tables.first?.rows.count == 2)
        let first = try #require(list.rows.first)
        for (key, field) in first where !["overdue", "count", "months", "reopened"].contains(key) {
            #expect(Array(field.unicodeScalars) == Array(text.unicodeScalars), "\(key)")
        }
        #expect(
            first["overdue"] == "yes" && first["count"] == "3" && first["months"] == "2" && first["reopened"] == "1")
    }

    @Test("what is not known is empty for programs and a dash for people")
    func unknown() throws {
        let list = try Self.list([Self.row("x", optional: false)])
        let unknown = [
            "department", "unit", "owner", "since", "missed_due", "done", "verified", "recheck", "fixer", "proof",
        ]
        for key in unknown { #expect(list.rows.first?[key] == "", "\(key)") }
        let cells = try #require(list.page.tables.first?.rows.first).map(\.plain)
        #expect(cells.filter { $0 == "—" }.count == 6)
    }

    @Test("of nothing is a table without rows")
    func nothing() throws {
        let list = try Self.list([])
        #expect(list.rows.isEmpty && list.objects.isEmpty)
        #expect(list.page.tables.map(\.rows.count) == [0])
    }

    @Test("other notations than these three are given as Markdown", arguments: [ReportFormat.html, .xlsx])
    func others(format: ReportFormat) {
        let rows = [Self.row("x")]
        #expect(
            renderActionList(rows, format: format, context: Self.context)
                == renderActionList(rows, format: .markdown, context: Self.context))
    }
}

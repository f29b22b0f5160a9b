import AuditTestSupport
import BilingualText
import Testing

@testable import ClosedLoop
@testable import ReportRendering

@Suite("lists of appeals and waivers")
struct LoopListTests {
    private static let context = ReportContext(language: .en, programVersion: "1.0.0")

    private static func list(_ appeals: [Appeal]) throws -> ReadList {
        func rendered(_ format: ReportFormat) -> [UInt8] { renderAppeals(appeals, as: format, context: context) }
        return try ReadList(markdown: rendered(.markdown), csv: rendered(.csv), json: rendered(.json), in: "appeals")
    }

    @Test("of appeals keep any text in its field", arguments: HostileText.values + HostileNames.all)
    func hostileAppeals(text: String) throws {
        let list = try Self.list([try LoopSample.appeal(text, .upheld), try LoopSample.appeal(text, .open)])
        try list.expectSame()
        #expect(list.page.tables.first?.rows.count == 2)
        let texts = ["appeal", "dealer", "audit", "item", "people", "unit", "answer", "claim", "evidence", "why"]
        for key in texts {
            #expect(list.rows.first?[key].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "\(key)")
        }
    }

    @Test("of appeals show what the decision changed, and nothing before there is one")
    func decided() throws {
        let list = try Self.list([try LoopSample.appeal("x", .upheld), try LoopSample.appeal("y", .open)])
        let keys = [
            "state", "closed", "corrected", "revision", "before", "before_grade", "before_exact", "after",
            "after_grade", "after_exact",
        ]
        let rows = list.rows.map { row in keys.map { row[$0] ?? "missing" } }
        #expect(rows[0] == ["upheld", "2026-10-25", "n/a", "2", "66.67", "C", "200/3", "80.00", "", "80/1"])
        #expect(rows[1] == ["open"] + Array(repeating: "", count: 9))
        #expect(list.page.tables.first?.column(LoopWording.before) == ["66.67 C", "—"])
        #expect(list.page.tables.first?.column(LoopWording.after) == ["80.00", "—"])
    }

    /// Five of item a: two upheld of three decided; one of item b, withdrawn, of which no share can be said.
    @Test("count upheld appeals among the decided ones")
    func rates() throws {
        let states: [Appeal.State] = [.upheld, .rejected, .open, .upheld, .withdrawn]
        let appeals =
            try states.map { try LoopSample.appeal("x", $0, item: "a") } + [
                try LoopSample.appeal("x", .withdrawn, item: "b")
            ]
        let table = try #require(try Self.list(appeals).page.tables.last)
        #expect(
            table.rows.map { $0.dropFirst().map(\.plain) } == [
                ["6", "3", "2", "66.7%"], ["6", "3", "2", "66.7%"], ["5", "3", "2", "66.7%"], ["1", "0", "0", "—"],
            ])
    }

    @Test("of nothing say so")
    func nothing() throws {
        let list = try Self.list([])
        #expect(list.rows.isEmpty && list.objects.isEmpty && list.page.tables.isEmpty)
    }

    struct Standing: CustomTestStringConvertible, Sendable {
        let day: String
        let isRevoked: Bool
        let state: String
        var testDescription: String { "\(day), \(isRevoked ? "revoked" : "kept"): \(state)" }
    }

    /// Granted on 1 October until the 31st; revoked, if so, on the 10th.
    static let standings = [
        Standing(day: "2026-09-30", isRevoked: false, state: "later"),
        Standing(day: "2026-10-01", isRevoked: false, state: "in-force"),
        Standing(day: "2026-10-31", isRevoked: false, state: "in-force"),
        Standing(day: "2026-11-01", isRevoked: false, state: "expired"),
        Standing(day: "2026-10-09", isRevoked: true, state: "in-force"),
        Standing(day: "2026-10-10", isRevoked: true, state: "revoked"),
    ]

    @Test("of waivers say how each stands on the day", arguments: standings)
    func waivers(_ row: Standing) throws {
        for text in ["x", "a|b <c>", "=1+1", "\u{202E}a\n# b"] {
            let waiver = try LoopSample.waiver(text, isRevoked: row.isRevoked)
            let day = try LoopSample.day(row.day)
            func rendered(_ format: ReportFormat) -> [UInt8] {
                renderWaivers([waiver], on: day, as: format, context: Self.context)
            }
            let list = try ReadList(
                markdown: rendered(.markdown), csv: rendered(.csv), json: rendered(.json), in: nil)
            try list.expectSame()
            let fields = try #require(list.rows.first)
            #expect(fields["state"] == row.state && fields["until"] == "2026-10-31" && fields["extensions"] == "0")
            for key in ["waiver", "dealer", "checklist", "item", "owner", "reason", "critical_because", "granted_by"] {
                #expect(fields[key] == text, "\(key)")
            }
            #expect((fields["revoked"] == "2026-10-10") == row.isRevoked)
            #expect(list.page.tables.map(\.rows.count) == [1])
        }
    }
}

import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

@testable import ReportRendering

/// An issued number is rounded once. 84.9946 issued as 84.995 would be 85.00 when it is rounded again.
@Suite("a month shows issued scores with the decimals of their checklist")
struct IssuedDigitTests {
    private static let share = AnswerValue.share(849_946, of: 1_000_000)

    private static func report(decimals: Int, revision: RevisionNote? = nil) throws -> MonthlyCompliance {
        let checklist = Checklist(
            .points, [.item("1", .share())],
            rules: [.critical("1", when: .rateAtMost(exact("0.9")), .gradeAtMost("B"))],
            grades: [.grade("A", from: 85), .grade("B", from: 0)], decimals: decimals)
        let card = score(Audit(of: checklist, observed: ["1": [.seen(share)]], id: "A-1"), by: checklist)
        return MonthlyCompliance(
            MonthRecords(
                month: try #require(Month("2026-10")), asOf: try #require(CivilDate("2026-10-31")), network: nil,
                issued: [IssuedAudit(card)], revision: revision))
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let decimals: Int
        let final: String
        var testDescription: String { final }
    }

    static let rows = [
        Row(decimals: 0, final: "85"), Row(decimals: 1, final: "85.0"), Row(decimals: 2, final: "84.99"),
        Row(decimals: 3, final: "84.995"), Row(decimals: 4, final: "84.9946"), Row(decimals: 6, final: "84.994600"),
    ]

    @Test("in the data file", arguments: rows)
    func csv(_ row: Row) throws {
        let files = try Self.files(row)
        #expect(try StrictCSV.records(try files.file("audits.csv").content).map { $0["final"] } == [row.final])
        let caps = try StrictCSV.records(try files.file("caps.csv").content)
        #expect(caps.map { $0["final"].flatMap { Fraction(text: $0) } } == [Fraction(text: row.final)])
    }

    @Test("among the rules that fired, on the page for the browser", arguments: rows)
    func caps(_ row: Row) throws {
        let page = renderMonthHTML(
            try Self.report(decimals: row.decimals), context: ReportContext(language: .en, programVersion: "1.0.0"))
        let grids = MarkupGrid.all(in: try StrictMarkup(page.text))
        let grid = try #require(grids.first { $0.caption == MonthWording.caps.wording(in: .en) })
        #expect(grid.column(CardWording.finalScore.wording(in: .en)) == [row.final])
    }

    /// An audit that was withdrawn has no checklist any more, so that its decimals are not known.
    @Test("among what a revision changed, on the page for the browser", arguments: rows)
    func revisions(_ row: Row) throws {
        let final = try #require(Fraction(text: row.final))
        let changes = [
            RevisionChange(
                audit: "A-0", dealer: "SH01", checklist: "test", kind: .withdrawn, before: final, after: nil),
            RevisionChange(audit: "A-1", dealer: "SH01", checklist: "test", kind: .late, before: nil, after: final),
        ]
        let note = RevisionNote(
            number: 2, asOf: try #require(CivilDate("2026-10-31")), publishedAt: nil, reason: "x", changes: changes)
        let page = renderMonthHTML(
            try Self.report(decimals: row.decimals, revision: note),
            context: ReportContext(language: .en, programVersion: "1.0.0"))
        let grids = MarkupGrid.all(in: try StrictMarkup(page.text))
        let grid = try #require(grids.first { $0.caption == MonthWording.revisionChanges.wording(in: .en) })
        let cells = [MonthTableWording.before, MonthTableWording.now].map { grid.column($0.wording(in: .en)) ?? [] }
        #expect(cells.map { $0.map { Fraction(text: $0) } } == [[final, nil], [nil, final]])
        #expect(cells.map { $0.map { $0 == "—" } } == [[false, true], [true, false]])
    }

    @Test("in the list of audits of both pages", arguments: rows)
    func lists(_ row: Row) throws {
        let files = try Self.files(row)
        let page = try MarkdownReading(try files.file("README.md").text)
        #expect(page.table(under: PageWording.audits.wording(in: .en))?.column(PageWording.score) == [row.final])
        #expect(try files.file("report.html").text.contains("<span class=\"score\">\(row.final)</span>"))
    }

    private static func files(_ row: Row) throws -> [RenderedFile] {
        try MonthlyReport(
            try report(decimals: row.decimals),
            context: ReportContext(language: .en, formats: [.markdown, .csv, .html], programVersion: "1.0.0")
        ).files()
    }
}

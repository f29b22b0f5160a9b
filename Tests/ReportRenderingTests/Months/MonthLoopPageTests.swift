import BilingualText
import ChecklistModel
import ClosedLoop
import Compliance
import Scoring
import Testing

@testable import ReportRendering

@Suite("the closed loop in the reports of a month")
struct MonthLoopPageTests {
    private static func files(_ language: Language) throws -> [RenderedFile] {
        try MonthlyReport(try LoopMonth.report(), context: ShowroomAudits.context(language)).files()
    }

    @Test("data files say it in ids and codes")
    func data() throws {
        let files = try Self.files(.en)
        let actions = try StrictCSV.records(try files.file("actions.csv").content)
        let columns = [
            "state", "overdue", "dealer", "item", "person", "unit", "owner", "since", "due", "count", "on_time",
        ]
        #expect(
            actions.map { row in columns.map { row[$0] ?? "missing" } } == [
                ["open", "yes", "SH01", "2-1", "", "展车2", "P017", "2026-10-12", "2026-10-27", "1", ""],
                ["open", "no", "SH01", "1-2", "P018", "", "P018", "2026-10-28", "2026-11-12", "1", ""],
            ])
        let whole = try #require(try StrictCSV.records(try files.file("action-standings.csv").content).first)
        #expect(
            ["kind", "carried", "opened", "closed", "open", "overdue"].map { whole[$0] } == [
                "whole", "0", "2", "0", "2", "1",
            ])
        let appeal = try #require(try StrictCSV.records(try files.file("appeals.csv").content).first)
        #expect(
            ["state", "item", "before", "before_grade", "after", "after_grade", "closed"].map { appeal[$0] }
                == ["upheld", "3-1", "66.67", "C", "80.00", "", "2026-10-25"])
        let rates = try StrictCSV.records(try files.file("appeal-rates.csv").content)
        #expect(rates.map { $0["share"] } == ["100.0", "100.0", "100.0"])
        let waiver = try #require(try StrictCSV.records(try files.file("waivers.csv").content).first)
        #expect(["state", "granted", "until"].map { waiver[$0] } == ["in-force", "2026-10-01", "2026-10-31"])
    }

    @Test("pages say it in words, and that an action is overdue", arguments: Language.allCases)
    func words(_ language: Language) throws {
        let page = try MarkdownReading(try Self.files(language).file("README.md").text)
        let table = try #require(page.table(under: MonthLoopWording.actions.wording(in: language)))
        let state = try #require(table.head.firstIndex { $0.plain == LoopWording.state.wording(in: language) })
        let words = [ActionState.open.title, MonthLoopWording.late].map { $0.wording(in: language) }
        let marked = language == .zh ? "\(words[0])（\(words[1])）" : "\(words[0]) (\(words[1]))"
        #expect(table.rows.map { $0[state].plain } == [marked, words[0]])
    }

    @Test("every table is on the page for the browser too, with as many rows", arguments: Language.allCases)
    func html(_ language: Language) throws {
        let files = try Self.files(language)
        let page = try MarkdownReading(try files.file("README.md").text)
        let grids = MarkupGrid.all(in: try StrictMarkup(try files.file("report.html").text))
        for title in [
            MonthLoopWording.standings, MonthLoopWording.actions, MonthLoopWording.appeals,
            MonthLoopWording.appealRates, MonthLoopWording.waivers,
        ] {
            let table = try #require(page.table(under: title.wording(in: language)), "\(title)")
            let grid = try #require(grids.first { $0.caption == title.wording(in: language) }, "\(title)")
            #expect(grid.rows.count == table.rows.count && !grid.rows.isEmpty, "\(title)")
        }
    }

    /// None of the texts of this month has any of its own.
    @Test("English pages have no Chinese punctuation", arguments: ["README.md", "report.html"])
    func punctuation(path: String) throws {
        let text = try Self.files(.en).file(path).text
        for sign in "（），。：；、《》".unicodeScalars {
            let around = text.split(separator: "\n").first { $0.unicodeScalars.contains(sign) }
            #expect(around == nil, "\(sign)")
        }
    }

    @Test("a finding on a card says which action it opened, and only that finding")
    func notes() throws {
        let context = ReportContext(
            language: .en, programVersion: "1.0.0", network: ShowroomAudits.network,
            loop: LoopNotes(try LoopMonth.loop()))
        let files = renderScorecards(CardBatch(scorecards: [ShowroomAudits.failed]), context: context)
        let page = try MarkdownReading(try files.file("audits/SH01-2026-10-12.md").text)
        let table = try #require(page.table(under: PageWording.findings.wording(in: .en)))
        let items = try #require(table.column(PageWording.item))
        let notes = try #require(table.column(MonthLoopWording.loop))
        let action = try #require(try LoopMonth.loop().actions.first { $0.item == "2-1" })
        for (item, note) in zip(items, notes) {
            let expected = item.hasPrefix("2-1") ? "action \(action.id.text): open, due 2026-10-27" : "—"
            #expect(note == expected, "\(item)")
        }
        #expect(items.contains { $0.hasPrefix("2-1") })
    }
}

import AuditTestSupport
import BilingualText
import ReportRendering
import Scoring
import Testing

@Suite("data files written card by card")
struct ScoreTableTests {
    private static let cards = [ShowroomAudits.failed, ShowroomAudits.incomplete, ShowroomAudits.passed]

    @Test("are the files written at once, whichever tables are asked for", arguments: [false, true])
    func same(excel: Bool) throws {
        let context = ShowroomAudits.context(.zh, excel: excel, formats: [.csv])
        let whole = renderScorecards(
            CardBatch(scorecards: Self.cards, refused: [ShowroomAudits.refused]), context: context)
        for wanted in [Set(ScoreTable.allCases), [.audits], [.findings, .items], []] {
            let tables = ScoreTables(wanted, context: context)
            #expect(tables.tables == ScoreTable.allCases.filter(wanted.contains))
            #expect(tables.isForExcel == excel)
            var files = tables.headers
            for card in Self.cards {
                let rows = tables.rows(of: card)
                try #require(rows.count == files.count)
                for place in rows.indices { files[place] += rows[place] }
            }
            for (table, content) in zip(tables.tables, files) {
                #expect(try whole.file(ScoreTables.path(of: table)).content == content, "\(table)")
            }
            let refused = tables.refusedHeader + tables.row(of: ShowroomAudits.refused)
            #expect(try whole.file(ScoreTables.refusedPath).content == refused)
        }
    }
}

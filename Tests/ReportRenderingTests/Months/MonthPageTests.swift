import BilingualText
import ExactArithmetic
import Testing

@testable import ReportRendering

@Suite("the two pages of a month")
struct MonthPageTests {
    private static let months = [
        RichMonth(dealers: 1, months: 1, leavesGap: false), RichMonth(dealers: 3, months: 2),
    ]

    /// Rankings and the like, which both pages bring row by row under the same title.
    private static let shared: [BilingualText] = [
        MonthWording.dealerRanking, MonthWording.departmentRanking, MonthWording.teamRanking,
        MonthWording.checklistRanking, MonthWording.personRanking, MonthWording.unrankedPeople,
        MonthWording.satisfaction, MonthWording.frequentFindings,
    ]

    private static let numbers: [BilingualText] = [
        MonthWording.rank, PageWording.score, MonthWording.lastMonth, MonthWording.change, PageWording.audits,
        MonthWording.failed, PageWording.observations, MonthWording.times, MonthWording.dealers, PageWording.pointsLost,
    ]

    @Test("show the same numbers in the same rows", arguments: months.indices)
    func sameNumbers(index: Int) throws {
        let month = Self.months[index]
        let markdown = try Self.markdown(month, .en)
        let grids = MarkupGrid.all(in: try StrictMarkup(try month.page(.en).text))
        var compared = 0
        for title in Self.shared {
            guard let table = markdown.table(under: title.wording(in: .en)),
                let grid = grids.first(where: { $0.caption == title.wording(in: .en) })
            else { continue }
            for heading in Self.numbers {
                guard let cells = table.column(heading), let others = grid.column(heading.wording(in: .en)) else {
                    continue
                }
                // Without a month before, one page says that nothing was found in it, the other that there is nothing to
                // compare with.
                let isAlone = month.months == 1 && title == MonthWording.frequentFindings
                if isAlone, heading == MonthWording.lastMonth || heading == MonthWording.change { continue }
                // Each page shows its first rows.
                for (cell, other) in zip(cells, others) {
                    #expect(number(cell) == number(other), "\(title.wording(in: .en)): \(cell), \(other)")
                    #expect((cell == "—") == (other == "—"), "\(title.wording(in: .en)): \(cell), \(other)")
                    compared += 1
                }
            }
        }
        #expect(compared > 20)
    }

    @Test("the numbers of a table are the same in Chinese and in English", arguments: months.indices)
    func languages(index: Int) throws {
        let month = Self.months[index]
        let pages = (try Self.markdown(month, .zh), try Self.markdown(month, .en))
        try #require(pages.0.blocks.map(\.shape) == pages.1.blocks.map(\.shape))
        for (zh, en) in zip(pages.0.tables, pages.1.tables) {
            for (a, b) in zip(zh.rows, en.rows) {
                for (column, (x, y)) in zip(a, b).enumerated() where zh.alignments[column] == .right {
                    #expect(x.plain == y.plain)
                }
            }
        }
        let html = try [Language.zh, .en].map { try StrictMarkup(try month.page($0).text) }
        #expect(html[0].shape == html[1].shape)
        for (zh, en) in zip(MarkupGrid.all(in: html[0]), MarkupGrid.all(in: html[1])) {
            for (a, b) in zip(zh.rows, en.rows) {
                for (x, y) in zip(a, b) where number(x) != nil { #expect(x == y, "\(zh.caption)") }
            }
        }
    }

    private static func markdown(_ month: RichMonth, _ language: Language) throws -> MarkdownReading {
        let report = MonthlyReport(try month.report(), context: month.context(language))
        return try MarkdownReading(try report.files().file("README.md").text)
    }
}

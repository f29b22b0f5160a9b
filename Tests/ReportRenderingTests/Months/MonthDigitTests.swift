import BilingualText
import Compliance
import ExactArithmetic
import Foundation
import Testing
import Workbook

@testable import ReportRendering

/// Every figure of a month is made once as a cell, and shown by each notation in its own way: the digits stay.
@Suite("a month has the same digits in every notation")
struct MonthDigitTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let dealers: Int
        let months: Int
        let language: Language

        var testDescription: String { "\(dealers) dealers, \(months) months (\(language.rawValue))" }
    }

    static let cases = [
        Case(dealers: 1, months: 1, language: .en), Case(dealers: 3, months: 2, language: .zh),
        Case(dealers: 5, months: 3, language: .en),
    ]

    private static func tables(_ row: Case) throws -> MonthTables {
        let month = RichMonth(dealers: row.dealers, months: row.months, leavesGap: row.dealers > 1)
        let subjects = PageSubjects([])
        return MonthTables(
            report: try month.report(), subjects: subjects, paths: PagePaths(subjects),
            context: month.context(row.language))
    }

    /// A cell in CSV, and the column it stands in.
    private static func check(_ row: Case, _ compare: (ReportTable, [[String]]) throws -> Void) throws {
        let tables = try tables(row)
        for source in MonthTables.figures {
            let table = source.table(tables)
            try compare(table, try StrictCSV.rows(table.csv(excel: false).content))
        }
    }

    @Test("JSON beside CSV", arguments: cases)
    func json(row: Case) throws {
        let month = RichMonth(dealers: row.dealers, months: row.months, leavesGap: row.dealers > 1)
        let file = try MonthlyReport(try month.report(), context: month.context(row.language)).files().file(
            "report.json")
        let json = try JSONSerialization.jsonObject(with: Data(file.content)) as? [String: Any]
        let tables = try #require(json?["tables"] as? [String: [[String: Any]]])
        #expect(tables.count == MonthTables.figures.count)
        try Self.check(row) { table, rows in
            let objects = try #require(tables[table.file.rawValue])
            #expect(objects.count == rows.count - 1, "\(table.file)")
            for (object, fields) in zip(objects, rows.dropFirst()) {
                for (key, field) in zip(rows[0], fields) {
                    let text = try Self.text(try #require(object[key]))
                    #expect(text == field, "\(table.file): \(key)")
                }
            }
        }
    }

    /// A value of JSON as a field says it; an exact value must be what the shown one was rounded from.
    private static func text(_ value: Any) throws -> String {
        switch value {
        case is NSNull: return ""
        case let text as String: return text
        case let count as Int: return String(count)
        default:
            let number = try #require(value as? [String: String])
            let (shown, exact) = (try #require(number["shown"]), try #require(number["exact"]))
            let places = shown.split(separator: ".").dropFirst().first?.count ?? 0
            #expect(isShown(shown, of: try #require(Fraction(text: exact)), decimals: places), "\(number)")
            return shown
        }
    }

    @Test("pages beside CSV", arguments: cases)
    func pages(row: Case) throws {
        var compared = 0
        try Self.check(row) { table, rows in
            guard table.heads.contains(where: { $0.heading != nil }) else { return }
            let page = Page(path: "", blocks: [.table(table.page(in: row.language))]).markdown
            let grid = try #require(try MarkdownReading(page).tables.first)
            let columns = table.heads.filter { $0.heading != nil }
            let keys = table.heads.compactMap(\.key)
            for (place, head) in columns.enumerated() where grid.alignments[place] == .right {
                guard let key = head.key, let column = keys.firstIndex(of: key) else { continue }
                for (cells, fields) in zip(grid.rows, rows.dropFirst()) where table.file != .estimates {
                    #expect(Self.isSame(cells[place].plain, fields[column]), "\(table.file): \(key)")
                    compared += 1
                }
            }
        }
        #expect(compared > 100)
    }

    /// The signs that a page adds aside; a change carries its sign as an arrow.
    private static func isSame(_ cell: String, _ field: String) -> Bool {
        if field.isEmpty { return cell == "—" }
        let bare = cell.replacingOccurrences(of: "%", with: "")
        let isUp = bare.hasPrefix("▲ ")
        guard isUp || bare.hasPrefix("▼ ") else { return bare == field }
        return bare.dropFirst(2) == field.drop { $0 == "-" } && isUp != field.hasPrefix("-")
    }

    @Test("sheets beside CSV", arguments: cases)
    func sheets(row: Case) throws {
        var compared = 0
        try Self.check(row) { table, rows in
            let sheet = table.sheetTable(in: row.language)
            for (place, column) in sheet.columns.enumerated() {
                guard let field = rows[0].firstIndex(of: column.id) else { continue }
                for (cells, fields) in zip(sheet.rows, rows.dropFirst()) {
                    switch (cells[place], column.format) {
                    case (.number(let number), .percent(let decimals)):
                        let percent = try #require(Fraction(decimal: number)) * 100
                        #expect(percent.decimalText(decimals: decimals) == fields[field], "\(table.file): \(column.id)")
                        #expect(Fraction(decimal: fields[field]) == percent, "\(table.file): \(column.id)")
                    case (.number(let number), .number(let decimals)), (.number(let number), .change(let decimals)):
                        // A program shows all of a column with the most decimals of its cells.
                        #expect(number == fields[field], "\(table.file): \(column.id)")
                        #expect((number.split(separator: ".").dropFirst().first?.count ?? 0) <= decimals)
                    case (.number(let number), _):
                        #expect(number == fields[field] && column.format == .count, "\(table.file): \(column.id)")
                    case (.empty, _): #expect(fields[field].isEmpty, "\(table.file): \(column.id)")
                    default: continue
                    }
                    compared += 1
                }
            }
        }
        #expect(compared > 100)
    }
}

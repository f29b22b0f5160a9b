import BilingualText
import Foundation
import Testing

@testable import Workbook

@Suite("documents that are not rendered") struct FailureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sheets: [Sheet]
        let failure: WorkbookFailure
    }

    static let table = SheetTable(id: "t", columns: [SheetColumn("a"), SheetColumn("b")], rows: [[.text("x")]])

    static func chart(_ table: String, _ categories: String, _ series: [String]) -> SheetBlock {
        .chart(
            SheetChart(.line, title: "图", table: table, categories: categories, series: series.map { ChartSeries($0) }))
    }

    static func sheet(_ blocks: [SheetBlock]) -> [Sheet] { [Sheet("表", blocks: blocks)] }

    @Test(arguments: [
        Case(testDescription: "no sheet", sheets: [], failure: .noSheets),
        Case(
            testDescription: "no column", sheets: sheet([.table(SheetTable(id: "t", columns: [], rows: []))]),
            failure: .noColumns(table: "t")),
        Case(
            testDescription: "a cell too many",
            sheets: sheet([.table(SheetTable(id: "t", columns: [SheetColumn("a")], rows: [[], [.empty, .empty]]))]),
            failure: .rowTooLong(table: "t", row: 2, cells: 2, columns: 1)),
        Case(
            testDescription: "the same table on two sheets",
            sheets: [Sheet("一", blocks: [.table(table)]), Sheet("二", blocks: [.table(table)])],
            failure: .duplicateTable("t")),
        Case(
            testDescription: "the same column twice",
            sheets: sheet([.table(SheetTable(id: "t", columns: [SheetColumn("a"), SheetColumn("a")], rows: []))]),
            failure: .duplicateColumn("a", table: "t")),
        Case(
            testDescription: "a chart of an unknown table", sheets: sheet([.table(table), chart("u", "a", ["b"])]),
            failure: .unknownTable("u", chart: "图")),
        Case(
            testDescription: "unknown categories", sheets: sheet([.table(table), chart("t", "c", ["b"])]),
            failure: .unknownColumn("c", table: "t", chart: "图")),
        Case(
            testDescription: "unknown values", sheets: sheet([.table(table), chart("t", "a", ["b", "d"])]),
            failure: .unknownColumn("d", table: "t", chart: "图")),
        Case(
            testDescription: "a chart without series", sheets: sheet([.table(table), chart("t", "a", [])]),
            failure: .noSeries(chart: "图")),
        Case(
            testDescription: "more rows than Excel has",
            sheets: sheet([
                .table(SheetTable(id: "t", columns: [SheetColumn("a")], rows: Array(repeating: [], count: 1_048_576)))
            ]), failure: .tooManyRows(sheet: "表")),
        Case(
            testDescription: "more columns than Excel has",
            sheets: sheet([.table(SheetTable(id: "t", columns: (0..<16_385).map { SheetColumn("\($0)") }, rows: []))]),
            failure: .tooManyColumns(sheet: "表")),
        Case(
            testDescription: "more points than a chart shows",
            sheets: sheet([
                .table(
                    SheetTable(
                        id: "t", columns: [SheetColumn("a"), SheetColumn("b")],
                        rows: Array(repeating: [], count: 32_001))), chart("t", "a", ["b"]),
            ]), failure: .tooManyPoints(chart: "图", points: 32_001, limit: 32_000)),
    ]) func isRefused(_ row: Case) {
        let document = WorkbookDocument(title: "", created: .first, sheets: row.sheets)
        #expect(throws: row.failure) { try renderWorkbook(document) }
        #expect(row.failure.message.zh?.isEmpty == false && row.failure.message.en?.isEmpty == false)
    }

    @Test("without its library a workbook is refused with the loader's reason and the way out") func noLibrary() {
        let missing = WriterLibrary(fileName: "libno-such-writer.so.4")
        do {
            _ = try LibraryWorkbook(path: "/nonexistent/workbook.xlsx", library: missing)
            Issue.record("a workbook was made without a library")
        } catch {
            guard case .noLibrary(let reason) = error else {
                Issue.record("refused as \(error)")
                return
            }
            #expect(reason.hasPrefix("libno-such-writer.so.4: cannot open shared object file"))
            #expect(error.message.en?.hasSuffix("install it, or choose another format") == true)
            #expect(error.message.zh?.contains(reason) == true)
        }
    }

    @Test("a library that lacks a function counts as missing, and the function is named") func olderLibrary() {
        let other = WriterLibrary(fileName: "libm.so.6")
        #expect(other.problem?.contains("undefined symbol: chart_add_series") == true)
    }

    @Test("a folder that cannot be written is named by the system's reason") func noFolder() {
        #expect(throws: WorkbookFailure.system("No such file or directory")) {
            _ = try NamelessFile(in: "/nonexistent").path
        }
    }

    @Test("the file has no name, and only its owner reads it") func nameless() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nameless-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try NamelessFile(in: folder.path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        try Data("abc".utf8).write(to: URL(fileURLWithPath: file.path), options: [])
        #expect(try file.contents() == Array("abc".utf8))
        var status = stat()
        #expect(stat(file.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }
}

import AuditTestSupport
import Foundation
import Testing

@testable import Workbook

@Suite("a workbook to be filled in") struct FillableTests {
    private static let created = SheetDate(year: 2026, month: 10, day: 12)

    /// A title, two questions with choices, a formula, and a hidden sheet.
    private static func example() throws -> FillableWorkbook {
        let yesNo = CellEntry(choices: ["是", "否"], hintTitle: "1-1", hint: "看一眼")
        let ids = CellEntry(choices: ["1-1", "1-2"], isStrict: true)
        let rows = [
            FillableRow(
                [
                    FillableCell(.text("稽核"), look: .title, span: 2), FillableCell(),
                    FillableCell(.formula("=COUNTA(C3:C5)", value: 0)),
                ], height: 28),
            FillableRow([
                FillableCell(.text("检查项"), look: .heading), FillableCell(.text("内容"), look: .heading),
                FillableCell(.text("结果"), look: .heading),
            ]),
            FillableRow([
                FillableCell(.text("1-1"), look: .centred, entry: ids), FillableCell(.text("=1+1")),
                FillableCell(entry: yesNo),
            ]),
            FillableRow([
                FillableCell(.text("1-1"), look: .centred, entry: ids), FillableCell(.text("=1+1"), look: .repeated),
                FillableCell(entry: yesNo),
            ]),
            FillableRow([
                FillableCell(.text("1-2"), look: .centred, entry: ids), FillableCell(.text("内容")),
                FillableCell(entry: CellEntry()),
            ]),
        ]
        return FillableWorkbook(
            title: "表格", created: try #require(created),
            sheets: [
                FillableSheet(
                    "稽核", columnWidths: [8, 30, 19], rows: rows, frozenRows: 2, frozenColumns: 1, repeatedRow: 1,
                    missing: [CellArea(column: 2, rows: 2...3), CellArea(column: 2, rows: 4...4, alternative: 1)]),
                FillableSheet("定义", columnWidths: [], rows: [FillableRow([FillableCell(.text("x"))])], isHidden: true),
            ])
    }

    private func read(_ workbook: FillableWorkbook) throws -> ReadWorkbook {
        try TemporaryFile.with(Data(renderFillableWorkbook(workbook))) {
            try #require(ReadWorkbook.reading([$0]).first)
        }
    }

    @Test("has its texts, formulas and sheets where they were put")
    func content() throws {
        let book = try read(Self.example())
        #expect(book.title == "表格")
        #expect(book.created.hasPrefix("2026-10-12"))
        #expect(book.sheets.map(\.name) == ["稽核", "定义", "lists"])
        #expect(book.sheets.map(\.state) == ["visible", "hidden", "hidden"])
        let sheet = try book.sheet("稽核")
        #expect(sheet.texts(inRow: 3, columns: 3) == ["1-1", "=1+1", nil])
        #expect(sheet.cells["B3"]?.type == "s")
        #expect(sheet.cells["C1"]?.type == "f")
        #expect(sheet.cells["C1"]?.text == "=COUNTA(C3:C5)")
        #expect(sheet.merged == ["A1:B1"])
        #expect(sheet.frozen == "B3")
        #expect(sheet.repeated == "$2:$2")
        #expect(sheet.landscape)
        #expect(sheet.paper == 9)
        #expect(sheet.heights["1"] == 28)
    }

    @Test("keeps everything that is typed as text, and locks everything else, without a password")
    func protection() throws {
        let book = try read(Self.example())
        for sheet in book.sheets {
            #expect(sheet.protected)
            #expect(sheet.password == nil)
        }
        let sheet = try book.sheet("稽核")
        #expect(sheet.insertable)
        #expect(sheet.open == ["A3", "C3", "A4", "C4", "A5", "C5"])
        #expect(sheet.cells["A3"]?.format == "@")
        #expect(sheet.cells["A3"]?.locked == false)
        #expect(sheet.cells["B3"]?.locked == true)
        #expect(try book.sheet("lists").open == [])
    }

    @Test("offers lists and hints, one rule for neighbours")
    func validations() throws {
        let sheet = try read(Self.example()).sheet("稽核")
        #expect(
            sheet.validations == [
                ReadValidation(
                    area: "A3:A5", type: "list", formula: "lists!$A$1:$A$2", error: "stop", title: nil, hint: nil,
                    blank: true),
                ReadValidation(
                    area: "C3:C4", type: "list", formula: "lists!$B$1:$B$2", error: "information", title: "1-1",
                    hint: "看一眼", blank: true),
            ])
        let lists = try read(Self.example()).sheet("lists")
        #expect((1...2).map { lists.texts(inRow: $0, columns: 2) } == [["1-1", "是"], ["1-2", "否"]])
    }

    @Test("highlights what is missing, unless another column says as much")
    func highlights() throws {
        let rules = try read(Self.example()).sheet("稽核").rules
        #expect(rules.map(\.area) == ["C3:C4", "C5"])
        #expect(rules.map(\.type) == ["containsBlanks", "expression"])
        #expect(rules.last?.formula == "AND(LEN($C5)=0,LEN($B5)=0)")
        #expect(Set(rules.map(\.fill)) == ["FFF2CC"])
    }

    @Test("has the same bytes each time")
    func deterministic() throws {
        #expect(try renderFillableWorkbook(Self.example()) == renderFillableWorkbook(Self.example()))
    }

    @Test("without sheets is refused")
    func nothing() throws {
        let created = try #require(Self.created)
        #expect(throws: WorkbookFailure.noSheets) {
            try renderFillableWorkbook(FillableWorkbook(title: "", created: created, sheets: []))
        }
    }

    @Test("shows hostile texts as they are, in cells, lists and hints")
    func hostile() throws {
        let texts = HostileDocumentTests.texts
        let rows = texts.map { text in
            FillableRow([
                FillableCell(.text(text)),
                FillableCell(entry: CellEntry(choices: texts, hintTitle: text, hint: text + text)),
            ])
        }
        let book = try read(
            FillableWorkbook(
                title: texts[0], created: try #require(Self.created),
                sheets: [
                    FillableSheet("a/b:c", columnWidths: [20], rows: rows),
                    FillableSheet("a/b:c", columnWidths: [], rows: []),
                ]))
        #expect(book.sheets.count == 3)
        let shown = texts.map(cellText)
        for (row, text) in shown.enumerated() where !text.isEmpty {
            #expect(book.sheets[0].cells["A\(row + 1)"]?.text == text, "\(text)")
            #expect(book.sheets[0].cells["A\(row + 1)"]?.type == "s")
            #expect(book.sheets[2].cells["A\(row + 1)"]?.text == text, "\(text)")
        }
    }
}

/// A file that is gone when its user is done.
private enum TemporaryFile {
    static func with<Result>(_ content: Data, _ body: (String) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("form-\(UUID().uuidString).xlsx")
        try content.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try body(url.path)
    }
}

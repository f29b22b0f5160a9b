import BilingualText
import Testing
import Workbook

@testable import SpreadsheetReading

@Suite("workbooks that other programs wrote") struct OtherProgramsTests {
    @Test(
        "openpyxl: every cell is found as it was put there",
        arguments: [
            "kinds", "formulas", "date1904", "random-1", "random-2", "random-3", "random-4",
        ])
    func openpyxl(name: String) throws {
        let sheets = try WrittenWorkbooks.sheets(name + ".xlsx")
        let expected = try WrittenWorkbooks.expected(name + ".xlsx")
        #expect(Set(sheets.map(\.name)) == Set(expected.keys))
        for sheet in sheets { expectSame(sheet.lines, expected[sheet.name] ?? [], sheet.name) }
    }

    /// Shows where two lists of lines part instead of the lists.
    private func expectSame(_ found: [String], _ expected: [String], _ sheet: String) {
        let difference = zip(found, expected).first { $0.0 != $0.1 }
        #expect(difference == nil, "\(sheet)")
        #expect(found.count == expected.count, "\(sheet)")
    }

    @Test("openpyxl and LibreOffice: hidden sheets and merged cells", arguments: ["", "office/"]) func hidden(
        folder: String
    ) throws {
        let sheets = try WrittenWorkbooks.sheets(folder + "kinds.xlsx")
        #expect(sheets.map(\.name) == ["种类 <&>", "百分比", "藏", "深藏"])
        #expect(sheets.map(\.isHidden) == [false, false, true, true])
        #expect(Set(sheets[0].mergedLines) == ["A6:A8", "B9:C9"])
    }

    @Test(
        "LibreOffice: the same cells, with truth and errors as formulas", arguments: ["kinds", "date1904", "random-1"])
    func libreOffice(name: String) throws {
        let sheets = try WrittenWorkbooks.sheets("office/\(name).xlsx")
        let expected = try WrittenWorkbooks.expected(name + ".xlsx")
        #expect(Set(sheets.map(\.name)) == Set(expected.keys))
        for sheet in sheets {
            let lines = expected[sheet.name]?.map {
                $0.replacing(" boolean ", with: " =boolean ").replacing(" error ", with: " =error ")
            }
            expectSame(sheet.lines, lines ?? [], sheet.name)
        }
    }

    @Test("LibreOffice: formulas have values") func formulas() throws {
        #expect(
            try WrittenWorkbooks.sheets("office/formulas.xlsx").map(\.lines)
                == [["A1 number 2", "B1 =number 3", "C1 =text 甲2", "D1 =boolean TRUE"]])
    }

    @Test("LibreOffice: rich text, truth and errors of an OpenDocument sheet") func openDocument() throws {
        #expect(
            try WrittenWorkbooks.sheets("office/flat.xlsx").map(\.lines)
                == [
                    [
                        "A1 text 张三 and 李四\n第二行", "B1 =boolean TRUE", "C1 =number 2", "D1 =text 甲1",
                        "E1 =error #DIV/0!", "F1 number 0.29",
                    ]
                ])
    }

    @Test("LibreOffice: a table of text") func table() throws {
        #expect(
            try WrittenWorkbooks.sheets("office/table.xlsx").map(\.lines)
                == [
                    [
                        "A1 text item", "B1 text value", "C1 text note", "A2 text 1-1", "B2 number 3",
                        "C2 text on the phone",
                        "A3 text 1-2", "B3 number 2.5", "C3 text a, b",
                    ]
                ])
    }

    /// All that is hard to write: see the tests of `Workbook` for what it makes of them.
    static let texts = [
        "=1+1", "<b>&amp;</b>", "]]><x/>", "line\nbreak\r\nand\rmore", "\ttab", " spaces ", "_x0041_", "_x005F_x0041_",
        String(repeating: "展", count: 40), "👩‍👩‍👧 😀 e\u{301}", "007", "\u{0}\u{1}\u{FFFE}", "\u{202E}reversed",
        String(repeating: "<", count: 40_000), String(repeating: "_x0041_", count: 200), "#N/A", "TRUE",
    ]

    @Test("our own: every text, number and date is found as it was put there") func ownWorkbook() throws {
        let numbers = ["82.40", "-3", "0.1", "0.29", "19.9", "123456789012", "0.0001"]
        let day = try #require(SheetDate(year: 2026, month: 10, day: 12))
        let table = SheetTable(
            id: "t", columns: [SheetColumn("文字"), SheetColumn("数"), SheetColumn("日", format: .date)],
            rows: Self.texts.enumerated().map { number, text in
                [.text(text), .number(numbers[number % numbers.count]), .date(day)]
            })
        let document = WorkbookDocument(title: "", created: day, sheets: [Sheet("一", blocks: [.table(table)])])
        let sheets = try readSpreadsheet(renderWorkbook(document)).sheets
        #expect(sheets.map(\.name) == ["一"])
        let rows = try #require(sheets.first).rows
        #expect(rows.first?.cells.map(\.text) == ["文字", "数", "日"])
        #expect(rows.dropFirst().map { $0.cells.first?.text } == Self.texts.map(cellText))
        #expect(
            rows.dropFirst().map { $0.cells[1].text }
                == Self.texts.indices.map { number in
                    let text = numbers[number % numbers.count]
                    return text == "82.40" ? "82.4" : text
                })
        let dates = rows.dropFirst().map { $0.cells[2] }
        #expect(dates.allSatisfy { $0.kind == .date && $0.text == "2026-10-12" })
    }
}

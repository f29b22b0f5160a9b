import AuditTestSupport
import BilingualText
import Diagnostics
import Testing
import ZipArchive

@testable import SpreadsheetReading

@Suite("workbooks that are refused") struct RefusalTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let failure: SpreadsheetFailure
        let limits: SpreadsheetLimits
        let bytes: @Sendable () -> [UInt8]

        init(
            _ description: String, _ failure: SpreadsheetFailure, limits: SpreadsheetLimits = .submission,
            _ bytes: @escaping @autoclosure @Sendable () -> [UInt8]
        ) {
            testDescription = description
            self.failure = failure
            self.limits = limits
            self.bytes = bytes
        }
    }

    static let sheetPart = "xl/worksheets/sheet1.xml"
    static let sound = WorkbookBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")

    /// The sound workbook with one part as this, or without it.
    static func with(_ xml: String?, in part: String) -> [UInt8] {
        var builder = sound
        builder[part] = xml
        return builder.bytes
    }

    static func rows(_ rows: String, after: String = "") -> [UInt8] { WorkbookBuilder(rows, after: after).bytes }

    static func archive(_ entries: (String, String)...) -> [UInt8] {
        ZipBuilder(entries.map { ZipBuilder.Entry($0.0, $0.1) }).bytes
    }

    static func type(_ type: String) -> [UInt8] {
        sound.replacing(WorkbookBuilder.workbookType, with: type, in: "[Content_Types].xml").bytes
    }

    /// What an old workbook and one with a password have in common, and the names of their streams.
    static func compound(_ streams: String...) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 1_016)
            + streams.flatMap { Array($0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) }
    }

    static let documents = [
        Row("nothing at all", .notAWorkbook, []), Row("CSV", .notAWorkbook, Array("audit,item,value\n".utf8)),
        Row("a page that calls itself .xls", .notAWorkbook, Array("<html><table>".utf8)),
        Row("an archive of something else", .notAWorkbook, archive(("a.yaml", "audit: 1"))),
        Row("a part type that is unknown", .notAWorkbook, type("application/xml")),
        Row(".xls", .otherDocument(.oldFormat), compound("Root Entry", "Workbook")),
        Row("a password", .passwordProtected, compound("Root Entry", "EncryptionInfo", "EncryptedPackage")),
        Row(".xlsb", .otherDocument(.binaryWorkbook), type("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        Row(
            ".docx", .otherDocument(.text),
            type("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
        Row(
            ".pptx", .otherDocument(.presentation),
            type("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
        Row(
            ".ods", .otherDocument(.openDocument),
            archive(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"))),
        Row(".xlsm", .macros, type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        Row("a macro that is not declared", .macros, with("x", in: "xl/vbaProject.bin")),
        Row("a macro under another name", .macros, with("x", in: "xl/foo/VBAPROJECT.BIN")),
        Row("a macro sheet", .macros, with("<a/>", in: "xl/macrosheets/sheet1.xml")),
        Row(
            "an archive with a password", .archive(.encrypted("[Content_Types].xml")),
            {
                var entry = ZipBuilder.Entry("[Content_Types].xml", "x")
                entry.flags |= 1
                return ZipBuilder([entry]).bytes
            }()),
        Row("half a workbook", .archive(.truncated), Array(sound.bytes.dropLast(30))),
    ]

    static let parts = [
        Row("no sheet", .noSheets, with("<workbook><sheets/></workbook>", in: "xl/workbook.xml")),
        Row("no workbook", .missingPart("xl/workbook.xml"), with(nil, in: "xl/workbook.xml")),
        Row(
            "nothing that leads to the workbook", .missingPart("xl/workbook.xml"),
            with("<Relationships/>", in: "_rels/.rels")),
        Row("no references", .missingPart("_rels/.rels"), with(nil, in: "_rels/.rels")),
        Row(
            "no references of the workbook", .missingPart("xl/_rels/workbook.xml.rels"),
            with(nil, in: "xl/_rels/workbook.xml.rels")),
        Row("a sheet that is missing", .missingPart(sheetPart), with(nil, in: sheetPart)),
        Row("styles that are missing", .missingPart("xl/styles.xml"), with(nil, in: "xl/styles.xml")),
        Row("texts that are missing", .missingPart("xl/sharedStrings.xml"), with(nil, in: "xl/sharedStrings.xml")),
        Row(
            "a sheet that is referred to by nothing", .missingPart("表"),
            with(
                "<Relationships/>", in: "xl/_rels/workbook.xml.rels")),
        Row("a sheet that is something else", .unexpectedPart(sheetPart), with("<html/>", in: sheetPart)),
        Row(
            "a sheet of nothing", .malformedPart(sheetPart, line: 1, column: 1, reason: "no element found"),
            with("", in: sheetPart)),
        Row(
            "a tag that is not closed", .malformedPart(sheetPart, line: 2, column: 3, reason: "mismatched tag"),
            with("<worksheet>\n</sheetData>", in: sheetPart)),
        Row(
            "bytes that are no text",
            .malformedPart(sheetPart, line: 1, column: 12, reason: "not well-formed (invalid token)"),
            with("<worksheet>\u{1}</worksheet>", in: sheetPart)),
        Row(
            "something behind the end",
            .malformedPart(sheetPart, line: 1, column: 13, reason: "junk after document element"),
            with("<worksheet/><worksheet/>", in: sheetPart)),
        Row(
            "an entity of its own", .malformedPart(sheetPart, line: 1, column: 12, reason: "undefined entity"),
            with("<worksheet>&lol;</worksheet>", in: sheetPart)),
        Row(
            "an unknown encoding", .malformedPart(sheetPart, line: 1, column: 31, reason: "unknown encoding"),
            with("<?xml version='1.0' encoding='GBX'?><worksheet/>", in: sheetPart)),
        Row(
            "a billion laughs", .documentType(sheetPart),
            with(
                "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><worksheet>&b;</worksheet>", in: sheetPart)),
        Row(
            "an entity that is a file", .documentType("xl/sharedStrings.xml"),
            with(
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><sst><si><t>&a;</t></si></sst>",
                in: "xl/sharedStrings.xml")),
        Row(
            "a document type elsewhere", .documentType("xl/workbook.xml"),
            with(
                "<!DOCTYPE workbook SYSTEM 'http://example.com/x.dtd'><workbook/>", in: "xl/workbook.xml")),
        Row(
            "elements in elements", .tooDeep(sheetPart, limit: 64),
            with(
                "<worksheet>" + String(repeating: "<a>", count: 200_000), in: sheetPart)),
    ]

    static let cells = [
        Row(
            "a shared text that is not there", .cell(.unknownString, sheet: "表", at: .cell(row: 3, column: 2)),
            rows(
                "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c></row>")),
        Row(
            "a shared text that is no number", .cell(.unknownString, sheet: "表", at: .cell(row: 1, column: 1)),
            rows(
                "<row><c t=\"s\"><v>-1</v></c></row>")),
        Row(
            "a style that is not there", .cell(.unknownStyle, sheet: "表", at: .cell(row: 1, column: 1)),
            rows(
                "<row><c s=\"1\"><v>1</v></c></row>")),
        Row(
            "a style that is no number", .cell(.unknownStyle, sheet: "表", at: .cell(row: 1, column: 1)),
            rows(
                "<row><c s=\"-1\"><v>1</v></c></row>")),
        Row(
            "an unknown type", .cell(.unknownType("z"), sheet: "表", at: .cell(row: 1, column: 1)),
            rows(
                "<row><c t=\"z\"><v>1</v></c></row>")),
        Row(
            "a cell twice", .cell(.outOfOrder, sheet: "表", at: .cell(row: 1, column: 2)),
            rows(
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>")),
        Row(
            "cells in another order", .cell(.outOfOrder, sheet: "表", at: .cell(row: 1, column: 1)),
            rows(
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>")),
        Row(
            "a row twice", .cell(.outOfOrder, sheet: "表", at: .cell(row: 2, column: 1)),
            rows(
                "<row r=\"2\"/><row r=\"2\"/>")),
        Row(
            "rows in another order", .cell(.outOfOrder, sheet: "表", at: .cell(row: 1, column: 1)),
            rows(
                "<row r=\"2\"/><row r=\"1\"/>")),
        Row("a cell of another row", .reference("A2", sheet: "表"), rows("<row r=\"1\"><c r=\"A2\"/></row>")),
        Row("row 0", .reference("0", sheet: "表"), rows("<row r=\"0\"/>")),
        Row("a row below the last", .reference("1048577", sheet: "表"), rows("<row r=\"1048577\"/>")),
        Row("a row behind the last", .reference("1048577", sheet: "表"), rows("<row r=\"1048576\"/><row/>")),
        Row(
            "a row beyond reason", .reference("99999999999999999999", sheet: "表"),
            rows("<row r=\"99999999999999999999\"/>")),
        Row("a column behind the last", .reference("XFE1", sheet: "表"), rows("<row><c r=\"XFE1\"/></row>")),
        Row("a column counted behind the last", .reference("XFE1", sheet: "表"), rows("<row><c r=\"XFD1\"/><c/></row>")),
        Row("a place without a row", .reference("A", sheet: "表"), rows("<row><c r=\"A\"/></row>")),
        Row("a place without a column", .reference("1", sheet: "表"), rows("<row><c r=\"1\"/></row>")),
        Row("a place that is absolute", .reference("$A$1", sheet: "表"), rows("<row><c r=\"$A$1\"/></row>")),
        Row("a row with a zero", .reference("A01", sheet: "表"), rows("<row><c r=\"A01\"/></row>")),
        Row(
            "a merged range backwards", .reference("B2:A1", sheet: "表"),
            rows("", after: "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>")),
        Row(
            "a merged range without an end", .reference("B2:", sheet: "表"),
            rows("", after: "<mergeCells><mergeCell ref=\"B2:\"/></mergeCells>")),
        Row(
            "a merged range of nothing", .reference("", sheet: "表"),
            rows("", after: "<mergeCells><mergeCell/></mergeCells>")),
    ]

    @Test(arguments: documents + parts + cells) func isRefused(_ row: Row) {
        #expect(throws: row.failure) { try readSpreadsheet(row.bytes(), limits: row.limits) }
        let message = row.failure.message
        #expect(message.zh?.isEmpty == false && message.en?.isEmpty == false)
        #expect(message.zh != message.en)
    }

    @Test("messages name sheet and cell") func wording() {
        let failure = SpreadsheetFailure.cell(.outOfOrder, sheet: "答案", at: .cell(row: 12, column: 28))
        #expect(failure.message.zh == "工作表“答案”的单元格 AB12 重复或顺序不对；请在 Excel、WPS 或 LibreOffice 中打开后另存为 .xlsx")
        #expect(
            failure.message.en
                == "the cell AB12 of the sheet '答案' stands twice or out of order; "
                + "open it in Excel, WPS or LibreOffice and save it as .xlsx")
    }
}

import AuditTestSupport
import Foundation
import Testing
import ZipArchive

@testable import SpreadsheetReading

@Suite("sheets, rows and parts of a workbook") struct StructureTests {
    @Test("rows and cells without a place count on") func counting() {
        let builder = WorkbookBuilder(
            """
            <row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>\
            <row/><row><c r="b7"><v>5</v></c></row><row r="1048576"><c r="XFD1048576"><v>6</v></c></row>
            """)
        #expect(
            builder.lines()
                == .success([
                    "A1 number 1", "C1 number 2", "C5 number 3", "D5 number 4", "B7 number 5", "XFD1048576 number 6",
                ]))
    }

    @Test("merged cells stay what they are") func merged() throws {
        let builder = WorkbookBuilder(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
            after:
                "<mergeCells count=\"3\"><mergeCell ref=\"A1:B3\"/><mergeCell ref=\"C4\"/><mergeCell ref=\"A9:XFD1048576\"/></mergeCells>"
        )
        let sheet = try readSpreadsheet(builder.bytes).sheets[0]
        #expect(sheet.mergedLines == ["A1:B3", "C4:C4", "A9:XFD1048576"])
        #expect(sheet.merged.first == CellRange(rows: 1...3, columns: 1...2))
    }

    @Test("rows that are not shown are known, in the fast lane and without it", arguments: [nil, 16, 4_096])
    func hiddenRows(_ laneBytes: Int?) throws {
        let builder = WorkbookBuilder(
            """
            <row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>\
            <row hidden="true" r="3"><c><v>3</v></c></row><row r="4" hidden="0"><c><v>4</v></c></row><row><c><v>5</v></c></row>
            """)
        let reader = try SpreadsheetReader(builder.bytes, limits: .submission)
        reader.laneBytes = laneBytes
        #expect(try reader.spreadsheet().sheets[0].rows.map(\.isHidden) == [false, true, true, false, false])
    }

    /// Three sheets whose parts stand in another order than their tabs, and a chart.
    static var severalSheets: WorkbookBuilder {
        var builder = WorkbookBuilder("<row><c><v>1</v></c></row>")
        builder["xl/workbook.xml"] = """
            <workbook xmlns:d="\(WorkbookBuilder.references)"><sheets><sheet name="乙 &lt;b&gt;" d:id="b" state="visible"/>\
            <sheet name="图" d:id="c"/><sheet name="甲" state="hidden" d:id="a"/><sheet name="丙" state="veryHidden" d:id="e"/></sheets></workbook>
            """
        builder["xl/_rels/workbook.xml.rels"] = WorkbookBuilder.relationships([
            ("a", "worksheet", "worksheets/sheet1.xml"), ("b", "worksheet", "/xl/worksheets/sheet2.xml"),
            ("c", "chartsheet", "chartsheets/sheet1.xml"), ("e", "worksheet", "./worksheets/../Worksheets/SHEET3.xml"),
        ])
        builder["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"
        builder["xl/worksheets/sheet3.xml"] = "<worksheet><sheetData><row><c><v>3</v></c></row></sheetData></worksheet>"
        builder["xl/chartsheets/sheet1.xml"] = "<chartsheet/>"
        return builder
    }

    @Test("sheets come in the order of their tabs") func order() throws {
        let book = try readSpreadsheet(Self.severalSheets.bytes)
        #expect(book.sheets.map(\.name) == ["乙 <b>", "图", "甲", "丙"])
        #expect(book.sheets.map(\.isHidden) == [false, false, true, true])
        #expect(book.sheets.map(\.lines) == [["A1 number 2"], [], ["A1 number 1"], ["A1 number 3"]])
    }

    @Test("rows are handed over one by one, any sheet, as often as wanted, until no more is wanted") func rowByRow()
        throws
    {
        let rows = (1...9).map {
            "<row r=\"\($0)\"><c t=\"s\"><v>\($0 % 2)</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>"
        }
        let builder = WorkbookBuilder(
            rows.joined(), after: "<mergeCells><mergeCell ref=\"A1\"/></mergeCells>",
            strings: ["<si><t>偶</t></si>", "<si><t>奇</t></si>"])
        let reader = try SpreadsheetReader(builder.bytes)
        #expect(reader.sheets.map(\.name) == ["表"])
        for wanted in [1, 4, 9, 99] {
            var seen: [String] = []
            let merged = try reader.forEachRow(of: 0) { row in
                #expect(row.cells.map(\.sharedText) == [row.number % 2, nil])
                seen.append("\(row.number)" + row.cells.map { row.text(of: $0) }.joined())
                return seen.count < wanted
            }
            #expect(seen == (1...min(9, wanted)).map { "\($0)\($0 % 2 == 0 ? "偶" : "奇")x" })
            #expect(merged.count == (wanted > 9 ? 1 : 0))
        }
        #expect(try reader.forEachRow(of: 1) { _ in false } == [])
        #expect(try reader.forEachRow(of: -1) { _ in false } == [])
    }

    @Test("a kept row does not change") func keptRow() throws {
        let reader = try SpreadsheetReader(
            WorkbookBuilder("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>").bytes)
        var rows: [SheetRow] = []
        try reader.forEachRow(of: 0) { row in
            rows.append(row)
            return true
        }
        #expect(rows.map { $0.text(of: $0.cells[0]) } == ["1", "2"])
    }

    @Test("the strict form of the format, with prefixes everywhere") func strict() {
        var builder = WorkbookBuilder("", strings: ["<si><t>严</t></si>"], styles: ["0", "14"])
        for part in builder.parts.map(\.name) where part.hasPrefix("xl/") && !part.hasSuffix(".rels") {
            builder[part] = builder[part]?.replacing("</", with: "</x:").replacing("<", with: "<x:")
                .replacing("<x:/x:", with: "</x:").replacing("xmlns=", with: "xmlns:x=")
                .replacing("http://schemas.openxmlformats.org", with: "http://purl.oclc.org/ooxml")
        }
        let sheet = """
            <x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="1"><x:v>46307</x:v></x:c></x:row></x:sheetData>
            """
        builder = builder.replacing("<x:sheetData></x:sheetData>", with: sheet, in: "xl/worksheets/sheet1.xml")
        #expect(builder.lines() == .success(["A1 text 严", "B1 date 2026-10-12"]))
    }

    @Test("encodings that XML knows", arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian]) func utf16(
        _ encoding: String.Encoding
    ) throws {
        let builder = WorkbookBuilder("<row><c t=\"inlineStr\"><is><t>张三 😀</t></is></c></row>")
        var entries = builder.parts.map { ZipBuilder.Entry($0.name, $0.xml) }
        for index in entries.indices where builder.parts[index].name.hasSuffix("sheet1.xml") {
            let bytes = try #require(("\u{FEFF}" + builder.parts[index].xml).data(using: encoding))
            entries[index] = ZipBuilder.Entry(builder.parts[index].name, Array(bytes))
        }
        #expect(try readSpreadsheet(ZipBuilder(entries).bytes).sheets[0].lines == ["A1 text 张三 😀"])
    }

    @Test("a workbook without styles and shared strings") func bare() {
        var builder = WorkbookBuilder("<row><c s=\"0\"><v>1</v></c></row>")
        for part in ["xl/styles.xml", "xl/sharedStrings.xml"] { builder[part] = nil }
        builder["xl/_rels/workbook.xml.rels"] = WorkbookBuilder.relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml")
        ])
        #expect(builder.lines() == .success(["A1 number 1"]))
    }

    @Test("what leads out of the workbook is not followed") func external() {
        var builder = WorkbookBuilder("<row><c><v>1</v></c></row>")
        builder["xl/externalLinks/externalLink1.xml"] = "<externalLink/>"
        builder["xl/connections.xml"] = "<connections><connection id=\"1\"/></connections>"
        builder["xl/_rels/workbook.xml.rels"]?.replace(
            "</Relationships>",
            with: """
                <Relationship Id="x" Type="\(WorkbookBuilder.references)/externalLinkPath" Target="http://example.com/a.xlsx" \
                TargetMode="External"/><Relationship Id="y" Type="y" Target="../../../etc/passwd"/></Relationships>
                """)
        #expect(builder.lines() == .success(["A1 number 1"]))
        let away = builder.replacing(
            "Target=\"worksheets/sheet1.xml\"", with: "Target=\"worksheets/sheet1.xml\" TargetMode=\"External\"",
            in: "xl/_rels/workbook.xml.rels")
        #expect(away.failure() == .missingPart("表"))
    }

    @Test("workbooks are told from other archives") func recognition() throws {
        let workbook = try ZipArchive(WorkbookBuilder("").bytes)
        let text = try ZipArchive(ZipBuilder([.init("[Content_Types].xml", ""), .init("word/document.xml", "")]).bytes)
        let open = try ZipArchive(
            ZipBuilder([.init("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]).bytes)
        let other = try ZipArchive(ZipBuilder([.init("xl/a.yaml", ""), .init("mimetype", "")]).bytes)
        #expect([workbook, text, open, other].map(isSpreadsheet) == [true, false, false, false])
        #expect([workbook, text, open, other].map(isOfficeDocument) == [true, true, true, false])
        #expect(try SpreadsheetReader(workbook).sheets.count == 1)
    }
}

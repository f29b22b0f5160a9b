import AuditTestSupport
import Foundation
import Testing

@testable import SpreadsheetReading

@Suite("the fast lane says what the careful reader says") struct LaneTests {
    /// What came of a sheet: its rows, and how it ended.
    struct Outcome: Equatable {
        var lines: [String] = []
        var merged: [CellRange] = []
        var failure: SpreadsheetFailure?
    }

    static let limits = SpreadsheetLimits(cells: 100_000, textBytes: 1 << 22)

    /// - Parameters:
    ///   - laneBytes: nil for the careful reader.
    ///   - rows: how many are wanted.
    static func outcome(_ bytes: [UInt8], laneBytes: Int?, rows: Int = .max) -> Outcome {
        var outcome = Outcome()
        do throws(SpreadsheetFailure) {
            let reader = try SpreadsheetReader(bytes, limits: limits)
            reader.laneBytes = laneBytes
            for sheet in reader.sheets.indices {
                outcome.merged += try reader.forEachRow(of: sheet) { row in
                    outcome.lines.append("row \(row.number)")
                    outcome.lines += row.cells.map {
                        "\($0.column) \($0.isFormula) \($0.kind) \($0.sharedText ?? -1) \(row.text(of: $0))"
                    }
                    return row.number < rows
                }
            }
        } catch { outcome.failure = error }
        return outcome
    }

    /// Rows as each program writes them, and rows as none should.
    static let rows = [
        "<row r=\"1\" spans=\"1:3\" ht=\"15\" customHeight=\"1\" x14ac:dyDescent=\"0.2\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c></row>",
        "<row r=\"2\" customFormat=\"false\" hidden=\"false\" outlineLevel=\"0\" collapsed=\"false\"><c r=\"B2\" s=\"0\" t=\"n\"><v>0.29</v></c></row>",
        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> &#29579;五 &amp;&lt;&gt;&quot;&apos;&#x1F600;😀</t></is></c></row>",
        "<row r=\"4\"><c r=\"A4\"><f aca=\"false\">SUM(A1:B2)&amp;\"张\"</f><v>3</v></c><c r=\"B4\" t=\"str\"><f t=\"shared\" si=\"0\"/><v></v></c></row>",
        "<row r=\"5\"/>", "<row><c/><c s=\"2\"/><c><v/></c><c><v>1E-3</v></c></row>",
        "<row r=\"9\">\n  <c r=\"A9\" t=\"b\"><v>1</v></c>\n  <c r=\"C9\" t=\"e\"><v>#N/A</v></c>\n</row>",
        "<row r=\"10\"><c r=\"A10\" s=\"1\"><v>46307.5</v></c><c r=\"B10\" t=\"d\"><v>2026-10-12</v></c></row>",
        "<row r=\"11\"><c r=\"A11\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>",
        "<row r=\"12\"><!-- a --><c r=\"A12\"><v>1<!-- b -->2</v></c></row>",
        "<row r=\"13\"><c r=\"A13\" t=\"inlineStr\"><is><t><![CDATA[</row>]]></t></is></c></row>",
        "<row r=\"14\"><c r='A14'><v>1</v></c></row>",
        "<row r=\"15\"><c r=\"A15\"><v>1</v><v>2</v><is><t>x</t></is></c></row>",
        "<row r=\"16\" ><c r=\"A16\" ><v >1</v ></c ></row >", "<row r=\"17\"><c r=\"A17\">x<v>1]]2</v>y</c>z</row>",
        "<row r=\"18\"><c r=\"A18\" t=\"inlineStr\"><is><t>a&#10;b&#13;c\r\nd\re</t></is></c></row>",
        "<row r=\"19\"><x:c r=\"A19\"><v>1</v></x:c><d><c r=\"A19\"/></d></row>",
        "<row r=\"20\"><c r=\"A20\" t=\"inlineStr\"><is/></c><c t=\"inlineStr\"><is><t/></is></c></row>",
    ]

    static func workbook(_ rows: [String]) -> WorkbookBuilder {
        WorkbookBuilder(
            rows.joined(), after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
            strings: ["<si><t>张三</t></si>"], styles: ["0", "14", "0%"])
    }

    @Test("of every kind of row", arguments: rows) func oneRow(_ row: String) {
        let bytes = Self.workbook([row, "<row><c><v>99</v></c></row>"]).bytes
        let careful = Self.outcome(bytes, laneBytes: nil)
        #expect(careful.lines.suffix(1) == ["1 false number -1 99"])
        #expect(careful.merged.count == 1)
        for size in [1, 100, 1 << 18] { #expect(Self.outcome(bytes, laneBytes: size) == careful) }
    }

    @Test("wherever the bytes at hand end, and wherever no more is wanted") func everySize() {
        let bytes = Self.workbook(Self.rows).bytes
        let careful = Self.outcome(bytes, laneBytes: nil)
        for size in 16...300 { #expect(Self.outcome(bytes, laneBytes: size) == careful, "\(size) bytes") }
        for rows in 1...21 {
            let careful = Self.outcome(bytes, laneBytes: nil, rows: rows)
            for size in [64, 1 << 18] { #expect(Self.outcome(bytes, laneBytes: size, rows: rows) == careful) }
        }
    }

    @Test("of a sheet larger than it sees at a time, and of rows that are") func largeSheet() {
        let cells = (1...200).map { "<c t=\"inlineStr\"><is><t>\(String(repeating: "张", count: $0))</t></is></c>" }
        let rows = Array(repeating: "<row>\(cells.joined())</row>", count: 15)
        let bytes = Self.workbook(rows).bytes
        let careful = Self.outcome(bytes, laneBytes: nil)
        #expect(careful.lines.count == 15 * 201)
        for size in [1_000, 50_000, 1 << 18] { #expect(Self.outcome(bytes, laneBytes: size) == careful) }
    }

    @Test(
        "whatever stands before the rows",
        arguments: [
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet><sheetData>",
            "<?xml version=\"1.0\"?><worksheet><sheetData>",
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet><sheetData>",
            "<?xml version=\"1.0\" encoding='utf-16'?><worksheet><sheetData>", "\u{FEFF}<worksheet><sheetData>",
            "<worksheet><!--<sheetData>--><sheetData>", "<worksheet><a><sheetData></sheetData></a><sheetData>",
            "<worksheet><sheetData/><sheetData>", "<worksheet><x:sheetData>",
            "<worksheet><sheetData><row/></sheetData><sheetData>",
            "<worksheet><sheetData >", "<html><sheetData>", "<!DOCTYPE worksheet><worksheet><sheetData>",
            "<worksheet></x><sheetData>",
            "<worksheet a=\"1\" a=\"2\"><sheetData>", " <worksheet><sheetData>", "<worksheet><sheetData><sheetData>",
            "<worksheet>" + String(repeating: "<a/>", count: 30_000) + "<sheetData>",
            "<?xml version=\"1.1\"?><worksheet><sheetData>",
        ]) func head(_ head: String)
    {
        var builder = Self.workbook([])
        builder["xl/worksheets/sheet1.xml"] =
            head + "<row><c t=\"inlineStr\"><is><t>é</t></is></c></row></sheetData></worksheet>"
        let careful = Self.outcome(builder.bytes, laneBytes: nil)
        for size in [1, 1 << 18] { #expect(Self.outcome(builder.bytes, laneBytes: size) == careful) }
    }

    @Test(
        "of what other programs wrote",
        arguments: [
            "kinds.xlsx", "random-1.xlsx", "random-2.xlsx", "office/kinds.xlsx", "office/random-1.xlsx",
            "office/flat.xlsx",
        ]) func otherPrograms(file: String) throws
    {
        let bytes = try WrittenWorkbooks.bytes(file)
        let careful = Self.outcome(bytes, laneBytes: nil)
        #expect(careful.failure == nil)
        for size in [300, 1 << 18] { #expect(Self.outcome(bytes, laneBytes: size) == careful) }
        let reader = try SpreadsheetReader(bytes)
        for sheet in reader.sheets.indices { try reader.forEachRow(of: sheet) { _ in true } }
        #expect(reader.carefulReadings == 0, "they are all plain enough for the lane")
    }

    @Test("of damaged sheets", arguments: 1...8) func damaged(block: Int) {
        for seed in (block * 1_000)..<(block * 1_000 + 250) { expectSame(seed: seed) }
    }

    /// `DEALER_AUDIT_LANE_ROUNDS=200000 swift test --filter LaneTests` for a campaign.
    @Test("of as many damaged sheets as wanted") func campaign() {
        for seed in 0..<rounds { expectSame(seed: 1_000_000 + seed) }
    }

    private let rounds = ProcessInfo.processInfo.environment["DEALER_AUDIT_LANE_ROUNDS"].flatMap(Int.init) ?? 200

    private func expectSame(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var rows: [String] = []
        for row in Self.rows where random.oneIn(3) { rows.append(row) }
        let builder = Self.workbook(rows)
        var entries = builder.parts.map { ZipBuilder.Entry($0.name, $0.xml) }
        let index = entries.firstIndex { $0.name == Array("xl/worksheets/sheet1.xml".utf8) } ?? 0
        var xml = entries[index].packed
        for _ in 0..<Int.random(in: 0...3, using: &random) { MutationTests.mutate(&xml, &random) }
        entries[index] = ZipBuilder.Entry("xl/worksheets/sheet1.xml", xml)
        let bytes = ZipBuilder(entries).bytes
        let careful = Self.outcome(bytes, laneBytes: nil)
        let size = random.pick([1, 200, 1 << 18])
        #expect(
            Self.outcome(bytes, laneBytes: size) == careful,
            "seed \(seed), \(size) bytes: \(String(decoding: xml, as: UTF8.self))")
    }
}

import AuditTestSupport
import BilingualText
import Diagnostics
import Testing
import ZipArchive

@testable import SpreadsheetReading

@Suite("workbooks that ask too much") struct LimitTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Changes the limits to what the workbook just keeps.
        let enough: @Sendable (inout SpreadsheetLimits) -> Void
        /// One less than that.
        let tooLittle: @Sendable (inout SpreadsheetLimits) -> Void
        let failure: SpreadsheetFailure
        let workbook: WorkbookBuilder

        init(
            _ description: String, _ limit: any WritableKeyPath<SpreadsheetLimits, Int> & Sendable, _ value: Int,
            _ failure: SpreadsheetFailure, _ workbook: WorkbookBuilder
        ) {
            testDescription = description
            enough = { $0[keyPath: limit] = value }
            tooLittle = { $0[keyPath: limit] = value - 1 }
            self.failure = failure
            self.workbook = workbook
        }
    }

    static let cell = SourcePosition.cell(row: 1, column: 1)

    static func text(_ text: String) -> WorkbookBuilder {
        WorkbookBuilder("<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>")
    }

    static func shared(_ texts: String...) -> WorkbookBuilder {
        WorkbookBuilder(
            "<row><c t=\"s\"><v>0</v></c></row>", strings: texts.map { "<si><t>\($0)</t></si>" })
    }

    /// A workbook whose main part has 5,000 bytes.
    static var longDescription: WorkbookBuilder {
        var builder = text("a")
        let length = builder["xl/workbook.xml"]?.utf8.count ?? 0
        builder["xl/workbook.xml"]?.append(String(repeating: " ", count: 5_000 - length))
        return builder
    }

    static let rows = [
        Row("sheets", \.sheets, 4, .tooMany(.sheets, limit: 3), StructureTests.severalSheets),
        Row("cells of all sheets", \.cells, 3, .tooMany(.cells, limit: 2), StructureTests.severalSheets),
        Row("shared texts", \.sharedStrings, 2, .tooMany(.sharedStrings, limit: 1), shared("a", "b")),
        Row("bytes of shared texts", \.textBytes, 6, .tooMany(.text, limit: 5), shared("张三")),
        Row("bytes of texts", \.textBytes, 6, .tooMany(.text, limit: 5), text("张三")),
        Row(
            "a shared text that is used again and again", \.textBytes, 9, .tooMany(.text, limit: 8),
            WorkbookBuilder(
                String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 3), strings: ["<si><t>abc</t></si>"])),
        Row("styles", \.styles, 2, .tooMany(.styles, limit: 1), WorkbookBuilder("", styles: ["0", "9"])),
        Row("formats", \.styles, 2, .tooMany(.styles, limit: 1), WorkbookBuilder("", styles: ["0.0", "0.00"])),
        Row(
            "merged cells", \.mergedRanges, 2, .tooMany(.mergedRanges, limit: 1),
            WorkbookBuilder("", after: "<mergeCells><mergeCell ref=\"A1\"/><mergeCell ref=\"A2\"/></mergeCells>")),
        Row(
            "bytes of a description", \.descriptionBytes, 5_000,
            .archive(.entryTooLarge("xl/workbook.xml", limit: 4_999)), longDescription),
        Row("depth", \.depth, 6, .tooDeep(RefusalTests.sheetPart, limit: 5), text("a")),
        Row(
            "characters of a cell", \.charactersPerCell, 4, .cell(.tooLong(limit: 3), sheet: "表", at: cell), text("ab😀")
        ),
        Row(
            "characters of a shared text", \.charactersPerCell, 3, .cell(.tooLong(limit: 2), sheet: "表", at: cell),
            shared("张三丰")),
        Row(
            "escaped characters", \.charactersPerCell, 2, .cell(.tooLong(limit: 1), sheet: "表", at: cell),
            text("_x5F20__x4E09_")),
    ]

    @Test(arguments: rows) func limit(_ row: Row) {
        var limits = SpreadsheetLimits.submission
        row.enough(&limits)
        #expect(row.workbook.failure(limits: limits) == nil)
        row.tooLittle(&limits)
        #expect(row.workbook.failure(limits: limits) == row.failure)
        #expect(row.failure.message.zh?.isEmpty == false && row.failure.message.en?.isEmpty == false)
    }

    /// Each of these takes minutes, or all memory, when something behind it is quadratic or believes what it is told.
    struct Flood: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let failure: SpreadsheetFailure?
        let workbook: @Sendable () -> WorkbookBuilder

        init(
            _ description: String, _ failure: SpreadsheetFailure?,
            _ workbook: @escaping @autoclosure @Sendable () -> WorkbookBuilder
        ) {
            testDescription = description
            self.failure = failure
            self.workbook = workbook
        }
    }

    static let part = RefusalTests.sheetPart

    static func sheet(_ xml: String) -> WorkbookBuilder {
        var builder = RefusalTests.sound
        builder[part] = xml
        return builder
    }

    static let floods = [
        Flood(
            "an attribute without end", .endlessTag(part),
            sheet("<worksheet a=\"" + String(repeating: "a", count: 4_000_000))),
        Flood("a name without end", .endlessTag(part), sheet("<worksheet" + String(repeating: "a", count: 4_000_000))),
        Flood(
            "a comment without end", .endlessTag(part),
            sheet("<worksheet><!--" + String(repeating: "a", count: 4_000_000))),
        Flood(
            "an instruction without end", .endlessTag(part),
            sheet("<worksheet><?a " + String(repeating: "a", count: 4_000_000))),
        Flood(
            "attributes without end", .endlessTag(part),
            sheet("<worksheet " + (0..<300_000).map { "a\($0)=\"\" " }.joined())),
        Flood(
            "many comments", nil, sheet("<worksheet>" + String(repeating: "<!---->", count: 500_000) + "</worksheet>")),
        Flood("much space", nil, sheet("<worksheet>" + String(repeating: " ", count: 4_000_000) + "</worksheet>")),
        Flood(
            "a number without end", .cell(.tooLong(limit: 32_767), sheet: "表", at: cell),
            WorkbookBuilder("<row><c><v>" + String(repeating: "1", count: 4_000_000) + "</v></c></row>")),
        Flood(
            "a text without end", .cell(.tooLong(limit: 32_767), sheet: "表", at: cell),
            text(String(repeating: "a", count: 4_000_000))),
        Flood(
            "a text of combining marks", nil, text("a" + String(repeating: "\u{301}\u{327}", count: 16_000))),
        Flood(
            "a text of escapes", nil, text(String(repeating: "_x0041_", count: 32_767))),
        Flood(
            "a text of runs", nil,
            WorkbookBuilder(
                "<row><c t=\"s\"><v>0</v></c></row>",
                strings: ["<si>" + String(repeating: "<r><t>_</t></r>", count: 32_767) + "</si>"])),
        Flood(
            "many shared texts", nil,
            WorkbookBuilder("", strings: [String(repeating: "<si><t>_</t></si>", count: 300_000)])),
        Flood("many formats", nil, WorkbookBuilder("", styles: (0..<5_000).map { "0\($0)" })),
        Flood(
            "a format without end", nil, WorkbookBuilder("", styles: [String(repeating: "[h", count: 300_000)])),
        Flood("many rows", nil, WorkbookBuilder(String(repeating: "<row/>", count: 400_000))),
        Flood("many cells", nil, WorkbookBuilder("<row>" + String(repeating: "<c/>", count: 16_384) + "</row>")),
    ]

    @Test(arguments: floods) func flood(_ row: Flood) { #expect(row.workbook().failure() == row.failure) }
}

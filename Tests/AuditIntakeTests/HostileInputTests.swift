import AuditTestSupport
import BilingualText
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// Files made to break a reader: each ends soon and with a reason.
@Suite struct HostileInputTests {
    private static let row = "A1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,,,yes,,\n"

    @Test func hugeCell() {
        let cell = String(repeating: "x", count: 10 << 20)
        let reading = Reading(Sample.columns + "A1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,,,\(cell),,\n")
        #expect(reading.errors() == ["[A1] f:2:42: error: value is longer than 64 KB; write less"])
    }

    @Test func hugeQuotedCellThatNeverEnds() {
        let reading = Reading(Sample.columns + "A1,\"" + String(repeating: "\n", count: 1 << 20))
        #expect(reading.result.submissions.isEmpty)
        #expect(reading.errors().count == 1)
        #expect(reading.errors()[0].hasPrefix("f:2:4: error: the quote that begins here never ends"))
    }

    @Test func quotesOnly() {
        let reading = Reading(Sample.columns + String(repeating: "\"", count: 1_000_001))
        #expect(reading.result.submissions.isEmpty)
        #expect(reading.errors().count == 1)
    }

    @Test func oneHundredThousandColumns() {
        let names = (1...100_000).map { "c\($0)" }.joined(separator: ",")
        let reading = Reading("audit,item,value,\(names)\nA1,1,yes\n")
        #expect(
            reading.messages() == [
                "f:1:1: error: the header has 100003 columns, at most 256 are read; delete the surplus ones"
            ])
        #expect(reading.messages(.zh) == ["f:1:1: 错误: 表头有 100003 列，最多 256 列；请删去多余的列"])
    }

    @Test func oneHundredThousandCells() {
        let row = String(repeating: ",", count: 100_000) + "x"
        let reading = Reading(Sample.columns + "A1" + row + "\n" + Self.row.replacing("A1", with: "A2"))
        #expect(reading.audits == [])
        #expect(reading.errors().contains { $0.contains("the row has 100001 cells but the header 12 columns") })
    }

    @Test(arguments: [
        ("\n", 1_000_000), ("\r", 50_000), ("\r\n", 50_000), (",,,,,,,,,,,\n", 50_000), (" \n", 50_000),
        ("\u{3000}\n", 50_000),
    ])
    func emptyRows(_ empty: String, _ count: Int) {
        let reading = Reading(Sample.columns + String(repeating: empty, count: count) + Self.row)
        #expect(reading.audits == ["A1"])
        #expect(reading.messages() == [])
    }

    @Test func nul() {
        let reading = Reading(Sample.columns + Self.row.replacing("yes", with: "y\0s"))
        #expect(reading.errors().first?.hasPrefix("f:2:43: error: NUL character") == true)
    }

    @Test func everyRowWrong() {
        let rows = (0..<3_000).map { "A\($0 % 3),shop,1.0.0,SH01,2026-10-12,A-07,4-1,,,maybe\($0),,\n" }
        let reading = Reading(Sample.columns + rows.joined())
        #expect(reading.audits == [])
        // Two hundred of each audit, then how many more, and the blanks among the latter.
        #expect(reading.messages().count == 3 * 201)
        #expect(
            reading.messages().filter { $0.contains("801 more problems are not listed; mend the listed ones first") }
                .count == 3)
        #expect(reading.messages(.zh).contains("[A0] f: 错误: 另有 801 个问题未列出；请先改正已列出的问题"))
    }

    @Test func tooManyAudits() {
        var grouping = AuditGrouping<CSVPlace>(mostAudits: 3)
        let taken = ["A1", "A2", "A1", "A3", "A4", "A2"].enumerated().map { line, id in
            let place = SourcePosition(line: line, column: 1)
            return grouping.take(CSVPlace(offset: line, line: line), of: PlacedText(id, at: place))
        }
        #expect(taken == [true, true, true, true, false, true])
        let wording = FileProblem.tooManyAudits.wording
        #expect(
            wording.wording(in: .en) == "the file holds more than 1000000 audits; split it into several files")
        #expect(wording.wording(in: .zh) == "文件中的稽核超过 1000000 份；请拆分成几个文件")
    }

    @Test func namesWithoutEnd() {
        let names = (0..<10_000).map { "n\($0)" }.joined(separator: "/")
        let reading = Reading(Sample.yaml("  1-1: {person: \"\(names)\", value: 1 min}\n"))
        #expect(reading.audit?.people.count == 10_000)
    }

    @Test func combiningMarks() {
        let value = "x" + String(repeating: "\u{301}", count: 30_000)
        let reading = Reading(Sample.columns + Self.row.replacing("yes", with: value))
        #expect(reading.errors().count == 1)
        #expect(reading.errors()[0].unicodeScalars.count < 250)
    }

    /// Any bytes end in a result, and none is understood by chance.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func anyBytes(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces: [[UInt8]] = [
            Array(Sample.columns.utf8), Array(Self.row.utf8), Array(Sample.head.utf8), Array("answers:\n  1-2: ".utf8),
            [0xFF], [0x80], [0x22], [0x0D], [0x0A], Array("，：".utf8), Array("- {".utf8), [0xD5, 0xB9], [0x2C], [0x09],
        ]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...60, using: &generator) { bytes += generator.pick(pieces) }
        let encoding = generator.pick([nil] + TextEncoding.allCases.map { $0 })
        let reading = Reading(bytes, encoding: encoding)
        #expect(!reading.result.submissions.isEmpty || !reading.result.diagnostics.isEmpty, "seed \(seed)")
    }
}

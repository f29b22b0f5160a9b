import AuditTestSupport
import BilingualText
import ClosedLoop
import Diagnostics
import Testing

@testable import AuditIntake

@Suite("filled notices in any notation")
struct NoticeReadingTests {
    static let heading = NoticeColumn.allCases.map { $0.title.wording(in: .zh) }
    static let row = [
        "SH01-7KQ2M9", "1-1 地面", "标准", "发现", "1", "要求", "2026-10-20", "张三", "已打蜡", "2026-10-12", "照片", "张三", "李四", "通过",
        "Q7V2",
    ]

    static func csv(_ rows: [[String]], separator: String = ",") -> String {
        rows.map { $0.joined(separator: separator) + "\r\n" }.joined()
    }

    static func markdown(_ rows: [[String]]) -> String {
        rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    private func read(_ text: String) -> NoticeReading {
        readNotice(Array(text.utf8), file: "n", options: IntakeOptions())
    }

    private static let table = [["通知单编号", "SH01-2026-10-7KQ2"], heading, row]

    @Test(
        "give number, rows and places",
        arguments: [
            csv(table), csv(table, separator: ";"), csv(table, separator: "\t"), markdown(table),
            "# 整改通知单\n\n" + markdown([["", ""], ["---", "---"], table[0]]) + "\n- 说明\n\n"
                + markdown([heading, heading.map { _ in "---" }, row]) + "\n签发人：\\_\\_\n",
        ])
    func notations(text: String) throws {
        let reading = read(text)
        #expect(reading.diagnostics == [])
        let notice = try #require(reading.notice)
        #expect(notice.number.text == "SH01-2026-10-7KQ2")
        #expect(notice.rows.count == 1)
        #expect(NoticeColumn.allCases.map { notice.rows[0][$0].text } == Self.row)
        // Every place is where its text stands in the file.
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            Array($0.unicodeScalars)
        }
        for column in NoticeColumn.allCases {
            let cell = notice.rows[0][column]
            let rest = String(String.UnicodeScalarView(lines[cell.position.line - 1][(cell.position.column - 1)...]))
            #expect(rest.trimmed.hasPrefix(cell.text))
        }
    }

    @Test("columns may be moved and others added, and English headings do too")
    func columns() throws {
        let english = NoticeColumn.allCases.map { $0.title.wording(in: .en) }
        let order = Array(Self.row.indices.reversed())
        let text = Self.csv([
            ["Notice number", "X-2026-10-0000"], ["memo"] + order.map { english[$0] },
            ["?"] + order.map { Self.row[$0] },
        ])
        let notice = try #require(read(text).notice)
        #expect(NoticeColumn.allCases.map { notice.rows[0][$0].text } == Self.row)
    }

    @Test("signs that Markdown and spreadsheets protect come back as they were")
    func protected() throws {
        var row = Self.row
        row[8] = #"a \| b \<i\> \*c\* \\ \`d\`"#
        let markdown = try #require(read(Self.markdown([Self.table[0], Self.heading, row])).notice)
        #expect(markdown.rows[0][.measure].text == #"a | b <i> *c* \ `d`"#)
        row[8] = "'=1+1"
        row[9] = "\"2026-10-12\r\n\""
        let csv = try #require(read(Self.csv([Self.table[0], Self.heading, row])).notice)
        #expect(csv.rows[0][.measure].text == "=1+1")
        #expect(csv.rows[0][.completed].text == "2026-10-12")
    }

    @Test(
        "lines to write on are no text, and may be left around it",
        arguments: [
            ("__________", ""), ("__张三__", "张三"), ("张三_____", "张三"), ("___ 张三", "张三"), ("a_b", "a_b"), ("_", ""),
        ])
    func lines(written: String, text: String) throws {
        var row = Self.row
        row[11] = written
        let notice = try #require(read(Self.markdown([Self.table[0], Self.heading, row])).notice)
        #expect(notice.rows[0][.fixer].text == text)
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        let rows: [[String]]
        let says: String
        var testDescription: String { says }
    }

    static let wrong: [Wrong] = [
        Wrong(rows: [heading, row], says: "there is no notice number"),
        Wrong(rows: [table[0]], says: "the row of headings is missing"),
        Wrong(rows: [table[0], Array(heading.dropLast()), row], says: "columns are missing: Check"),
        Wrong(rows: [table[0], heading + ["凭据"], row], says: "the column 'Evidence' stands twice"),
        Wrong(
            rows: [table[0], heading, row, row],
            says: "action SH01-7KQ2M9 stands at 3:1 already, so neither row is taken"),
        Wrong(rows: [table[0], heading, [""] + row.dropFirst()], says: "is filled in but has no action number"),
    ]

    @Test("what is no notice, or not all of one, is refused with what helps", arguments: wrong)
    func refused(_ example: Wrong) {
        let english = read(Self.csv(example.rows)).diagnostics.map { $0.message.wording(in: .en) }
        #expect(english.contains { $0.contains(example.says) }, "\(english)")
    }

    @Test("a row that stands twice is a row of neither, unless only one of them is filled in")
    func doubledRows() throws {
        let empty = Self.row[..<8] + Array(repeating: "", count: 6) + ["Q7V2"]
        let other = ["SH01-0AB1CD"] + Self.row.dropFirst()
        let twice = read(Self.csv(Self.table + [other, Self.row]))
        #expect(try #require(twice.notice).rows.map { $0[.action].text } == ["SH01-0AB1CD"])
        #expect(twice.diagnostics.count == 1)
        let once = read(Self.csv(Self.table + [Array(empty)]))
        #expect(once.diagnostics == [])
        #expect(try #require(once.notice).rows.map { $0[.measure].text } == ["已打蜡"])
    }

    @Test("the lines of the head are kept with their places")
    func head() throws {
        let lines = [
            ["通知单编号", "SH01-2026-10-7KQ2"], ["经销商", "上海一店 (SH01)"], ["月份", "2026-10"], ["发出日期", "2026-11-02"],
        ]
        let notice = try #require(read(Self.csv(lines + [Self.heading, Self.row])).notice)
        #expect(notice.dealer?.text == "上海一店 (SH01)" && notice.dealer?.position.line == 2)
        #expect(notice.month?.text == "2026-10" && notice.issued?.text == "2026-11-02")
        #expect(try #require(read(Self.csv(Self.table)).notice).dealer == nil)
    }

    @Test("signatures below the table are no rows")
    func signatures() throws {
        let text = Self.csv(Self.table + [["签发人", "王经理"], ["签字日期", "2026-10-12"]])
        let reading = read(text)
        #expect(reading.diagnostics == [])
        #expect(try #require(reading.notice).rows.count == 1)
    }

    @Test(
        "nothing that is put into cells traps, or becomes a row of its own",
        arguments: [11, UInt64.random(in: 0 ... .max)])
    func hostile(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<400 {
            var row = Self.row
            for column in 8..<15 { row[column] = generator.pick(HostileText.values + HostileText.pieces) }
            let rows = [Self.table[0], Self.heading, row]
            let text = generator.oneIn(2) ? Self.markdown(rows) : Self.csv(rows)
            var bytes = Array(text.utf8)
            if generator.oneIn(3) {
                bytes.insert(
                    contentsOf: generator.pick(HostileText.bytes),
                    at: Int.random(in: 0...bytes.count, using: &generator))
            }
            let reading = readNotice(bytes, file: "n", options: IntakeOptions())
            let named = (reading.notice?.rows ?? []).map { $0[.action].text }
            #expect(named.allSatisfy { !$0.isEmpty } && Set(named).count == named.count, "seed \(seed), round \(round)")
            #expect(reading.notice != nil || reading.diagnostics.hasErrors, "seed \(seed), round \(round)")
        }
    }
}

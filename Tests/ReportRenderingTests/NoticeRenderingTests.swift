import AuditTestSupport
import BilingualText
import ChecklistModel
import ClosedLoop
import ContentDigest
import Foundation
import ReportRendering
import Testing

@Suite("rectification notices as files")
struct NoticeRenderingTests {
    static func notice(_ language: Language, rows: [NoticeRow]) throws -> RectificationNotice {
        let number = NoticeNumber(
            dealer: "SH01", month: try #require(Month("2026-10")), ledger: SHA256Digest(of: Array("ledger".utf8)))
        return RectificationNotice(
            language: language, number: number, dealer: "上海一店 (SH01)", issued: try #require(CivilDate("2026-11-02")),
            rows: rows, people: ["张三", "李四"])
    }

    /// The name of an action, as reading findings gives it.
    static let action: ActionID = {
        let audit = AuditOfFindings(
            id: "A", sequence: 1, dealer: "SH01", checklist: "c", definition: SHA256Digest(of: []), department: nil,
            date: CivilDate("2026-10-12") ?? Self.fallback, isCurrent: true)
        let finding = ActionFinding(
            audit: audit, item: "1-1", department: nil, people: [], unit: nil, lost: nil, isCritical: false)
        let terms = ActionTerms(
            responsible: { _, _ in nil }, checklist: { _ in nil }, secondsAheadOfGreenwich: { _ in 0 })
        return correctiveActions(findings: [finding], entries: [], terms: terms)[0].id
    }()

    private static var fallback: CivilDate { preconditionFailure("2026-10-12 is a day") }

    static func row(_ text: String) -> NoticeRow {
        NoticeRow(
            action: action,
            [
                .item: text, .standard: text, .found: text, .points: "1.00", .required: text, .due: "2026-10-20",
                .owner: text,
            ])
    }

    @Test("Markdown and CSV are what they were", arguments: Language.allCases)
    func snapshots(_ language: Language) throws {
        let notice = try Self.notice(
            language, rows: [Self.row("1-1 地面干净 | 无积水"), Self.row("=1+1"), Self.row("<b>重要</b>")])
        for (name, content) in [("md", renderNoticePaper(notice)), ("csv", renderNoticeCSV(notice))] {
            let failure = snapshotMismatch(content, named: "notice-\(language.rawValue).\(name)")
            #expect(failure == nil, "\(failure ?? "")")
        }
    }

    @Test("hostile texts stay in their cells", arguments: HostileText.values + ["a\nb", "a\r\nb", "\u{2028}"])
    func hostile(text: String) throws {
        let notice = try Self.notice(.en, rows: [Self.row(text)])
        let paper = String(decoding: renderNoticePaper(notice), as: UTF8.self).split(separator: "\n")
        let rows = paper.filter { $0.hasPrefix("| " + Self.action.text) }
        #expect(rows.count == 1)
        #expect(rows.first.map(Self.bars) == NoticeColumn.allCases.count + 1)
        let csv = renderNoticeCSV(notice)
        #expect(csv.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(try renderNoticeWorkbook(notice).starts(with: [0x50, 0x4B]))
        let guarded = String(decoding: csv, as: UTF8.self)
        for start in ["=", "+", "-", "@"] { #expect(!guarded.contains(",\(start)")) }
    }

    /// Bars that no backslash takes away.
    private static func bars(in line: Substring) -> Int {
        var isEscaped = false
        var count = 0
        for scalar in line.unicodeScalars {
            if scalar == "|", !isEscaped { count += 1 }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return count
    }

    @Test("a printed notice shows every column on A4 across, with room to write", arguments: Language.allCases)
    func paper(_ language: Language) throws {
        let texts = [
            String(repeating: "地面洁净无积水", count: 8), String(repeating: "The floor is clean and dry. ", count: 8),
            "photos/2026-10-12/very-long-file-name-without-blanks-0001.jpg",
        ]
        let notice = try Self.notice(language, rows: texts.map(Self.row))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("notice-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("notice.md")
        try Data(renderNoticePaper(notice)).write(to: source)
        let output = try Self.print(source, folder.appendingPathComponent("notice.html"))
        let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        try #require(numbers.count == 4, "\(output)")
        #expect(numbers[0] <= numbers[1], "the table is \(numbers[0]) wide, the paper \(numbers[1])")
        #expect(numbers[2] >= 40, "the narrowest column to fill in has \(numbers[2])")
        #expect(numbers[3] == NoticeColumn.allCases.count(where: \.isToFill))
    }

    private static func print(_ source: URL, _ target: URL) throws -> String {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Printing/print_markdown.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-B", script.path, source.path, target.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return text
    }
}

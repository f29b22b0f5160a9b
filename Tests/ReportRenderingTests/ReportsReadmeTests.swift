import BilingualText
import Foundation
import ReportRendering
import Scoring
import Testing

@Suite("Reports/README.md")
struct ReportsReadmeTests {
    /// The part of the page about one data file or several alike, from its heading to the next.
    struct Part {
        let files: [String]
        /// The cells of its table, the head and the rule below it left out.
        let rows: [[String]]
        let text: Substring
    }

    static let parts: [Part] = {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Reports/README.md")
        let page = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return page.split(separator: "\n## ").flatMap { $0.split(separator: "\n### ").dropFirst() }.map { text in
            let lines = text.split(separator: "\n")
            return Part(
                files: quoted(lines[0]).filter { $0.hasSuffix(".csv") },
                rows: lines.filter { $0.hasPrefix("|") }.dropFirst(2).map { row in
                    row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
                        $0.trimmingCharacters(in: .whitespaces)
                    }
                }, text: text)
        }
    }()

    /// What stands in backticks.
    static func quoted(_ text: some StringProtocol) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }

    static func dataFiles() throws -> [String: [String]] {
        let files = try ShowroomMonth.files(ShowroomAudits.context(.zh)).filter { $0.path.hasSuffix(".csv") }
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, CSVReader.rows($0.content).first ?? []) })
    }

    @Test("describes every data file and every column, each once")
    func columns() throws {
        let files = try Self.dataFiles()
        #expect(files.count == 43)
        for (file, columns) in files.sorted(by: { $0.key < $1.key }) {
            let parts = Self.parts.filter { $0.files.contains(file) }
            #expect(parts.count == 1, "\(file)")
            guard let part = parts.first else { continue }
            let described = part.rows.isEmpty ? Self.quoted(part.text) : part.rows.flatMap { Self.quoted($0[0]) }
            for column in columns {
                #expect(described.contains(column), "\(file): \(column)")
            }
        }
    }

    @Test("describes no file and no column that is not there")
    func nothingElse() throws {
        let files = try Self.dataFiles()
        for part in Self.parts where !part.files.isEmpty {
            let columns = Set(part.files.flatMap { files[$0] ?? [] })
            #expect(part.files.allSatisfy { files[$0] != nil }, "\(part.files)")
            for column in part.rows.flatMap({ Self.quoted($0[0]) }) {
                #expect(columns.contains(column), "\(part.files): \(column)")
            }
        }
    }

    @Test("says what each column means in both languages")
    func languages() {
        for part in Self.parts where !part.files.isEmpty {
            for row in part.rows {
                #expect(row.count == 3 && row.allSatisfy { !$0.isEmpty }, "\(part.files): \(row)")
                #expect(row.last?.unicodeScalars.contains { $0.value > 0x4E00 } == true, "\(part.files): \(row)")
            }
        }
    }

    /// Every state that a row of `items.csv` can have.
    static let states: [ItemScore.State] = [
        .scored, .notApplicable, .unanswered, .unscored, .information, .doesNotApply, .waived, .waiverExpired, .outside,
    ]

    @Test("describes every state of an item", arguments: states)
    func state(_ state: ItemScore.State) throws {
        let items = try #require(Self.parts.first { $0.files == ["items.csv"] })
        let row = try #require(items.rows.first { $0[0] == "`state`" })
        #expect(Self.quoted(row[1]).contains(state.rawValue))
    }
}

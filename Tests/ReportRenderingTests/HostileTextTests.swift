import AuditTestSupport
import BilingualText
import ChecklistModel
import ReportRendering
import Scoring
import Testing

@Suite("hostile text in every field a submission brings")
struct HostileTextTests {
    static let hostile = [
        "<script>alert(1)</script>", "a|b\\|c", "line\nbreak\r\n# heading", "[x](http://evil.example)",
        "![x](http://evil.example)", "=HYPERLINK(\"http://evil.example\")", "../../etc/passwd", "`code` **bold**",
        "a\u{0}\u{1B}[31m\u{202E}b", "\"quoted\", comma", " spaces ", "http://evil.example www.evil.example",
    ]

    private static func card(_ text: String) -> Scorecard {
        let checklist = Checklist(
            .points,
            [
                .item("1", per: .person, department: text, remedy: BilingualText(text), dueDays: 3),
                .item("2", per: .unit("car"), pillar: text, tags: [text]),
            ], rules: [.critical("1", .fail)], names: DeclaredNames(units: []))
        let person = AuditedPerson(id: text, name: text, role: text, team: text)
        let answers = [
            "1": [Observation(value: .no, written: text, people: [0], note: text, evidence: text)],
            "2": [Observation(value: .no, written: text, unit: text, note: text, evidence: text)],
        ]
        return score(
            Audit(
                of: checklist, observed: answers, people: [person], id: text,
                dealer: AuditedDealer(id: text, name: BilingualText(text), region: text)), by: checklist)
    }

    private static func files(_ text: String, excel: Bool = false) -> [RenderedFile] {
        let refused = RefusedInput(file: text, line: 1, audit: text, reason: text)
        let context = ReportContext(language: .zh, excel: excel, programVersion: "1.0.0")
        return renderScorecards(CardBatch(scorecards: [card(text)], refused: [refused]), context: context)
    }

    @Test("stays below the report's folder", arguments: hostile)
    func paths(_ text: String) {
        for file in Self.files(text) {
            let steps = file.path.split(separator: "/", omittingEmptySubsequences: false)
            #expect(steps.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }, "\(file.path)")
            #expect(steps.count <= 4, "\(file.path)")
        }
    }

    @Test("is no markup on any page", arguments: hostile)
    func pages(_ text: String) {
        for page in Self.files(text) where page.path.hasSuffix(".md") {
            let markup = page.text.outsideCodeSpans
            #expect(!markup.holdsUnescaped("<"), "\(page.path)")
            #expect(!markup.contains("](http:") && !markup.contains("http://") && !markup.contains("\u{202E}"))
            #expect(!page.text.contains("\u{0}") && !page.text.contains("\u{1B}") && !page.text.contains("\r"))
            for line in page.text.split(separator: "\n") where line.hasPrefix("#") {
                #expect(!line.hasPrefix("# heading"), "\(page.path)")
            }
        }
    }

    @Test("does not break a table", arguments: hostile)
    func tables(_ text: String) {
        for page in Self.files(text) where page.path.hasSuffix(".md") {
            var columns: Int?
            for line in page.text.split(separator: "\n", omittingEmptySubsequences: false) {
                guard line.hasPrefix("|") else {
                    columns = nil
                    continue
                }
                let pipes = line.unescapedPipes
                #expect(pipes == columns ?? pipes, "\(page.path): \(line)")
                columns = pipes
            }
        }
    }

    @Test("comes back from the data files as it was", arguments: hostile)
    func data(_ text: String) throws {
        let files = Self.files(text)
        let finding = try #require(files.records("findings.csv").first)
        for column in ["audit", "dealer", "department", "person", "value", "note", "remedy"] {
            #expect(finding[column] == text, "\(column)")
        }
        let person = try #require(files.records("people.csv").first)
        for column in ["person", "name", "role", "team"] { #expect(person[column] == text, "\(column)") }
        #expect(try files.records("refused.csv").first?["reason"] == text)
    }

    @Test("runs no formula in a spreadsheet program", arguments: hostile)
    func formulas(_ text: String) {
        for file in Self.files(text, excel: true) where file.path.hasSuffix(".csv") {
            for field in CSVReader.rows(file.content).joined() {
                let start = field.first { $0 != " " }
                #expect(start.map { !"=+-@\t\r\n".contains($0) } ?? true, "\(file.path): \(field)")
            }
        }
    }
}

extension StringProtocol {
    /// The text without what stands between backticks; escaped ones open nothing.
    var outsideCodeSpans: String {
        var result = ""
        var isCode = false
        var isEscaped = false
        for character in self {
            if character == "`", isCode || !isEscaped {
                isCode.toggle()
            } else if !isCode {
                result.append(character)
            }
            isEscaped = character == "\\" && !isEscaped && !isCode
        }
        return result
    }

    func holdsUnescaped(_ sign: Character) -> Bool {
        var isEscaped = false
        for character in self {
            if character == sign, !isEscaped { return true }
            isEscaped = character == "\\" && !isEscaped
        }
        return false
    }

    var unescapedPipes: Int {
        var (count, isEscaped) = (0, false)
        for character in self {
            if character == "|", !isEscaped { count += 1 }
            isEscaped = character == "\\" && !isEscaped
        }
        return count
    }
}

import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Explanation
import Foundation
import ReportRendering
import Scoring
import Testing

@Suite("pages that explain a score")
struct ExplanationPageTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let language: Language
        let name: String

        var testDescription: String { "\(name) (\(language.rawValue))" }
        var snapshot: String { "\(language.rawValue)-explain-\(name).md" }
    }

    static let cases = Language.allCases.flatMap { language in
        ExplainedAudits.pages.map { Case(language: language, name: $0.name) }
    }

    @Test("as committed", arguments: cases)
    func snapshot(_ row: Case) throws {
        let page = try #require(ExplainedAudits.page(row.name, ShowroomAudits.context(row.language)))
        #expect(snapshotMismatch(Array(page.utf8), named: row.snapshot) == nil)
    }

    @Test("the exact columns of any audit lead from 100 to the final score", arguments: UInt64(1)...40)
    func sums(seed: UInt64) throws {
        for round in 0..<10 {
            var generator = SeededGenerator(seed: seed << 32 | UInt64(round))
            let checklist = generator.checklist(whole: true)
            let card = score(generator.audit(of: checklist), by: checklist)
            guard let final = card.final else { continue }
            let page = renderExplanation(of: card, context: ReportContext(language: .en, programVersion: "0"))
            let columns = try Self.exactColumns(of: page)
            let place: Comment = "seed \(seed), round \(round)"
            #expect(columns.first?.first == 100, place)
            #expect(columns.last?.last == final, place)
            for column in columns { #expect(column.dropLast().sum() == column.last, place) }
        }
    }

    /// The last column of each table that is headed "Exact".
    private static func exactColumns(of page: String) throws -> [[Fraction]] {
        var columns: [[Fraction]] = []
        for table in page.components(separatedBy: "\n\n") where table.hasPrefix("|") {
            let cells = table.components(separatedBy: "\n").filter { !$0.isEmpty }.map { line in
                (line.dropLast().split(separator: "|").last ?? "").trimmingCharacters(in: .whitespaces)
            }
            guard cells.first == "Exact" else { continue }
            columns.append(
                try cells.dropFirst(2).filter { $0 != "—" }.map { text in
                    try #require(Fraction(text: text.replacingOccurrences(of: "−", with: "-")), "\(text)")
                })
        }
        return columns
    }

    static let hostile = [
        "<script>alert(1)</script>", "a|b\\|c", "line\nbreak\r\n# heading", "[x](http://evil.example)",
        "`code` **bold**", "a\u{0}\u{1B}[31m\u{202E}b", "</td>[x](http://e.example)|`$\u{202E}\n# ",
    ]

    @Test("hostile text in every field stays inert", arguments: hostile)
    func inert(_ text: String) {
        let context = ReportContext(language: .en, programVersion: "0")
        let card = Self.card(text)
        let focuses: [ExplanationFocus] = [.audit, .item(0), .person(0)]
        for focus in focuses {
            let page = renderExplanation(of: card, focus: focus, lift: Explanation.lift(card), context: context)
            let markup = page.outsideCodeSpans
            #expect(!markup.holdsUnescaped("<"))
            #expect(!markup.contains("](http:") && !markup.contains("http://"))
            #expect(!page.unicodeScalars.contains { "\u{0}\u{1B}\u{202E}\r".unicodeScalars.contains($0) })
            #expect(page.split(separator: "\n").filter { $0.hasPrefix("# ") }.count == 1)
            for table in page.components(separatedBy: "\n\n") where table.hasPrefix("|") {
                let widths = table.split(separator: "\n").map(\.unescapedPipes)
                #expect(Set(widths).count == 1, "\(table)")
            }
        }
    }

    /// An audit whose every text is this one and that loses points.
    private static func card(_ text: String) -> Scorecard {
        let checklist = Checklist(
            .points,
            [
                .item("1", per: .person, department: text, remedy: BilingualText(text), dueDays: 3),
                .item("2", points: 3),
            ], rules: [.critical("1", .gradeAtMost("C"))],
            grades: [.grade("A", from: 90), .grade("C", from: 0)])
        let answers = [
            "1": [Observation(value: .no, written: text, people: [0], note: text, evidence: text)],
            "2": [Observation(value: .yes, written: text, note: text)],
        ]
        return score(
            Audit(
                of: checklist, observed: answers,
                people: [AuditedPerson(id: text, name: text, role: text, team: text)], id: text,
                dealer: AuditedDealer(id: text, name: BilingualText(text), region: text)), by: checklist)
    }
}

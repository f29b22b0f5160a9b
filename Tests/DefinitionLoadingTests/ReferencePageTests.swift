import ChecklistModel
import DefinitionLoading
import Foundation
import Testing

/// `Checklists/README.md` is the reference of the format: what it shows must load.
@Suite("the examples of the format reference load")
struct ReferencePageTests {
    /// The text of each YAML block of the page.
    static let examples: [String] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Checklists/README.md")
        let page = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return page.components(separatedBy: "```yaml\n").dropFirst().compactMap { rest in
            rest.components(separatedBy: "\n```").first
        }
    }()

    /// Item keys that the page shows: each line that begins `answer:` opens one example.
    static let answers: [String] = examples.flatMap { example -> [String] in
        guard example.contains("answer:"), !example.contains("checklist:") else { return [] }
        let lines = example.components(separatedBy: "\n")
        let starts = lines.indices.filter { lines[$0].hasPrefix("answer:") }
        if starts.count == 1 { return [example] }
        return starts.map { lines[$0] }
    }

    @Test("the page is found, with an example for every kind of answer")
    func page() throws {
        var kinds: Set<AnswerKind.Name> = []
        for answer in Self.answers { kinds.insert(try item(answer).answer.name) }
        #expect(kinds == Set(AnswerKind.Name.allCases))
    }

    @Test("answers", arguments: answers)
    func answer(_ keys: String) throws { _ = try item(keys) }

    @Test("the complete small checklist")
    func complete() throws {
        let example = try #require(Self.examples.first)
        let checklist = try checklist(example)
        #expect(checklist.id == "lounge")
        #expect(checklist.items.map(\.id) == ["1-1", "1-2"])
        #expect(checklist.items.map(\.department) == ["service", "service"])
    }

    @Test("critical items, one line at a time")
    func critical() throws {
        let example = try #require(Self.examples.first { $0.contains("critical:") })
        let lines = example.components(separatedBy: "\n").filter { $0.hasPrefix("critical:") }
        #expect(lines.count == 5)
        for line in lines {
            let item = """
                not-applicable: forbid
                    answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0}]}
                    \(line)
                """
            let rules = try checklist(
                RefusalRow.Frame.checklist.around(
                    """
                    grades: [{grade: A, from: 90}, {grade: C, from: 0}]
                    sections:
                    - section: "1"
                      title: A
                      items:
                      - item: a
                        text: T
                    """ + "\n    " + item)
            ).rules
            #expect(rules.count == 1)
        }
    }

    @Test("minima and rules")
    func rules() throws {
        let example = try #require(Self.examples.first { $0.hasPrefix("minimum:") })
        let lines = example.components(separatedBy: "\n")
        let minimum = try #require(lines.first)
        let checklist = try checklist(
            RefusalRow.Frame.checklist.around(
                """
                grades: [{grade: A, from: 90}, {grade: C, from: 0}]
                departments: {service: Service}
                sections:
                - {section: "1", title: A, items: [{item: a, text: T}]}
                - section: "2"
                  title: B
                  items: [{item: b, text: T}]
                  \(minimum)
                """ + "\n" + lines.dropFirst().joined(separator: "\n")))
        #expect(checklist.rules.map(\.id) == ["2", "service-floor", "s1-floor"])
    }
}

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

    /// What stands around an example so that it becomes a checklist.
    enum Frame {
        case file, checklist, item, dependentItem, rules

        init?(_ example: String) {
            let key = example.prefix { $0 != ":" }
            switch key {
            case "checklist": self = .file
            case "sections", "bonus", "key-figures": self = .checklist
            case "answer", "points", "not-applicable": self = .item
            case "- item": self = .dependentItem
            case "minimum": self = .rules
            default: return nil
            }
        }
    }

    /// The checklists that an example shows: one, or one for each of its lines.
    static func checklists(in example: String) -> [String] {
        switch Frame(example) {
        case .file: [example]
        case .checklist: [topLevel(example)]
        case .item: items(example)
        case .dependentItem: [RefusalRow.Frame.items.around("- {item: promo-running, text: T}\n" + example)]
        case .rules: [rules(example)]
        case nil: []
        }
    }

    private static func topLevel(_ example: String) -> String {
        RefusalRow.Frame.checklist.around(
            example + (example.contains(/(sections|\nitems):/) ? "" : "\nitems: [{item: a, text: T}]"))
    }

    /// An item for each line that begins `answer:` or `critical:`, or for the example as a whole.
    private static func items(_ example: String) -> [String] {
        let lines = example.components(separatedBy: "\n")
        for key in ["critical:", "answer:"] {
            let starts = lines.filter { $0.hasPrefix(key) }
            if starts.count > 1 { return starts.map(item) }
        }
        return [item(example)]
    }

    private static func item(_ keys: String) -> String {
        var keys = keys
        var head = "grades: [{grade: A, from: 90}, {grade: C, from: 0}]\n"
        if keys.hasPrefix("answer: result") { head += "scheme: xccdf-default\n" }
        if keys.hasPrefix("critical:") {
            keys =
                "not-applicable: forbid\nanswer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0}]}\n" + keys
        }
        // Steps in points need a full mark to be a part of.
        if keys.contains("steps:"), !keys.hasPrefix("points:") { keys = "points: 20\n" + keys }
        return RefusalRow.Frame.checklist.around(
            head + "sections:\n- section: s\n  title: S\n  items:\n  - item: a\n    text: T\n"
                + keys.components(separatedBy: "\n").map { "    " + $0 }.joined(separator: "\n"))
    }

    private static func rules(_ example: String) -> String {
        let lines = example.components(separatedBy: "\n")
        return RefusalRow.Frame.checklist.around(
            """
            grades: [{grade: A, from: 90}, {grade: B, from: 80}, {grade: C, from: 0}]
            departments: {service: Service}
            sections:
            - section: "1"
              title: A
              items: [{item: 1-1, text: T}, {item: 1-2, text: T}, {item: 1-3, text: T}]
            - section: "2"
              title: B
              items: [{item: 2-1, text: T}, {item: 2-2, text: T}]
              \(lines[0])
            """ + "\n" + lines.dropFirst().joined(separator: "\n"))
    }

    @Test("every example is read", arguments: examples)
    func example(_ example: String) throws {
        let checklists = Self.checklists(in: example)
        #expect(!checklists.isEmpty, "nothing here knows how to read this example")
        for yaml in checklists { _ = try checklist(yaml) }
    }

    @Test("the page is found, with an example for every kind of answer")
    func page() throws {
        var kinds: Set<AnswerKind.Name> = []
        for example in Self.examples where Frame(example) == .item {
            for yaml in Self.checklists(in: example) {
                kinds.formUnion(try checklist(yaml).items.map(\.answer.name))
            }
        }
        #expect(kinds == Set(AnswerKind.Name.allCases))
    }

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
        let checklists = Self.checklists(in: example)
        #expect(checklists.count == 5)
        for yaml in checklists { #expect(try checklist(yaml).rules.count == 1) }
    }

    @Test("minima and rules")
    func rules() throws {
        let example = try #require(Self.examples.first { $0.hasPrefix("minimum:") })
        let rules = try checklist(Self.rules(example)).rules
        #expect(rules.map(\.id) == ["2", "service-floor", "s1-floor", "element", "veto", "zeros", "pattern"])
    }

    @Test("bonuses and special deductions")
    func adjustments() throws {
        let example = try #require(Self.examples.first { $0.hasPrefix("bonus:") })
        let checklist = try checklist(Self.topLevel(example))
        #expect(checklist.adjustments.map(\.item) == [1, 2, 3, 4])
    }

    @Test("key figures of each formula")
    func keyFigures() throws {
        let example = try #require(Self.examples.first { $0.hasPrefix("key-figures:") })
        let figures = try checklist(Self.topLevel(example)).keyFigures
        #expect(figures.map(\.formula) == [.rate(1), .total(2), .quotient(2, by: 3)])
    }

    @Test("a table names every scheme")
    func schemes() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Checklists/README.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        for scheme in Scheme.allCases { #expect(page.contains("| `\(scheme.rawValue)` |")) }
    }
}

import BilingualText
import Diagnostics
import Foundation
import Reflection
import Testing

@Suite("the reference and the shipped examples")
struct ReferenceTests {
    static let project = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) -> String {
        (try? String(contentsOf: project.appendingPathComponent(path), encoding: .utf8)) ?? ""
    }

    /// An example of the reference: it takes the place of its field in the worked case.
    struct Example: Sendable, CustomTestStringConvertible {
        enum Kind: String, CaseIterable { case good, bad, asked }
        let language: Language
        let field: ReflectionField
        let kind: Kind
        let text: String
        var testDescription: String { "\(language.rawValue) \(field.rule) \(kind): \(text)" }

        var remarks: [ReflectionRemark] {
            let file = "Examples/reflection/promised-day.\(language.rawValue).md"
            guard var report = readReflection(Array(ReferenceTests.text(file).utf8), file: file).report,
                let answer = report[field]
            else { return [] }
            let statement = ReflectionStatement(text, number: answer.statements.first?.number, at: [answer.position])
            let rest = field == .thoughts || field == .needs ? answer.statements.dropFirst() : []
            report[field] = ReflectionAnswer(at: answer.position, [statement] + rest)
            return checkReflection(report)
        }
    }

    static let examples = [
        (Language.en, "Documentation/reflection.md", ["good", "bad", "asked"]),
        (.zh, "Documentation/reflection.zh.md", ["好", "错", "问"]),
    ].flatMap { language, path, words in examples(of: text(path), language, words) }

    private static func examples(of text: String, _ language: Language, _ words: [String]) -> [Example] {
        var field: ReflectionField?
        var examples: [Example] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") {
                field = ReflectionField.allCases.first { line == "## \($0.rule). \($0.title.wording(in: language))" }
            }
            for (word, kind) in zip(words, Example.Kind.allCases) {
                for colon in [": ", "："] where line.hasPrefix("- \(word)\(colon)") {
                    guard let field else { continue }
                    let example = String(line.dropFirst(2 + word.count + colon.count))
                    examples.append(Example(language: language, field: field, kind: kind, text: example))
                }
            }
        }
        return examples
    }

    @Test("every rule has a good and a bad example in both languages")
    func complete() {
        for language in Language.allCases {
            for field in ReflectionField.allCases {
                let kinds = Self.examples.filter { $0.language == language && $0.field == field }.map(\.kind)
                #expect(kinds.contains(.good) && kinds.contains(.bad), "\(language) \(field)")
            }
        }
    }

    @Test("an example gets what the reference says it gets, from its own rule", arguments: examples)
    func example(_ example: Example) {
        let remarks = example.remarks
        switch example.kind {
        case .good: #expect(remarks.map(\.short) == [])
        case .bad:
            #expect(
                !remarks.isEmpty && remarks.allSatisfy { $0.severity == .breach && $0.field == example.field },
                "\(remarks.map(\.short))")
        case .asked:
            #expect(
                remarks.count == 1 && remarks.allSatisfy { $0.severity == .question && $0.field == example.field },
                "\(remarks.map(\.short))")
        }
    }

    @Test("the worked case has nothing to be said about it, in both languages", arguments: Language.allCases)
    func workedCase(_ language: Language) throws {
        let file = "Examples/reflection/promised-day.\(language.rawValue).md"
        let reading = readReflection(Array(Self.text(file).utf8), file: file)
        #expect(reading.diagnostics == [])
        #expect(try #require(reading.report)[.thoughts]?.statements.count == 3)
    }

    @Test("the careless one breaks all eight rules", arguments: Language.allCases)
    func careless(_ language: Language) throws {
        let file = "Examples/reflection/careless.\(language.rawValue).md"
        let report = try #require(readReflection(Array(Self.text(file).utf8), file: file).report)
        #expect(Set(checkReflection(report).filter { $0.severity == .breach }.map(\.rule)) == Set(1...8))
    }
}

import AuditTestSupport
import Testing

@testable import ReportRendering

@Suite("links between pages")
struct LinkTargetTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let from: String
        let to: String
        let target: String

        var testDescription: String { "\(from) → \(to)" }
    }

    static let rows = [
        Row(from: "README.md", to: "audits/a.md", target: "audits/a.md"),
        Row(from: "audits/a.md", to: "README.md", target: "../README.md"),
        Row(from: "audits/a.md", to: "audits/b.md", target: "b.md"),
        Row(from: "audits/a.md", to: "audits/a.md", target: "a.md"),
        Row(
            from: "dealers/d/people/p.md", to: "dealers/d/departments/x.md", target: "../departments/x.md"),
        Row(from: "dealers/d/people/p.md", to: "dealers/e/people/p.md", target: "../../e/people/p.md"),
        Row(from: "dealers/d/people/p.md", to: "audits/a.md", target: "../../../audits/a.md"),
        Row(from: "README.md", to: "audits/展厅 1~2F.md", target: "audits/%E5%B1%95%E5%8E%85%201~2F.md"),
        Row(from: "README.md", to: "audits/a)(<b>.md", target: "audits/a%29%28%3Cb%3E.md"),
    ]

    @Test("are relative and percent-encoded", arguments: rows)
    func target(_ row: Row) { #expect(linkTarget(from: row.from, to: row.to) == row.target) }

    /// Folder by folder, as links are thought of.
    private static func slowTarget(from page: String, to target: String) -> String {
        var folders = page.split(separator: "/").dropLast()
        var steps = target.split(separator: "/")[...]
        while let folder = folders.first, steps.count > 1, steps.first == folder {
            folders.removeFirst()
            steps.removeFirst()
        }
        return (folders.map { _ in ".." } + steps.map(String.init)).joined(separator: "/")
    }

    @Test("lead to the same place as those made folder by folder", arguments: 1...10)
    func likeSlowTarget(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1_000 {
            let (from, to) = (Self.path(&generator), Self.path(&generator))
            #expect(linkTarget(from: from, to: to) == Self.slowTarget(from: from, to: to), "\(from) → \(to)")
        }
    }

    private static func path(_ generator: inout SeededGenerator) -> String {
        let count = Int.random(in: 1...4, using: &generator)
        return (0..<count).map { _ in generator.pick(["a", "b", "ab", "a.md", "aa"]) }.joined(separator: "/")
    }
}

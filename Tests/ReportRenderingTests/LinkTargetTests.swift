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
}

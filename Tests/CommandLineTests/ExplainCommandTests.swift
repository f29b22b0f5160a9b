import ExactArithmetic
import Foundation
import Testing

@Suite("dealer-audit explain")
struct ExplainCommandTests {
    @Test("finds an audit by its number in a folder, in the current folder, or as a file, and says the same")
    func places() throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(ExplainedWorkspace.submission(floor: "no"), to: "in/a.yaml")
            try workspace.folder.write(ExplainedWorkspace.submission("A2"), to: "in/b.yaml")
            let run = try workspace.explain("A1", "in")
            #expect(run.status == 0)
            #expect(run.messages == "")
            #expect(run.output.hasPrefix("# Why this score · A1\n"))
            #expect(!run.output.contains("A2"))
            #expect(!run.output.hasSuffix("\n\n"))
            for arguments in [["A1"], ["in/a.yaml"]] {
                #expect(
                    try Program(folder: workspace.folder.url).run(["explain"] + arguments + ["--lang", "en"]).output
                        == run.output)
            }
            let piped = try workspace.explain("-", input: Data(ExplainedWorkspace.submission(floor: "no").utf8))
            #expect(piped.status == 0)
            #expect(piped.output == run.output)
        }
    }

    @Test("names every lost point with item, answer and weight")
    func lostPoints() throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(ExplainedWorkspace.submission(floor: "no"), to: "a.yaml")
            let english = try workspace.explain("A1").output
            #expect(
                cells(of: "1-1 The floor is clean", on: english) == ["no", "1 (5/9) × 1-1 (80%)", "−44.44", "−400/9"])
            #expect(
                cells(of: "2-1 Received within three minutes", on: english)
                    == ["张三(P2): 4 min", "2 (4/9) × 2-1 (100%)", "−9.88", "−800/81"])
            #expect(PrintedPage.value(of: "Outcome", on: english) == "**Failed**")
            let chinese = try workspace.explain("A1", language: "zh").output
            #expect(chinese.hasPrefix("# 得分说明 · A1\n"))
            #expect(cells(of: "1-1 地面干净", on: chinese) == ["no", "1（5/9） × 1-1（80%）", "−44.44", "−400/9"])
        }
    }

    /// Answers that lead through each kind of line, and the exact score they give.
    struct Sum: Sendable, CustomTestStringConvertible {
        let name: String
        let submission: String
        let final: String
        var testDescription: String { name }
    }

    static let sums = [
        Sum(name: "no loss", submission: ExplainedWorkspace.submission(times: [("P1", "1 min")]), final: "100"),
        Sum(name: "losses alone", submission: ExplainedWorkspace.submission(floor: "no"), final: "3700/81"),
        Sum(
            name: "a special deduction", submission: ExplainedWorkspace.submission(floor: "no", press: 2),
            final: "2890/81"),
        Sum(name: "a cap", submission: ExplainedWorkspace.submission(papers: "no"), final: "59"),
        Sum(name: "the floor of 0", submission: ExplainedWorkspace.submission(papers: "no", press: 50), final: "0"),
    ]

    @Test("the lines add up exactly, from 100 to the final score", arguments: sums)
    func addUp(_ row: Sum) throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(row.submission, to: "a.yaml")
            let page = try workspace.explain("A1").output
            let columns = try PrintedPage.exactColumns(of: page)
            let final = try #require(Fraction(text: row.final))
            #expect(columns.first?.first == 100)
            #expect(columns.last?.last == final)
            for column in columns { #expect(column.dropLast().sum() == column.last) }
            // Each table takes up where the one before ended.
            for (above, below) in zip(columns, columns.dropFirst()) { #expect(above.last == below.first) }
            #expect(
                PrintedPage.value(of: "Final score", on: page)?.contains(final.isInteger ? row.final : "≈ \(row.final)")
                    == true)
        }
    }

    @Test("an unknown number ends with 65, the nearest one and those there are; a path that is missing is named")
    func unknownAudit() throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(ExplainedWorkspace.submission("SH-sales"), to: "a.yaml")
            let english = try workspace.explain("SH-sale")
            #expect(english.status == 65)
            #expect(english.output == "")
            #expect(
                english.messages
                    == "no audit was found with the number 'SH-sale'; did you mean 'SH-sales'? There are: SH-sales\n")
            #expect(
                try workspace.explain("SH-sale", language: "zh").messages
                    == "没有找到稽核“SH-sale”（是否应为“SH-sales”？），可用：SH-sales\n")
            let missing = try workspace.explain("SH-sales", "nowhere")
            #expect(missing.status == 65)
            #expect(missing.messageLines.first == "nowhere: error: no such file or folder; check the path")
            #expect(missing.messageLines.last == "no audit was found with the number 'SH-sales'")
        }
    }

    @Test("a refused audit is named with the place of its mistake; those of its neighbours are left alone")
    func refused() throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(ExplainedWorkspace.submission(floor: "maybe"), to: "in/a.yaml")
            try workspace.folder.write(ExplainedWorkspace.submission("A2"), to: "in/b.yaml")
            try workspace.folder.write("audit: [A3", to: "in/c.yaml")
            let refused = try workspace.explain("A1", "in")
            #expect(refused.status == 65)
            #expect(refused.output == "")
            #expect(refused.messageLines.count == 1)
            #expect(refused.messages.hasPrefix("in/a.yaml:10:8: item 1-1: 'maybe' "))
            let neighbour = try workspace.explain("A2", "in")
            #expect(neighbour.status == 0)
            #expect(neighbour.messages == "")
            let hidden = try workspace.explain("A3", "in")
            #expect(hidden.status == 65)
            #expect(hidden.messageLines.last?.hasPrefix("some files cannot be understood") == true)
            let file = try workspace.explain("in/a.yaml")
            #expect(file.status == 65)
            #expect(file.messages.hasPrefix("in/a.yaml:10:8: error: item 1-1: "))
        }
    }

    @Test("an incomplete audit shows what is missing and its bounds, and no points")
    func incomplete() throws {
        try ExplainedWorkspace.with { workspace in
            try workspace.folder.write(ExplainedWorkspace.submission(floor: nil), to: "a.yaml")
            let run = try workspace.explain("A1")
            #expect(run.status == 0)
            #expect(PrintedPage.value(of: "Outcome", on: run.output) == "**Incomplete**")
            #expect(PrintedPage.value(of: "Lowest score still possible", on: run.output) == "45.68 ≈ 3700/81")
            #expect(PrintedPage.value(of: "Highest score still possible", on: run.output) == "90.12 ≈ 7300/81")
            #expect(run.output.contains("1-1 The floor is clean"))
            #expect(!run.output.contains("Final score") && !run.output.contains("Where points were lost"))
            // As a file it is what the run is about, and the status says so.
            #expect(try workspace.explain("a.yaml").status == 1)
        }
    }

    private func cells(of label: String, on page: String) -> [String]? {
        page.components(separatedBy: "\n").first { $0.hasPrefix("| \(label) ") }.map { line in
            line.split(separator: "|").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }
}

import Foundation
import Testing

@Suite("report.json")
struct ReportJSONTests {
    @Test("follows its schema, and its tables say what the data files say", arguments: ["zh", "en"])
    func schema(_ language: String) throws {
        try TemporaryFolder.with { folder in
            let out = folder.url.appendingPathComponent("out").path
            let run = try Program().run(
                "report", "--month", "2026-10", "Examples/2026-09", "Examples/2026-10", "--format", "csv,json", "--out",
                out,
                "--lang", language)
            #expect(run.status <= 1, "\(run.messages)")
            #expect(try Python.output(of: "Tests/Schema/check_report.py", out) == "")
        }
    }

    @Test("a report.json that breaks the schema or leaves the data files is named")
    func broken() throws {
        try TemporaryFolder.with { folder in
            let out = folder.url.appendingPathComponent("out").path
            _ = try Program().run(
                "report", "--month", "2026-10", "Examples/2026-10", "--format", "csv,json", "--out", out)
            let file = folder.url.appendingPathComponent("out/report.json")
            let text = try String(contentsOf: file, encoding: .utf8)
            let altered = text.replacingOccurrences(of: "\"dealer\": \"SH01\"", with: "\"dealer\": \"SH09\"")
                .replacingOccurrences(of: "\"publishable\": false", with: "\"publishable\": \"no\"")
            try altered.write(to: file, atomically: true, encoding: .utf8)
            let complaints = try Python.output(of: "Tests/Schema/check_report.py", out)
            #expect(complaints.contains("publishable"))
            #expect(complaints.contains("dealer-ranking: not what dealer-ranking.csv says"))
        }
    }
}

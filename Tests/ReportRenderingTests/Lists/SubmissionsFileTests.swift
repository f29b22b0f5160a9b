import AuditTestSupport
import Testing

@testable import ReportRendering

@Suite("lists of files")
struct SubmissionsFileTests {
    @Test("submissions that are given back are named with digest and size", arguments: HostileText.values)
    func submissions(text: String) throws {
        let row = SubmissionRow(
            file: text, digest: String(repeating: "0f", count: 32), source: text, received: "2026-10-12T09:05:00Z",
            encoding: "utf-8", size: 1_234_567)
        let file = submissionsFile([row, row])
        #expect(file.path == "submissions.csv")
        let rows = try StrictCSV.rows(file.content)
        #expect(rows[0] == ["file", "sha256", "source", "received", "encoding", "bytes"])
        #expect(rows.count == 3 && rows[1] == rows[2])
        #expect(
            rows[1].map { Array($0.unicodeScalars) }
                == [text, row.digest, text, row.received, "utf-8", "1234567"].map { Array($0.unicodeScalars) })
    }

    struct Refusal: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let input: RefusedInput
        let row: [String]
    }

    static let refusals = [
        Refusal(
            testDescription: "a place in a file",
            input: RefusedInput(file: "a.yaml", line: 7, column: 3, audit: "SH01", reason: "“maybe”, really"),
            row: ["a.yaml", "7", "3", "SH01", "“maybe”, really"]),
        Refusal(
            testDescription: "a file as a whole", input: RefusedInput(file: "b.csv", reason: "too long"),
            row: ["b.csv", "", "", "", "too long"]),
        Refusal(
            testDescription: "a line without a column", input: RefusedInput(file: "c", line: 1, reason: "a\nb"),
            row: ["c", "1", "", "", "a\nb"]),
    ]

    @Test("refused input is named with its place", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let file = refusedFile([row.input], excel: false)
        #expect(file.path == "refused.csv")
        #expect(try StrictCSV.rows(file.content) == [["file", "line", "column", "audit", "reason"], row.row])
        #expect(try StrictCSV.rows(refusedFile([row.input], excel: true).content, excel: true)[1] == row.row)
    }
}

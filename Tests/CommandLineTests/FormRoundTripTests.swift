import Foundation
import Testing

/// Blank forms, filled by other programs, and scored.
@Suite("a filled form scores as the same answers in YAML do")
struct FormRoundTripTests {
    @Test(
        "random audits of six checklists, through CSV in two encodings and workbooks of two programs",
        arguments: [1, 2])
    func everyForm(_ seed: Int) throws {
        let text = try roundTrip(seed, ways: "csv,gbk,xlsx,libreoffice")
        for way in ["csv", "gbk", "xlsx", "libreoffice"] { #expect(text.contains("\(way): 6 audits"), "\(text)") }
    }

    @Test("random audits of three checklists, through the page in a browser")
    func page() throws {
        #expect(try roundTrip(3, ways: "page").contains("page: 3 audits"))
    }

    private func roundTrip(_ seed: Int, ways: String) throws -> String {
        try TemporaryFolder.with { folder in
            let checklists = Program.project.appendingPathComponent("Checklists").path
            return try Python.output(
                of: "Tests/Forms/round_trip.py", "--program", Program.path, "--checklists", checklists, "--folder",
                folder.url.path, "--seed", String(seed), "--ways", ways)
        }
    }
}

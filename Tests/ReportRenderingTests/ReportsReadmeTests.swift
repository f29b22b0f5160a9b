import BilingualText
import Foundation
import ReportRendering
import Scoring
import Testing

@Suite("Reports/README.md")
struct ReportsReadmeTests {
    @Test("describes every data file and every column")
    func columns() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Reports/README.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        let files = try ShowroomMonth.files(ShowroomAudits.context(.zh)).filter { $0.path.hasSuffix(".csv") }
        #expect(files.count == 12)
        // The part about a file starts at its first mention; figures shared by the rankings are described once.
        for file in files {
            let start = try #require(page.range(of: "`\(file.path)`"), "\(file.path)")
            let part = page[start.lowerBound...]
            let next = part.range(of: "\n###").map { part[..<$0.lowerBound] } ?? part
            for column in try #require(CSVReader.rows(file.content).first) {
                #expect(next.contains("`\(column)`"), "\(file.path): \(column)")
            }
        }
    }

    /// Every state that a row of `items.csv` can have.
    static let states: [ItemScore.State] = [
        .scored, .notApplicable, .unanswered, .unscored, .information, .doesNotApply, .waived, .waiverExpired, .outside,
    ]

    @Test("describes every state of an item", arguments: states)
    func state(_ state: ItemScore.State) throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Reports/README.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        let row = try #require(
            page.split(separator: "\n").first { $0.hasPrefix("| `state` |") && $0.contains("`scored`") })
        #expect(row.contains("`\(state.rawValue)`"))
    }
}

import AuditTestSupport
import BilingualText
import BulkScoring
import ChecklistModel
import DefinitionLoading
import Diagnostics
import Foundation
import Testing

/// The checklists that people really use have plans, and random audits of them get the rows of the careful way.
@Suite struct ShippedChecklistTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().resolvingSymlinksInPath().appending(path: "Checklists")

    private static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()

    @Test(arguments: names)
    func everyOneHasAPlan(name: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
        let checklist = try #require(loadChecklist(bytes, file: name, network: nil).value)
        let plan = try #require(ScoringPlan(checklist, language: .zh))
        var random = SeededGenerator(seed: 11)
        var scorer = BulkScorer(plan: plan)
        let taken = (0..<30).map { _ in random.plainAudit(of: checklist) }.filter { scorer.append($0) }
        let rows = ScorecardRows(scorer)
        #expect(rows == ScorecardRows(taken, of: checklist), "seed 11")
        #expect(taken.count > 5, "\(taken.count) of 30")
    }

    @Test func thereAreSome() { #expect(Self.names.count >= 9) }
}

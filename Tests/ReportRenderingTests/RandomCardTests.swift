import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import ReportRendering
import Scoring
import Testing

@Suite("cards of any checklist and audit")
struct RandomCardTests {
    @Test("render, and their data files agree with the scorecard", arguments: 0..<60)
    func agree(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let checklist = generator.checklist()
        var audit = generator.audit(of: checklist)
        if seed.isMultiple(of: 2) { audit = generator.completing(audit, of: checklist) }
        let card = score(audit, by: checklist)
        let context = ReportContext(language: seed.isMultiple(of: 3) ? .zh : .en, programVersion: "1.0.0")
        let files = renderScorecards(CardBatch(scorecards: [card]), context: context)

        let row = try #require(files.records("audits.csv").first)
        #expect(row["exact"] == card.final?.ratioText ?? "")
        #expect(row["outcome"] == card.outcome.rawValue)
        #expect(row["computed"] == card.computed?.decimalText(decimals: checklist.decimals) ?? "")
        let adjustments = card.final == nil ? nil : card.adjustments.compactMap(\.amount).sum()
        #expect(row["adjustments"] == adjustments?.decimalText(decimals: checklist.decimals) ?? "")
        #expect((row["low"] == "") == (card.outcome != .incomplete))
        #expect(try files.records("items.csv").count == checklist.items.count)
        #expect(try files.records("people.csv").count == card.people.count)
        #expect(try files.records("findings.csv").count == card.findings.count)
        #expect(Set(files.map(\.path)).count == files.count)
        #expect(files.count { $0.path.contains("/people/") } == card.people.count)
    }
}

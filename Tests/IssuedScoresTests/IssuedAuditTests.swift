import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

@Suite("an audit as it was issued")
struct IssuedAuditTests {
    @Test("a random audit is issued with the card's numbers, rounded to the checklist's decimals", arguments: 1...200)
    func randomAudits(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let checklist = generator.checklist()
        let card = score(generator.audit(of: checklist), by: checklist)
        let issued = IssuedAudit(card)
        let round = { (value: Fraction?) in value?.rounded(toDecimals: checklist.decimals) }
        #expect(issued.final == round(card.final), "seed \(seed)")
        #expect(issued.numbers.exact == card.final, "seed \(seed)")
        #expect(issued.outcome == card.outcome, "seed \(seed)")
        #expect(issued.items.map(\.contribution) == card.items.map { round($0.contribution) }, "seed \(seed)")
        #expect(issued.findings.map(\.pointsLost) == card.findings.map { round($0.pointsLost) }, "seed \(seed)")
        #expect(issued.departments.map(\.score) == card.departments.map { round($0.score) }, "seed \(seed)")
        #expect(issued.personScores.count + issued.teams.count == card.people.count + card.teams.count, "seed \(seed)")
    }
}

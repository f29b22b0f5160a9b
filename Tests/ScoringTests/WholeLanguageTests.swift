import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// What holds for every audit of a checklist that uses the whole language.
@Suite struct WholeLanguageTests {
    @Test(arguments: 1...30) func everyPointIsAccountedFor(seed: Int) {
        for round in 0..<50 {
            var random = SeededGenerator(seed: UInt64(seed) << 32 | UInt64(round))
            let place: Comment = "seed \(seed), round \(round)"
            let checklist = random.checklist(whole: true)
            let card = score(random.audit(of: checklist), by: checklist)
            #expect((card.outcome == .incomplete) == (card.bounds != nil), place)
            guard let computed = card.computed, let final = card.final, let earned = card.earned, let full = card.full
            else { continue }
            #expect(card.items.compactMap(\.contribution).sum() == computed, place)
            #expect(card.items.compactMap(\.effectiveWeight).sum() == 1, place)
            #expect(earned * 100 == computed * full, place)
            #expect(card.findings.compactMap(\.pointsLost).sum() == full - earned, place)
            #expect(card.findings.allSatisfy { ($0.pointsLost ?? 0) >= 0 }, place)
            #expect(card.departments.map(\.earned).sum() == earned, place)
            let steps = card.fired.map(\.change).sum() + card.adjustments.compactMap(\.amount).sum() + card.limited
            #expect(computed + steps == final, place)
        }
    }
}

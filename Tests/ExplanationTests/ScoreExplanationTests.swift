import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Explanation
import Scoring
import Testing

/// Every lost point has a line, and the lines add up exactly (scoring rule 8).
@Suite struct ScoreExplanationTests {
    @Test(arguments: 1...30) func theLinesAddUp(seed: Int) throws {
        for round in 0..<40 {
            var random = SeededGenerator(seed: UInt64(seed) << 32 | UInt64(round))
            let place: Comment = "seed \(seed), round \(round)"
            let checklist = random.checklist(whole: true)
            let card = score(random.audit(of: checklist), by: checklist)
            guard let computed = card.computed else {
                #expect(explain(card) == nil, place)
                continue
            }
            let explanation = try #require(explain(card), place)
            #expect(100 - explanation.total == computed, place)
            #expect(explanation.lost.map(\.points).sum() == explanation.total, place)
            for lost in explanation.lost where lost.points > 0 {
                let product = lost.path.map(\.share).reduce(Fraction.one) { $0 * $1 }
                #expect(product == card.items[lost.finding.item].effectiveWeight, place)
            }
            for person in card.audit.people.indices {
                guard let own = explain(card, person: person), let score = own.score.score else { continue }
                #expect(100 - own.items.map(\.lost).sum() == score, place)
                #expect(own.items.map(\.share).sum() == 1, place)
            }
        }
    }

    @Test func aPathNamesEveryStep() throws {
        let checklist = Checklist(
            .weighted,
            [
                .section("1", weight: 25, [.item("1-1", points: 5), .item("1-2", points: 20)]),
                .section("2", .worst, weight: 75, [.item("2-1"), .item("2-2")]),
            ])
        let card = score(
            Audit(of: checklist, ["1-1": [.no], "1-2": [.yes], "2-1": [.yes], "2-2": [.yes]]), by: checklist)
        let explanation = try #require(explain(card))
        #expect(explanation.lost.map(\.points) == [5])
        let path = try #require(explanation.lost.first?.path)
        #expect(path.map(\.node) == [.section("1"), .item(0)])
        #expect(path.map(\.combine) == [.weighted, .points])
        #expect(path.map(\.share) == [exact("1/4"), exact("1/5")])
        #expect(weightPath(to: 3, in: card).last?.share == 0, "the first of equals decides under worst")
        #expect(explain(card, item: 1)?.lost.isEmpty == true)
    }
}

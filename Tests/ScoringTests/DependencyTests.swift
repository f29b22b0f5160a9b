import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Items that depend on another answer (scoring rule 4.5).
@Suite struct DependencyTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let answer: [AnswerValue]
        let state: ItemScore.State
        let outcome: Outcome
        var testDescription: String { name }
    }

    @Test(arguments: [
        Row(name: "met: it counts", answer: [.yes], state: .unanswered, outcome: .incomplete),
        Row(name: "unmet: it leaves", answer: [.no], state: .doesNotApply, outcome: .passed),
        Row(name: "the other is not applicable", answer: [.notApplicable], state: .doesNotApply, outcome: .passed),
        Row(name: "the other is blank: as if it applied", answer: [], state: .unanswered, outcome: .incomplete),
    ])
    func dependsOnAnAnswer(_ row: Row) {
        let checklist = Checklist(
            .points,
            [
                .item("1"), .item("2", points: 3, when: (0, .answers([.yes]))), .item("3"),
            ])
        let card = score(Audit(of: checklist, ["1": row.answer, "3": [.yes]]), by: checklist)
        #expect(card.items[1].state == row.state)
        #expect(card.outcome == row.outcome)
        if row.state == .doesNotApply {
            #expect(card.items[1].effectiveWeight == nil)
            #expect(card.coverage.applicable == (row.answer == [.no] ? 2 : 1))
            #expect(card.notApplicableAsZero == (row.answer == [.no] ? 50 : 50), "by rule is nobody's choice")
        }
    }

    @Test func numbersAndOptionsAreTestedToo() {
        let limit = Band.Limit(3, inclusive: true)
        let checklist = Checklist(
            .points,
            [
                .item("count", .scale(0...5)), .item("many", when: (0, .within(lower: limit, upper: nil))),
                .item("kinds", .severalOptions(1, 0)), .item("first", when: (2, .answers([.option(0)]))),
            ])
        func states(_ number: Fraction, _ chosen: [Int]) -> [ItemScore.State] {
            let answers: [String: [AnswerValue]] = ["count": [.number(number)], "kinds": [.options(chosen)]]
            return score(Audit(of: checklist, answers), by: checklist).items.map(\.state)
        }
        #expect(states(3, [0, 1]) == [.scored, .unanswered, .scored, .unanswered])
        #expect(states(2, [1]) == [.scored, .doesNotApply, .scored, .doesNotApply])
    }

    @Test func aChainEndsWithItsFirstUnmetLink() {
        let length = 5_000
        let parts = (0..<length).map { index in
            ChecklistPart.item("\(index)", when: index == 0 ? nil : (index - 1, .answers([.yes])))
        }
        let checklist = Checklist(.points, parts)
        let card = score(Audit(of: checklist, ["0": [.no]]), by: checklist)
        #expect(card.items.count { $0.state == .doesNotApply } == length - 1)
        #expect(card.final == 0)
    }

    @Test func anItemThatDoesNotApplyFiresNothing() {
        let checklist = Checklist(
            .points, [.item("1"), .item("2", when: (0, .answers([.no])))], rules: [.critical("2", .fail)])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.no]]), by: checklist)
        #expect(card.outcome == .passed)
        #expect(card.items[1].observationRates == [nil])
        #expect(card.findings.isEmpty)
    }
}

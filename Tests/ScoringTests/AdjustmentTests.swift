import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Bonus and special deductions stand outside the base (scoring rule 5.6).
@Suite struct AdjustmentTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let sketch: AdjustmentSketch
        let answers: [AnswerValue]
        let amount: Fraction
        let score: Fraction
        var testDescription: String { name }

        init(_ name: String, _ sketch: AdjustmentSketch, _ answers: [AnswerValue], _ amount: Fraction, score: Fraction)
        {
            self.name = name
            self.sketch = sketch
            self.answers = answers
            self.amount = amount
            self.score = score
        }
    }

    private static let marks = AnswerKind.options(0, exact("0.5"), 1)

    /// The base is 80.
    @Test(arguments: [
        Row("a yes gives its points", .bonus("b", points: 2), [.yes], 2, score: 82),
        Row("a no gives nothing", .bonus("b", points: 2), [.no], 0, score: 80),
        Row("a blank gives nothing", .bonus("b", points: 2), [.unanswered], 0, score: 80),
        Row("no answer gives nothing", .bonus("b", points: 2), [], 0, score: 80),
        Row("not applicable gives nothing", .bonus("b", points: 2), [.notApplicable], 0, score: 80),
        Row(
            "a count gives points each", .bonus("b", .count(), points: exact("1/3")), [.count(2)], exact("2/3"),
            score: exact("242/3")),
        Row("observations are added", .bonus("b", .count(), points: 1), [.count(2), .count(3)], 5, score: 85),
        Row("at most so much", .bonus("b", .count(), points: 1, atMost: 1), [.count(2), .count(3)], 1, score: 81),
        Row("an option gives its part", .bonus("b", marks, points: 10), [.option(1)], 5, score: 85),
        Row("a special deduction takes", .specialDeduction("d", .count(), points: 1), [.count(3)], -3, score: 77),
        Row(
            "a deduction has its limit too", .specialDeduction("d", .count(), points: 1, atMost: 2), [.count(3)], -2,
            score: 78),
        Row("never below 0", .specialDeduction("d", points: 500), [.yes], -500, score: 0),
        Row("never above the ceiling", .bonus("b", points: 50), [.yes], 50, score: 100),
        Row("per cent of the score", .bonus("b", marks, points: 10, of: .score), [.option(1)], 4, score: 84),
    ])
    func isAddedToTheFinishedScore(_ row: Row) {
        let checklist = Checklist(.points, [.item("1", .scale(0...5))], adjustments: [row.sketch])
        let card = score(Audit(of: checklist, ["1": [.number(4)], "b": row.answers, "d": row.answers]), by: checklist)
        #expect(card.computed == 80, "the base is untouched")
        #expect(card.earned == exact("4/5"))
        #expect(card.full == 1)
        #expect(card.adjustments.map(\.amount) == [row.amount])
        #expect(card.score == row.score)
        #expect(card.final == row.score)
        #expect(card.limited == row.score - 80 - row.amount)
        #expect(card.notApplicableAsZero == row.score)
        #expect(card.items[1].state == .outside)
        #expect(card.coverage.applicable == 1)
        #expect(card.findings.map(\.item) == [0])
    }

    @Test(arguments: [(Fraction?.some(100), 100), (.some(130), 130), (nil, 140)])
    func theCeilingIsDeclared(ceiling: Fraction?, expected: Int) {
        let checklist = Checklist(.points, [.item("1")], adjustments: [.bonus("b", points: 40)], ceiling: ceiling)
        let card = score(Audit(of: checklist, ["1": [.yes], "b": [.yes]]), by: checklist)
        #expect(card.final == Fraction(expected))
    }

    @Test func itMakesNoScoreWhereThereIsNone() {
        let checklist = Checklist(.points, [.item("1")], adjustments: [.bonus("b", points: 40)])
        for answer in [AnswerValue.notApplicable, .unanswered] {
            let card = score(Audit(of: checklist, ["1": [answer], "b": [.yes]]), by: checklist)
            #expect(card.final == nil)
            #expect(card.adjustments.map(\.amount) == [nil])
        }
    }

    @Test func capsComeAfterTheBonus() {
        let checklist = Checklist(
            .points, [.item("1"), .item("2")], adjustments: [.bonus("b", points: 40)],
            rules: [.critical("2", .scoreAtMost(59))], grades: [.grade("A", from: 60), .grade("B", from: 0)])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.no], "b": [.yes]]), by: checklist)
        #expect(card.score == 90)
        #expect(card.final == 59)
        #expect(card.grade?.id == "B")
        #expect(card.fired.map(\.change) == [-31])
    }
}

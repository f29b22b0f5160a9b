import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Rounding that a published scheme has inside (scoring rule 1.2).
@Suite struct InnerRoundingTests {
    private static let marks = AnswerKind.scale(0...10)

    /// VDA 6.3: samples 10, 8 and 4 of 10, their mean to two decimals.
    @Test(arguments: [(Int?.some(2), "733/1000"), (nil, "11/15"), (0, "7/10")])
    func aSampleMeanIsRounded(round: Int?, expected: String) {
        let checklist = Checklist(.points, [.item("1", Self.marks, points: 10, round: round)])
        let card = score(Audit(of: checklist, ["1": [.number(10), .number(8), .number(4)]]), by: checklist)
        #expect(card.items[0].rate == exact(expected))
        #expect(card.earned == exact(expected) * 10)
        #expect(card.findings.compactMap(\.pointsLost).sum() == 10 - exact(expected) * 10)
    }

    @Test(arguments: [("79.5", "A"), ("79.4", "B")])
    func aCapMayCompareTheRoundedScore(element: String, grade: String) {
        let rule = RuleSketch.rule(
            "element", when: .sectionBelow("e", Rule.Minimum(80, rounded: 0)), .gradeAtMost("B"))
        let checklist = Checklist(
            .weighted,
            [
                .section("e", weight: 1, [.item("1", .scale(0...100, step: exact("0.1")), points: 100)]),
                .section("f", weight: 9, [.item("2")]),
            ], rules: [rule], grades: [.grade("A", from: 90), .grade("B", from: 80), .grade("C", from: 0)])
        let card = score(Audit(of: checklist, ["1": [.number(exact(element))], "2": [.yes]]), by: checklist)
        #expect(card.grade?.id == grade)
    }
}

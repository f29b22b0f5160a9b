import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// A section that starts at its full mark and loses points (scoring rule 5.5).
@Suite struct DeductionSectionTests {
    private static let minor = AnswerKind.deductions(.each(exact("0.01"), limit: nil), .each(exact("0.1"), limit: nil))

    private func checklist(_ parts: [ChecklistPart], points: Fraction = 100) -> Checklist {
        Checklist(
            .points, [.section("sheet", .deductions, points: points, parts)],
            grades: [.grade("E", from: 96), .grade("G", from: 86), .grade("C", from: 70), .grade("F", from: 0)])
    }

    /// 100 − 1 per minor, 10 per major deviation, wherever they were found.
    @Test(arguments: [([3, 1], 87, "G"), ([4, 0], 96, "E"), ([0, 0], 100, "E"), ([0, 12], 0, "F")])
    func sqf(counts: [Int], expected: Int, grade: String) {
        let checklist = checklist([
            .item("a", Self.minor, points: 100, combine: .pooled),
            .item("b", Self.minor, points: 100, combine: .pooled),
        ])
        let card = score(
            Audit(
                of: checklist,
                ["a": [.deductions(counts.map { Fraction($0) })], "b": [.deductions([0, 0])]]), by: checklist)
        #expect(card.final == Fraction(expected))
        #expect(card.grade?.id == grade)
    }

    @Test func losesFromSeveralItemsAddUpAndTheItemsAddUpToTheSection() {
        let checklist = checklist([
            .item("a", points: 20), .item("b", points: 5), .item("c", points: 100), .item("n/a", points: 50),
        ])
        let card = score(
            Audit(of: checklist, ["a": [.no], "b": [.no], "c": [.yes], "n/a": [.notApplicable]]), by: checklist)
        #expect(card.final == 75)
        #expect(card.findings.compactMap(\.pointsLost) == [20, 5])
        #expect(card.items.compactMap(\.effectiveWeight).sum() == 1)
        #expect(card.items.compactMap(\.contribution).sum() == 75)
        #expect(card.items[3].effectiveWeight == nil)
    }

    @Test func lossesBeyondTheMarkAreScaledBack() {
        let checklist = checklist([.item("a", points: 8), .item("b", points: 8), .item("c", points: 8)], points: 10)
        let card = score(Audit(of: checklist, ["a": [.no], "b": [.no], "c": [.yes]]), by: checklist)
        #expect(card.final == 0)
        #expect(card.findings.compactMap(\.pointsLost) == [50, 50])
    }

    @Test func itHasItsPlaceAmongOtherSections() {
        let checklist = Checklist(
            .points, [.section("sheet", .deductions, points: 30, [.item("a", points: 6)]), .item("b", points: 10)])
        let card = score(Audit(of: checklist, ["a": [.no], "b": [.yes]]), by: checklist)
        #expect(card.final == 85)
        #expect(card.sections.map(\.score) == [80])
    }

    @Test func nothingApplicableIsNotScored() {
        let checklist = checklist([.item("a", points: 8)])
        let card = score(Audit(of: checklist, ["a": [.notApplicable]]), by: checklist)
        #expect(card.outcome == .notScored)
    }
}

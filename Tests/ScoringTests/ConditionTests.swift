import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Any condition with any effect (scoring rule 6.1).
@Suite struct ConditionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let condition: Rule.Condition
        let fires: Bool
        var testDescription: String { name }

        init(_ name: String, _ condition: Rule.Condition, _ fires: Bool) {
            self.name = name
            self.condition = condition
            self.fires = fires
        }
    }

    /// Section a scores 50 (items 0 yes, 1 no), section b 100/3 (item 2 no, item 3 yes, item 4 no), department sales 50.
    private static let parts: [ChecklistPart] = [
        .section("a", [.item("0", department: "sales"), .item("1", department: "sales")]),
        .section("b", [.item("2"), .section("c", [.item("3"), .item("4")])]), .item("5", points: 0),
    ]
    private static let answers: [String: [AnswerValue]] = [
        "0": [.yes], "1": [.no], "2": [.no], "3": [.yes], "4": [.no], "5": [.no],
    ]
    private static let yes = Rule.Condition.zeros(1, section: nil)
    private static let no = Rule.Condition.zeros(9, section: nil)

    @Test(arguments: [
        Row("an item that failed", .item(1, .rateZero), true), Row("an item that did not", .item(0, .rateZero), false),
        Row("a section below", .sectionBelow("a", Rule.Minimum(51)), true),
        Row("a section at the limit", .sectionBelow("a", Rule.Minimum(50)), false),
        Row("a third rounds up to 33.4 no more", .sectionBelow("b", Rule.Minimum(exact("33.3"), rounded: 1)), false),
        Row("exactly a third is below 33.4", .sectionBelow("b", Rule.Minimum(exact("33.4"))), true),
        Row("a department below", .departmentBelow("sales", Rule.Minimum(60)), true),
        Row("an unknown department", .departmentBelow("none", Rule.Minimum(60)), false),
        Row("three zeros, the unscored item not counted", .zeros(3, section: nil), true),
        Row("not four zeros", .zeros(4, section: nil), false),
        Row("two zeros below b, nested ones included", .zeros(2, section: "b"), true),
        Row("not two zeros in c", .zeros(2, section: "c"), false),
        Row("any of", .atLeast(1, of: [no, yes]), true), Row("none of", .atLeast(1, of: [no, no]), false),
        Row("all of", .atLeast(2, of: [yes, yes]), true), Row("not all of", .atLeast(2, of: [yes, no]), false),
        Row("two of three", .atLeast(2, of: [yes, no, .item(2, .rateZero)]), true),
        Row("nested", .atLeast(2, of: [.atLeast(1, of: [no, yes]), .atLeast(2, of: [yes, yes])]), true),
        Row("64 levels", (0..<64).reduce(yes) { inner, _ in .atLeast(1, of: [inner, no]) }, true),
    ])
    func holds(_ row: Row) {
        let checklist = Checklist(.points, Self.parts, rules: [.rule("r", when: row.condition, .fail)])
        let card = score(Audit(of: checklist, Self.answers), by: checklist)
        #expect((card.outcome == .failed) == row.fires)
        #expect(card.fired.map(\.causes.isEmpty) == (row.fires ? [false] : []))
    }

    @Test func everyCauseIsNamed() {
        let condition = Rule.Condition.atLeast(
            2, of: [.item(1, .rateZero), .sectionBelow("a", Rule.Minimum(51)), Self.no, .zeros(2, section: "b")])
        let checklist = Checklist(.points, Self.parts, rules: [.rule("r", when: condition, .gradeAtMost("C"))])
        let card = score(Audit(of: checklist, Self.answers), by: checklist)
        #expect(
            card.fired.map(\.causes) == [
                [.observation(item: 1, 0), .section("a", score: 50), .zeros(2, section: "b")]
            ])
    }

    @Test func withoutAScoreNoScoreIsBelowItsLimit() {
        let rules: [RuleSketch] = [
            .rule("section", when: .sectionBelow("a", Rule.Minimum(99)), .fail),
            .rule("zeros", when: .zeros(1, section: nil), .zero),
        ]
        let checklist = Checklist(.points, Self.parts, rules: rules)
        let card = score(Audit(of: checklist, ["1": [.no]]), by: checklist)
        #expect(card.outcome == .incomplete)
        #expect(card.fired.map { checklist.rules[$0.rule].id } == ["zeros"])
    }

    /// At a section its other rules act first, then those that read its own score.
    @Test func aRuleReadsItsSectionAfterTheOthersActed() {
        let rules: [RuleSketch] = [
            .rule("own", when: .sectionBelow("a", Rule.Minimum(45)), scope: .section("a"), .zero),
            .rule("cap", when: .zeros(3, section: nil), scope: .section("a"), .scoreAtMost(40)),
            .rule("inner", when: .sectionBelow("c", Rule.Minimum(60)), scope: .section("b"), .zero),
        ]
        let checklist = Checklist(.points, Self.parts, rules: rules)
        let card = score(Audit(of: checklist, Self.answers), by: checklist)
        #expect(card.fired.map { checklist.rules[$0.rule].id } == ["cap", "own", "inner"])
        #expect(card.final == 0)
        #expect(card.fired.map(\.change).sum() == -40)
    }
}

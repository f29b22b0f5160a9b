import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

/// When an item applies, a waiver holds and a minimum is missed.
@Suite("conditions of a checklist") struct ConditionTests {
    private static let chosen = Dependency.Test.answers([.option(0), .option(2)])
    private static let five = Band.Limit(5, inclusive: true)
    private static let pastFive = Band.Limit(5, inclusive: false)

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let test: Dependency.Test
        let value: AnswerValue
        let isMet: Bool

        init(_ name: String, _ test: Dependency.Test, _ value: AnswerValue, _ isMet: Bool) {
            (testDescription, self.test, self.value, self.isMet) = (name, test, value, isMet)
        }
    }

    @Test(
        "an item applies under the answers that its condition names",
        arguments: [
            Row("yes", .answers([.yes]), .yes, true), Row("no", .answers([.yes]), .no, false),
            Row("blank", .answers([.yes]), .unanswered, false), Row("n/a", .answers([.yes]), .notApplicable, false),
            Row("one of the options", chosen, .option(2), true), Row("another option", chosen, .option(1), false),
            Row("of several options one is enough", chosen, .options([1, 2]), true),
            Row("none of several", chosen, .options([1, 3]), false),
            Row("no option at all", chosen, .options([]), false),
            Row("exactly these options", .answers([.options([0, 1])]), .options([0, 1]), true),
            Row("more than these options", .answers([.options([0, 1])]), .options([0, 1, 2]), false),
            Row("at the lower limit", .within(lower: five, upper: nil), .number(5), true),
            Row("a count at the lower limit", .within(lower: five, upper: nil), .count(5), true),
            Row("just below it", .within(lower: five, upper: nil), .number(exact("4.999")), false),
            Row("at a limit that is left out", .within(lower: pastFive, upper: nil), .number(5), false),
            Row("just past it", .within(lower: pastFive, upper: nil), .number(exact("5.001")), true),
            Row("at the upper limit", .within(lower: nil, upper: five), .count(5), true),
            Row("at an upper limit that is left out", .within(lower: nil, upper: pastFive), .count(5), false),
            Row("a text is no number", .within(lower: nil, upper: nil), .text("5"), false),
            Row("a blank is no number", .within(lower: nil, upper: nil), .unanswered, false),
            Row("a share is no number", .within(lower: nil, upper: nil), .share(5, of: 5), false),
            Row("any number", .within(lower: nil, upper: nil), .number(-1), true),
        ])
    func dependency(_ row: Row) {
        #expect(Dependency(item: 0, test: row.test).isMet(by: row.value) == row.isMet)
    }

    @Test(
        "a waiver holds up to its last day, that day too",
        arguments: [("2026-10-11", true), ("2026-10-12", true), ("2026-10-13", false), ("2027-01-01", false)])
    func waiver(day: String, holds: Bool) throws {
        let waiver = Waiver(item: 0, owner: "o", reason: "r", until: try #require(CivilDate("2026-10-12")))
        let date = try #require(CivilDate(day))
        #expect(waiver.holds(on: date) == holds)
    }

    /// The published scheme rounds an element to the nearest per cent before it looks at 80 (scoring rules, section 11).
    @Test(
        "a minimum reads the exact score unless its scheme rounds first",
        arguments: [
            ("79.5", nil, true), ("79.999999", nil, true), ("80", nil, false), ("79.5", 0, false), ("79.4", 0, true),
            ("79.499999", 0, true), ("80", 0, false), ("79.95", 1, false), ("79.94", 1, true), ("79.995", 2, false),
        ] as [(String, Int?, Bool)])
    func minimum(score: String, rounded: Int?, isMissed: Bool) {
        #expect(Rule.Minimum(80, rounded: rounded).isMissed(by: exact(score)) == isMissed)
    }

    @Test("a key figure looks at the items of its formula, the dividend first")
    func keyFigures() {
        func items(_ formula: KeyFigure.Formula) -> [Int] {
            KeyFigure(id: "k", title: BilingualText("k"), formula: formula).items
        }
        #expect(items(.rate(3)) == [3] && items(.total(4)) == [4] && items(.quotient(7, by: 2)) == [7, 2])
    }
}

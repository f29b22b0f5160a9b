import AuditTestSupport
import BilingualText
import ChecklistComparison
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

@Suite("which answers can be carried over to another checklist")
struct CarryingTests {
    /// An answer under another kind, and what becomes of it.
    struct CarryingRow: Sendable, CustomTestStringConvertible {
        let name: String
        let old: AnswerKind
        let answer: AnswerValue
        let new: AnswerKind
        /// Nil when it cannot be carried over.
        let final: Fraction?
        var notApplicable = NotApplicablePolicy.exclude
        var testDescription: String { name }
    }

    static func options(_ ids: [(String, Fraction)]) -> [Choice.Option] {
        ids.map { Choice.Option(id: $0.0, title: BilingualText($0.0), rate: $0.1) }
    }

    static func parts(_ ids: [String]) -> AnswerKind {
        .parts(Parts(parts: ids.map { Parts.Part(id: $0, title: BilingualText($0)) }, mark: .share))
    }

    static func metres(_ unit: String) -> AnswerKind {
        .measure(Measure(quantity: .number(unit: BilingualText(unit)), rating: .linear(zero: 0, full: 10)))
    }

    static func kinds(_ ids: String...) -> AnswerKind {
        .deduction(
            Deduction(
                kinds: ids.map {
                    Deduction.Kind(id: $0, title: BilingualText($0), loss: .each(exact("0.1"), limit: nil))
                }))
    }

    static let carrying: [CarryingRow] = [
        CarryingRow(
            name: "options in another order", old: .choice(Choice(options: options([("good", 1), ("bad", 0)]))),
            answer: .option(0), new: .choice(Choice(options: options([("bad", 0), ("good", 1)]))), final: 100),
        CarryingRow(
            name: "an option that is gone", old: .choice(Choice(options: options([("good", 1), ("bad", 0)]))),
            answer: .option(0), new: .choice(Choice(options: options([("bad", 0)]))), final: nil),
        CarryingRow(
            name: "several options in another order",
            old: .multiChoice(MultiChoice(options: options([("a", exact("0.5")), ("b", exact("0.25"))]))),
            answer: .options([0, 1]),
            new: .multiChoice(MultiChoice(options: options([("b", exact("0.25")), ("c", 0), ("a", exact("0.5"))]))),
            final: 75),
        CarryingRow(
            name: "parts in another order", old: parts(["a", "b", "c", "d"]),
            answer: .parts([true, true, false, true]),
            new: parts(["d", "c", "b", "a"]), final: 75),
        CarryingRow(
            name: "a part more", old: parts(["a"]), answer: .parts([true]), new: parts(["a", "b"]), final: nil),
        CarryingRow(name: "a longer scale", old: .scale(0...5), answer: .number(4), new: .scale(0...10), final: 40),
        CarryingRow(
            name: "off the new scale", old: .scale(0...5), answer: .number(3), new: .scale(0...10, step: 2), final: nil),
        CarryingRow(name: "another unit", old: metres("m"), answer: .number(3), new: metres("cm"), final: nil),
        CarryingRow(name: "the same unit", old: metres("m"), answer: .number(3), new: metres("m"), final: 30),
        CarryingRow(
            name: "sample and target", old: .share(.sample), answer: .share(3, of: 4), new: .share(.target), final: nil),
        CarryingRow(
            name: "kinds of deviation by id", old: kinds("dust", "scratch"), answer: .deductions([2, 0]),
            new: kinds("stain", "dust"), final: 80),
        CarryingRow(
            name: "a deviation that is gone", old: kinds("dust", "scratch"), answer: .deductions([2, 1]),
            new: kinds("dust"), final: nil),
        CarryingRow(name: "another kind of answer", old: .yesNo(YesNo()), answer: .yes, new: .scale(0...1), final: nil),
        CarryingRow(
            name: "n/a that is now refused", old: .yesNo(YesNo()), answer: .notApplicable, new: .yesNo(YesNo()),
            final: nil, notApplicable: .forbid),
    ]

    @Test("answers are carried by id where they keep their meaning, else the item leaves", arguments: carrying)
    func carries(_ row: CarryingRow) {
        let old = Checklist(.points, [.item("a", row.old), .item("anchor", points: 0)])
        let new = Checklist(
            .points, [.item("a", row.new, notApplicable: row.notApplicable), .item("anchor", points: 0)])
        let rescoring = rescore(score(Audit(of: old, ["a": [row.answer]]), by: old), under: new)
        #expect(rescoring.after.final == row.final)
        #expect(rescoring.notCarried == (row.final == nil ? ["a"] : []))
    }

    @Test("a rule follows its option to the option's new place")
    func optionRule() {
        let rule = RuleSketch.critical("a", when: .option(0), .scoreAtMost(10))
        let old = Checklist(.points, [.item("a", .words(["x"], ["y"], ["z"]))], rules: [rule])
        let flipped = Checklist(
            .points, [.item("a", .choice(Choice(options: Self.options([("2", 0), ("0", 1)]))))],
            rules: [.critical("a", when: .option(1), .scoreAtMost(10))])
        let rescoring = rescore(score(Audit(of: old, ["a": [.option(0)]]), by: old), under: flipped)
        #expect(rescoring.before.final == 10)
        #expect(rescoring.causes.filter { !$0.value.isZero }.isEmpty)
    }
}

import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// When a critical item fires, and that the answer that fired it is named (scoring rules 6.1 and 6.4).
@Suite struct CriticalItemTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let kind: AnswerKind
        let values: [AnswerValue]
        let trigger: Rule.Trigger
        let combine: ObservationCombination
        let outcome: Outcome
        let observation: Int?
        var testDescription: String { name }

        init(
            _ name: String, _ kind: AnswerKind, _ values: [AnswerValue], _ trigger: Rule.Trigger = .rateZero,
            _ combine: ObservationCombination = .mean, fires observation: Int?
        ) {
            self.init(name, kind, values, trigger, combine, observation == nil ? .passed : .failed, observation)
        }

        init(firesTogether name: String, _ kind: AnswerKind, _ values: [AnswerValue]) {
            self.init(name, kind, values, .rateZero, .pooled, .failed, nil)
        }

        private init(
            _ name: String, _ kind: AnswerKind, _ values: [AnswerValue], _ trigger: Rule.Trigger,
            _ combine: ObservationCombination, _ outcome: Outcome, _ observation: Int?
        ) {
            self.name = name
            self.kind = kind
            self.values = values
            self.trigger = trigger
            self.combine = combine
            self.outcome = outcome
            self.observation = observation
        }
    }

    private static let yesNo = AnswerKind.yesNo(YesNo())
    private static let marks = AnswerKind.options(1, exact("0.5"), exact("0.2"))
    private static let dust = AnswerKind.deductions(.each(exact("0.5"), limit: nil))

    @Test(arguments: [
        Row("a yes is fine", yesNo, [.yes], fires: nil), Row("a no fires", yesNo, [.no], fires: 0),
        Row("any observation, not the mean", yesNo, [.yes, .yes, .no, .no], fires: 2),
        Row("the good no is fine", .yesNo(YesNo(goodIsNo: true)), [.no], fires: nil),
        Row("not applicable is no failure", yesNo, [.notApplicable], fires: nil),
        Row("not applicable beside a yes", yesNo, [.notApplicable, .yes], fires: nil),
        Row("a no behind a not applicable", yesNo, [.notApplicable, .no], fires: 1),
        Row("above zero does not fire", marks, [.option(2)], fires: nil),
        Row("a declared option fires", marks, [.option(0), .option(2)], .option(2), fires: 1),
        Row("another option does not", marks, [.option(0), .option(1)], .option(2), fires: nil),
        Row("at the limit fires", marks, [.option(1)], .rateAtMost(exact("0.5")), fires: 0),
        Row("above the limit does not", marks, [.option(1)], .rateAtMost(exact("0.4999")), fires: nil),
        Row("below the limit fires", marks, [.option(2)], .rateAtMost(exact("0.5")), fires: 0),
        Row(
            "one empty sample among good ones", .share(), [.share(19, of: 19), .share(0, of: 1)], .rateZero, .pooled,
            fires: 1),
        Row("a sample of nothing", .share(), [.share(0, of: 0)], fires: nil),
        Row("the zero of a line", .number(.linear(zero: 10, full: 2)), [.number(2), .number(10)], fires: 1),
        Row("one deduction is harmless", dust, [.deductions([1])], .rateZero, .pooled, fires: nil),
        Row(firesTogether: "two lose the whole mark together", dust, [.deductions([1]), .deductions([1])]),
    ])
    func fires(_ row: Row) {
        let checklist = Checklist(
            .points, [.item("1", row.kind, combine: row.combine), .item("2")],
            rules: [.critical("1", when: row.trigger, .fail)])
        let card = score(Audit(of: checklist, ["1": row.values, "2": [.yes]]), by: checklist)
        #expect(card.outcome == row.outcome)
        #expect(card.fired.map(\.rule) == (row.outcome == .failed ? [0] : []))
        let cause = FiredRule.Cause.observation(item: 0, row.observation)
        #expect(card.fired.map(\.causes) == (row.outcome == .failed ? [[cause]] : []))
        #expect(card.final == card.computed, "failing changes no number")
    }

    @Test func aNotApplicableThatCountsAsZeroTriggersNothing() {
        let checklist = Checklist(
            .points, [.item("1", notApplicable: .zero), .item("2")], rules: [.critical("1", .fail)])
        let card = score(Audit(of: checklist, ["1": [.notApplicable], "2": [.yes]]), by: checklist)
        #expect(card.final == 50)
        #expect(card.fired.isEmpty)
        #expect(card.outcome == .passed)
    }

    @Test func aPureVetoHasNoPoints() {
        let checklist = Checklist(.points, [.item("veto", points: 0), .item("2")], rules: [.critical("veto", .zero)])
        let card = score(Audit(of: checklist, ["veto": [.no], "2": [.yes]]), by: checklist)
        #expect(card.computed == 100)
        #expect(card.final == 0)
        #expect(card.fired.map(\.change) == [-100])
    }

    /// Sections of 50 and 50; the veto in the first acts before the sections are combined.
    @Test(
        arguments: [
            (Rule.Effect.zero, 0, 40), (.scoreAtMost(60), 60, 70), (.scoreAtMost(75), 75, exact("77.5")),
            (.scoreAtMost(90), 75, exact("77.5")),
        ] as [(Rule.Effect, Fraction, Fraction)])
    func anEffectOnItsSection(effect: Rule.Effect, section: Fraction, total: Fraction) {
        let checklist = Checklist(
            .weighted,
            [
                .section("a", weight: 50, [.item("veto"), .item("1", points: 3)]),
                .section("b", weight: 50, [.item("2", .options(exact("0.8")))]),
            ], rules: [.critical("veto", scope: .section("a"), effect)])
        let card = score(Audit(of: checklist, ["veto": [.no], "1": [.yes], "2": [.option(0)]]), by: checklist)
        #expect(card.computed == exact("77.5"))
        #expect(card.score == total)
        #expect(card.final == total)
        #expect(card.sections.map(\.computed) == [75, 80])
        #expect(card.sections.map(\.score) == [section, 80])
        #expect(card.fired.map(\.change) == [total - exact("77.5")])
        #expect(card.earned == exact("77.5"), "the base stays what was computed")
    }

    /// The effect on an inner section is combined upwards through points and weights.
    @Test func anEffectDeepInside() {
        let checklist = Checklist(
            .weighted,
            [
                .section("outer", weight: 3, [.section("inner", [.item("veto"), .item("1")]), .item("2", points: 2)]),
                .item("3", weight: 1),
            ], rules: [.critical("veto", scope: .section("inner"), .zero)])
        let card = score(Audit(of: checklist, ["veto": [.no], "1": [.yes], "2": [.yes], "3": [.yes]]), by: checklist)
        #expect(card.sections.map(\.computed) == [75, 50])
        #expect(card.sections.map(\.score) == [50, 0])
        #expect(card.computed == exact("81.25"))
        #expect(card.final == exact("62.5"))
        #expect(card.fired.map(\.change) == [exact("-18.75")])
    }

    @Test func aVetoMayActOnAnOuterSection() {
        let checklist = Checklist(
            .points, [.section("outer", [.section("inner", [.item("veto")]), .item("1")]), .item("2", points: 2)],
            rules: [.critical("veto", scope: .section("outer"), .zero)])
        let card = score(Audit(of: checklist, ["veto": [.no], "1": [.yes], "2": [.yes]]), by: checklist)
        #expect(card.sections.map(\.score) == [0, 0])
        #expect(card.final == 50)
    }

    /// Nothing is combined from an unscored section, yet what fired is named.
    @Test func aVetoInASectionWithoutAScoreIsStillNamed() {
        let checklist = Checklist(
            .points, [.section("a", [.item("veto", points: 0), .item("1")]), .item("2")],
            rules: [.critical("veto", scope: .section("a"), .zero)])
        let card = score(Audit(of: checklist, ["veto": [.no], "1": [.notApplicable], "2": [.yes]]), by: checklist)
        #expect(card.final == 100)
        #expect(card.sections.map(\.score) == [nil])
        #expect(card.fired.map(\.rule) == [0])
        #expect(card.fired.map(\.change) == [0])
    }

    /// Rule 6.1 lets any condition have any effect.
    @Test func failAndGradeHoldWhateverTheScope() {
        let parts: [ChecklistPart] = [.section("a", [.item("veto"), .item("1", points: 99)])]
        let grades: [Grade] = [.grade("A", from: 90), .grade("B", from: 80), .grade("C", from: 0)]
        let answers: [String: [AnswerValue]] = ["veto": [.no], "1": [.yes]]
        let failing = Checklist(
            .points, parts, rules: [.critical("veto", scope: .section("a"), .fail)], grades: grades, pass: 60)
        #expect(score(Audit(of: failing, answers), by: failing).outcome == .failed)
        let capping = Checklist(
            .points, parts, rules: [.critical("veto", scope: .section("a"), .gradeAtMost("B"))], grades: grades,
            pass: 60)
        #expect(score(Audit(of: capping, answers), by: capping).grade?.id == "B")
    }
}

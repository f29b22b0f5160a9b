import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Caps, grades and outcome: five results that are never merged (scoring rules, section 6).
@Suite struct GradeAndOutcomeTests {
    private static let grades: [Grade] = [
        .grade("A", from: 90), .grade("B", from: 80), .grade("C", from: 60), .grade("D", from: 0),
    ]

    /// One item that carries the score, and vetoes without points.
    private func card(
        _ value: String, vetoes effects: [[Rule.Effect]] = [], grades: [Grade] = grades, pass: Fraction? = 60,
        decimals: Int = 2
    ) -> Scorecard {
        let vetoes = effects.indices.map { "veto \($0)" }
        let checklist = Checklist(
            .points, [.item("1", .number(.linear(zero: 0, full: 100)))] + vetoes.map { .item($0, points: 0) },
            rules: zip(vetoes, effects).map { .critical($0, when: .rateZero, scope: .audit, effects: $1) },
            grades: grades, pass: pass, decimals: decimals)
        var answers = Dictionary(uniqueKeysWithValues: vetoes.map { ($0, [AnswerValue.no]) })
        answers["1"] = [.number(exact(value))]
        return score(Audit(of: checklist, answers), by: checklist)
    }

    @Test(arguments: [
        ("100", "A"), ("90", "A"), ("89.96", "B"), ("89.999999999999999999999999999", "B"), ("80", "B"), ("79.99", "C"),
        ("60", "C"), ("59.995", "D"), ("0", "D"),
    ])
    func gradesReadTheExactScore(value: String, grade: String) {
        #expect(card(value, decimals: 1).grade?.id == grade)
    }

    @Test(arguments: [("90", "B"), ("90.000001", "A"), ("60", "B"), ("59.99", "C"), ("0", nil)])
    func aboveLeavesTheLimitOut(value: String, grade: String?) {
        let grades: [Grade] = [.grade("A", above: 90), .grade("B", from: 60), .grade("C", above: 0)]
        #expect(card(value, grades: grades).grade?.id == grade)
    }

    @Test(
        arguments: [
            ("100", [[.scoreAtMost(79)], [.scoreAtMost(59)]], "59", ["-21", "-20"]),
            ("100", [[.scoreAtMost(59)], [.scoreAtMost(79)]], "59", ["-41", "0"]),
            ("50", [[.scoreAtMost(79)]], "50", ["0"]), ("79", [[.scoreAtMost(79)]], "79", ["0"]),
            ("100", [[.scoreAtMost(79), .scoreAtMost(40)]], "40", ["-60"]),
            ("80", [[.zero], [.scoreAtMost(50)]], "0", ["-80", "0"]),
            ("80", [[.scoreAtMost(50)], [.zero]], "0", ["-30", "-50"]),
            ("80", [[.fail]], "80", ["0"]), ("80", [[.gradeAtMost("D")]], "80", ["0"]),
            ("100", [[.scoreAtMost(exact("1/3"))], [.scoreAtMost(exact("59.99"))]], "1/3", ["-299/3", "0"]),
        ] as [(String, [[Rule.Effect]], String, [String])])
    func capsOnTheScore(value: String, vetoes: [[Rule.Effect]], final: String, changes: [String]) {
        let card = card(value, vetoes: vetoes)
        #expect(card.computed == exact(value))
        #expect(card.score == exact(value), "audit-scope rules act after the score")
        #expect(card.final == exact(final))
        #expect(card.fired.map(\.change) == changes.map(exact))
    }

    @Test(
        arguments: [
            ("95", [[.gradeAtMost("B")]], "B", "A"), ("95", [[.gradeAtMost("B")], [.gradeAtMost("D")]], "D", "A"),
            ("95", [[.gradeAtMost("D")], [.gradeAtMost("B")]], "D", "A"), ("70", [[.gradeAtMost("B")]], "C", "C"),
            ("95", [[.scoreAtMost(85)], [.gradeAtMost("A")]], "B", "B"),
            ("95", [[.scoreAtMost(85), .gradeAtMost("C")]], "C", "B"),
            ("95", [[.zero]], "D", "D"), ("95", [[.fail]], "A", "A"), ("95", [[.gradeAtMost("unknown")]], "A", "A"),
        ] as [(String, [[Rule.Effect]], String, String)])
    func capsOnTheGrade(value: String, vetoes: [[Rule.Effect]], grade: String, uncapped: String) {
        let card = card(value, vetoes: vetoes)
        #expect(card.grade?.id == grade)
        #expect(card.uncappedGrade?.id == uncapped)
    }

    @Test(
        arguments: [
            ("60", [], Outcome.passed), ("59.999", [], .failed), ("100", [[.fail]], .failed),
            ("100", [[.scoreAtMost(59)]], .failed), ("100", [[.scoreAtMost(60)]], .passed), ("100", [[.zero]], .failed),
            ("100", [[.gradeAtMost("C")]], .passed), ("100", [[.gradeAtMost("D")]], .failed),
            ("100", [[.gradeAtMost("A")]], .passed),
        ] as [(String, [[Rule.Effect]], Outcome)])
    func outcomes(value: String, vetoes: [[Rule.Effect]], outcome: Outcome) {
        #expect(card(value, vetoes: vetoes).outcome == outcome)
    }

    /// The pass mark lies inside grade C: a cap at C is no cap below it, and 62 stays below the mark all the same.
    @Test(
        arguments: [
            ("95", [[.gradeAtMost("C")]], Outcome.passed), ("62", [], .failed), ("95", [[.gradeAtMost("D")]], .failed),
        ]
            as [(String, [[Rule.Effect]], Outcome)])
    func aPassMarkInsideAGrade(value: String, vetoes: [[Rule.Effect]], outcome: Outcome) {
        #expect(card(value, vetoes: vetoes, pass: 65).outcome == outcome)
    }

    @Test func withoutAPassMarkOnlyAFailFails() {
        #expect(card("0", pass: nil).outcome == .passed)
        #expect(card("0", vetoes: [[.zero], [.gradeAtMost("D")]], pass: nil).outcome == .passed)
        #expect(card("100", vetoes: [[.fail]], pass: nil).outcome == .failed)
    }

    @Test func withoutGradesThereIsNone() {
        let card = card("95", vetoes: [[.gradeAtMost("B")]], grades: [])
        #expect(card.grade == nil)
        #expect(card.outcome == .passed)
    }

    /// Section effects first, then the audit's; together they lead from the computed score to the final one.
    @Test func everyChangeHasItsRule() {
        let checklist = Checklist(
            .weighted,
            [
                .section("a", weight: 60, [.item("veto"), .item("1", points: 2)]),
                .section("b", weight: 40, [.item("2", .options(exact("0.7")))]),
            ],
            rules: [
                .section("b", below: 75, .scoreAtMost(45)), .critical("veto", .scoreAtMost(50)),
                .critical("veto", scope: .section("a"), .scoreAtMost(exact("100/3"))),
            ], grades: Self.grades, pass: 60)
        let card = score(Audit(of: checklist, ["veto": [.no], "1": [.yes], "2": [.option(0)]]), by: checklist)
        #expect(card.computed == 68)
        #expect(card.score == 48)
        #expect(card.final == 45)
        #expect(card.fired.map(\.rule) == [2, 0, 1])
        #expect(card.fired.map(\.change) == [-20, -3, 0])
        #expect(card.grade?.id == "D")
        #expect(card.coverage.counts == [3, 3])
    }
}

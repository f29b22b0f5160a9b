import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Results that others have published, to the last digit (scoring rules, section 11).
@Suite struct PublishedExamplesTests {
    @Test func cleanSmartsLeavesOutTheNotApplicable() {
        let parts = (1...5).map { ChecklistPart.item("\($0)", .scale(0...5), points: 5) }
        let checklist = Checklist(.points, parts)
        let card = score(
            Audit(
                of: checklist,
                ["1": [.number(5)], "2": [.number(5)], "3": [.number(5)], "4": [.number(1)], "5": [.notApplicable]]),
            by: checklist)
        #expect(card.earned == 16)
        #expect(card.full == 20)
        #expect(card.final == 80)
    }

    @Test func planBrothersAddsWeightedAnswers() {
        let answers: [String: [AnswerValue]] = ["1": [.option(0)], "2": [.option(2)], "3": [.option(1)]]
        let noMaybeYes = AnswerKind.options(0, exact("1/2"), 1)
        let asPoints = Checklist(
            .points, [.item("1", noMaybeYes), .item("2", noMaybeYes, points: 2), .item("3", noMaybeYes)])
        let asWeights = Checklist(
            .weighted,
            [.item("1", noMaybeYes, points: 9, weight: 1), .item("2", noMaybeYes, weight: 2), .item("3", noMaybeYes)])
        #expect(score(Audit(of: asPoints, answers), by: asPoints).final == exact("62.5"))
        #expect(score(Audit(of: asWeights, answers), by: asWeights).final == exact("62.5"))
    }

    @Test(arguments: [([(75, 10), (50, 5), (100, 5)], 75), ([(85, 10), (50, 15), (100, 5)], 70)])
    func sprinklrAveragesByWeight(parts: [(score: Int, weight: Int)], expected: Int) {
        let checklist = Checklist(
            .weighted,
            parts.enumerated().map { index, part in
                .section("\(index)", weight: Fraction(part.weight), [.item("\(index)", .scale(0...100), points: 100)])
            })
        let answers = parts.enumerated().map { index, part in ("\(index)", [AnswerValue.number(Fraction(part.score))]) }
        let card = score(Audit(of: checklist, Dictionary(uniqueKeysWithValues: answers)), by: checklist)
        #expect(card.final == Fraction(expected))
    }

    /// Marks 1, 3 and 5 of 5; 0 means "not relevant", and the two readings of it give two numbers.
    @Test(arguments: [
        (NotApplicablePolicy.zero, "75/135", "55.56"), (.exclude, "75/125", "60.00"),
    ])
    func fiveSPoolsItsPillars(policy: NotApplicablePolicy, ratio: String, shown: String) {
        let marks: [(pillar: String, marks: [Int], earned: Int)] = [
            ("sort", [5, 5, 3, 3, 1], 17), ("set", [5, 3, 3, 3, 3, 3, 1, 1], 22), ("shine", [3, 3, 3, 1, 0], 10),
            ("standardise", [5, 5, 3, 1, 0], 14), ("sustain", [3, 3, 3, 3], 12),
        ]
        let checklist = Checklist(
            .points,
            marks.map { pillar, marks, _ in
                .section(
                    pillar,
                    marks.indices.map {
                        .item("\(pillar)-\($0)", .scale(0...5), points: 5, notApplicable: policy, pillar: pillar)
                    })
            })
        var answers: [String: [AnswerValue]] = [:]
        for (pillar, marks, _) in marks {
            for (index, mark) in marks.enumerated() {
                answers["\(pillar)-\(index)"] = [mark == 0 ? .notApplicable : .number(Fraction(mark))]
            }
        }
        let card = score(Audit(of: checklist, answers), by: checklist)
        #expect(card.computed == exact(ratio) * 100)
        #expect(card.final?.decimalText(decimals: 2) == shown)
        #expect(card.pillars.map(\.id) == marks.map(\.pillar))
        #expect(card.pillars.map(\.earned) == marks.map { Fraction($0.earned) })
        #expect(card.notApplicableAsZero == exact("75/135") * 100)
    }

    @Test func goAuditsKeepsTheScoreOfAFailedAudit() {
        let checklist = Checklist(
            .points, (1...15).map { .item("\($0)") }, rules: [.critical("15", .fail)], pass: 80)
        var answers = Dictionary(uniqueKeysWithValues: (1...15).map { ("\($0)", [AnswerValue.yes]) })
        answers["7"] = [.no]
        answers["15"] = [.no]
        let card = score(Audit(of: checklist, answers), by: checklist)
        #expect(card.final?.decimalText(decimals: 2) == "86.67")
        #expect(card.final == card.computed)
        #expect(card.outcome == .failed)
    }

    @Test func vdaMeansItsSamples() {
        let checklist = Checklist(.points, [.item("sample", .scale(0...10), points: 10)])
        let card = score(Audit(of: checklist, ["sample": [.number(10), .number(8), .number(4)]]), by: checklist)
        #expect(card.earned == exact("22/3"))
        #expect(card.earned?.decimalText(decimals: 2) == "7.33")
    }

    @Test func memberJunctionPassesItsGateExactly() {
        let checklist = Checklist(
            .weighted,
            [
                .item("1", weight: exact("0.1")), .item("2", weight: exact("0.2")), .item("3", weight: exact("0.7")),
            ], pass: 80)
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.no], "3": [.yes]]), by: checklist)
        #expect(card.final == 80)
        #expect(card.outcome == .passed)
    }

    @Test func openSCAPGetsThirtyAndNotTwentyNineNines() {
        let checklist = Checklist(.weighted, (1...10).map { .item("\($0)", weight: exact("0.1")) }, pass: 30)
        let answers = (1...10).map { ("\($0)", [$0 <= 3 ? AnswerValue.yes : .no]) }
        let card = score(Audit(of: checklist, Dictionary(uniqueKeysWithValues: answers)), by: checklist)
        #expect(card.final == 30)
        #expect(card.outcome == .passed)
    }

    @Test(arguments: [
        (minor: 3, major: 1, critical: 0, score: 87, grade: "G"),
        (minor: 4, major: 0, critical: 0, score: 96, grade: "E"),
        (minor: 0, major: 0, critical: 1, score: 50, grade: "F"),
        (minor: 5, major: 0, critical: 0, score: 95, grade: "G"),
        (minor: 4, major: 1, critical: 0, score: 86, grade: "G"),
        (minor: 5, major: 1, critical: 0, score: 85, grade: "C"),
        (minor: 0, major: 3, critical: 0, score: 70, grade: "C"),
        (minor: 1, major: 3, critical: 0, score: 69, grade: "F"),
        (minor: 0, major: 1, critical: 2, score: 0, grade: "F"),
    ])
    func sqfDeducts(minor: Int, major: Int, critical: Int, score expected: Int, grade: String) {
        let checklist = Checklist(
            .points,
            [
                .item(
                    "site",
                    .deductions(
                        .each(exact("0.01"), limit: nil), .each(exact("0.1"), limit: nil),
                        .each(exact("0.5"), limit: nil)),
                    points: 100, combine: .pooled)
            ], grades: [.grade("E", from: 96), .grade("G", from: 86), .grade("C", from: 70), .grade("F", from: 0)])
        let counts = [Fraction(minor), Fraction(major), Fraction(critical)]
        let card = score(Audit(of: checklist, ["site": [.deductions(counts)]]), by: checklist)
        #expect(card.final == Fraction(expected))
        #expect(card.grade?.id == grade)
    }

    @Test(arguments: [
        (1, 1, "0.206549", "1.000000"), (2, 3, "0.207660", "0.938508"), (18, 20, "0.698966", "0.972134"),
    ])
    func wilsonInterval95(passed: Int, count: Int, low: String, high: String) throws {
        let checklist = Checklist(.points, [.item("1")])
        let seen = (0..<count).map { Observation.seen($0 < passed ? .yes : .no, people: [0]) }
        let card = score(
            Audit(of: checklist, observed: ["1": seen], people: [.named("张三")]), by: checklist)
        let interval = try #require(card.people.first?.interval)
        #expect(interval.lowerBound.divided(by: 100)?.decimalText(decimals: 6) == low)
        #expect(interval.upperBound.divided(by: 100)?.decimalText(decimals: 6) == high)
    }
}

import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Explanation
import Scoring
import Testing

/// The cheapest way to the next grade (scoring rule 8).
@Suite struct LiftTests {
    private static let grades: [Grade] = [.grade("A", from: 90), .grade("B", from: 70), .grade("C", from: 0)]

    private func repairs(_ lift: Lift) -> Lift.Fixes? {
        if case .fixes(let fixes) = lift.answer { fixes } else { nil }
    }

    @Test func theDearestFindingsComeFirst() throws {
        let checklist = Checklist(
            .points, [.item("1", points: 10), .item("2", points: 30), .item("3", points: 25), .item("4", points: 35)],
            grades: Self.grades)
        let card = score(Audit(of: checklist, ["1": [.no], "2": [.no], "3": [.no], "4": [.yes]]), by: checklist)
        let lift = Explanation.lift(card)
        let fixes = try #require(repairs(lift))
        #expect(lift.goal == .grade(Self.grades[1]))
        #expect(fixes.findings.map(\.item) == [1, 2], "30 and 25 lead from 35 to 90")
        #expect(fixes.projection.final == 90)
        #expect(fixes.projection.grade?.id == "A", "the set may reach more than it must")
        #expect(fixes.isCheapest)
    }

    @Test func aBindingCapMustBeLiftedFirst() throws {
        let checklist = Checklist(
            .points, [.item("veto", points: 1), .item("2", points: 9), .item("3", points: 90)],
            rules: [.critical("veto", .gradeAtMost("C"))], grades: Self.grades)
        let card = score(Audit(of: checklist, ["veto": [.no], "2": [.no], "3": [.yes]]), by: checklist)
        #expect(card.grade?.id == "C")
        let lift = Explanation.lift(card)
        #expect(lift.binding.map(\.rule) == [0])
        let fixes = try #require(repairs(lift))
        #expect(fixes.findings.map(\.item) == [0], "points alone cannot help")
        #expect(fixes.projection.grade?.id == "A")
        #expect(fixes.isCheapest)
    }

    @Test func everyObservationThatFiresIsNeeded() throws {
        let checklist = Checklist(
            .points, [.item("veto", points: 10, per: .person), .item("2", points: 90)],
            rules: [.critical("veto", .scoreAtMost(60))], grades: Self.grades)
        let card = score(Audit(of: checklist, ["veto": [.no, .yes, .no], "2": [.yes]]), by: checklist)
        let fixes = try #require(repairs(lift(card)))
        #expect(fixes.findings.map(\.cause) == [.observation(0), .observation(2)])
    }

    @Test func aSpecialDeductionCanPutItOutOfReach() {
        let checklist = Checklist(
            .points, [.item("1"), .item("2")], adjustments: [.specialDeduction("fraud", points: 40)],
            grades: Self.grades)
        let card = score(Audit(of: checklist, ["1": [.no], "2": [.yes], "fraud": [.yes]]), by: checklist)
        guard case .outOfReach(let projection) = lift(card).answer else {
            Issue.record("60 is the most that is left")
            return
        }
        #expect(projection.final == 60)
    }

    @Test func theBestGradeThatFailedMustPass() throws {
        let checklist = Checklist(
            .points, [.item("1"), .item("2", points: 99)], rules: [.critical("1", .fail)], grades: Self.grades)
        let card = score(Audit(of: checklist, ["1": [.no], "2": [.yes]]), by: checklist)
        #expect(lift(card).goal == .pass)
        #expect(try #require(repairs(lift(card))).projection.outcome == .passed)
    }

    @Test func nothingIsLeftToGain() {
        let checklist = Checklist(.points, [.item("1")], grades: Self.grades)
        guard case .nothingToGain = lift(score(Audit(of: checklist, ["1": [.yes]]), by: checklist)).answer else {
            Issue.record("100 is the best there is")
            return
        }
        guard case .noScore = lift(score(Audit(of: checklist, [:]), by: checklist)).answer else {
            Issue.record("an incomplete audit has no score to lift")
            return
        }
    }

    @Test func whatARepairBringsIntoPlayCountsAsZero() throws {
        let checklist = Checklist(
            .points,
            [
                .item("a", points: 100), .item("b", points: 300, when: (0, .answers([.yes]))),
                .item("c", .scale(0...100), points: 100),
            ], grades: Self.grades)
        let card = score(Audit(of: checklist, ["a": [.no], "c": [.number(40)]]), by: checklist)
        #expect(card.final == 20)
        let all = project(card.audit, by: checklist, fixing: Set(card.findings.map(\.identity)))
        #expect(all.final == 40, "b applies once a is yes, and is 0 until it is answered")
        #expect(all.newlyApplying == [1])
        guard case .outOfReach = lift(card).answer else {
            Issue.record("no repair is sure to reach 70")
            return
        }
    }

    @Test func aSectionEffectIsNamedAsWhatBinds() throws {
        let checklist = Checklist(
            .weighted,
            [
                .section("s", weight: 40, [.item("veto"), .item("1", points: 9)]),
                .section("t", weight: 60, [.item("2")]),
            ],
            rules: [.critical("veto", scope: .section("s"), .zero)], grades: Self.grades)
        let card = score(Audit(of: checklist, ["veto": [.no], "1": [.yes], "2": [.yes]]), by: checklist)
        #expect(card.final == 60)
        #expect(lift(card).binding.map(\.rule) == [0])
        #expect(try #require(repairs(lift(card))).findings.map(\.item) == [0])
    }

    @Test func withoutGradesAndPassMarkThereIsNoGoal() {
        let checklist = Checklist(.points, [.item("1")])
        guard case .noGoal = lift(score(Audit(of: checklist, ["1": [.no]]), by: checklist)).answer else {
            Issue.record("there is nothing to reach")
            return
        }
    }

    /// The dearest losses bound what any set can regain, so that no combinations need trying.
    @Test func aLongListIsProvenByItsLosses() throws {
        let parts = (1...400).map { ChecklistPart.item("\($0)", points: Fraction($0)) }
        let checklist = Checklist(.points, parts, grades: Self.grades)
        var answers: [String: [AnswerValue]] = [:]
        for number in 1...400 { answers["\(number)"] = [number % 3 == 0 ? .yes : .no] }
        let card = score(Audit(of: checklist, answers), by: checklist)
        let fixes = try #require(repairs(lift(card)))
        #expect(fixes.isCheapest)
        let full = (1...400).reduce(0, +)
        let had = (1...400).filter { $0 % 3 == 0 }.reduce(0, +)
        var (regained, count) = (0, 0)
        for number in (1...400).reversed() where number % 3 != 0 && (had + regained) * 100 < full * 70 {
            regained += number
            count += 1
        }
        #expect(fixes.findings.count == count)
    }

    /// Whatever the checklist: the set reaches the goal, and where it is called cheapest no smaller one does.
    @Test(arguments: 1...20) func theAnswerIsRight(seed: Int) {
        for round in 0..<8 {
            var random = SeededGenerator(seed: UInt64(seed) << 32 | UInt64(round))
            let place: Comment = "seed \(seed), round \(round)"
            let checklist = random.checklist(whole: true)
            let card = score(random.audit(of: checklist), by: checklist)
            let lift = Explanation.lift(card)
            guard let goal = lift.goal, let fixes = repairs(lift) else { continue }
            let chosen = fixes.findings.map(\.identity)
            #expect(reaches(goal, card, chosen), place)
            guard fixes.isCheapest, card.findings.count <= 8, !chosen.isEmpty else { continue }
            let all = card.findings.map(\.identity)
            for mask in 0..<(1 << all.count) where mask.nonzeroBitCount < chosen.count {
                let smaller = all.indices.filter { mask >> $0 & 1 == 1 }.map { all[$0] }
                #expect(!reaches(goal, card, smaller), place)
            }
        }
    }

    private func reaches(_ goal: Lift.Goal, _ card: Scorecard, _ fixed: [Finding.Identity]) -> Bool {
        let projection = project(card.audit, by: card.checklist, fixing: Set(fixed))
        switch goal {
        case .pass: return projection.outcome == .passed
        case .grade(let grade):
            let order = card.checklist.grades.map(\.id)
            guard let reached = projection.grade.flatMap({ order.firstIndex(of: $0.id) }) else { return false }
            return reached <= order.firstIndex(of: grade.id) ?? -1
        }
    }
}

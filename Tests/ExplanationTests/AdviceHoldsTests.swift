import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Explanation
import Scoring
import Testing

/// What an explanation promises, tried: the answers are changed and the audit is scored again.
@Suite("advice that is followed") struct AdviceHoldsTests {
    @Test("the score becomes what was said it would, and the goal is reached")
    func lifted() throws {
        var tried = 0
        for seed in 1...45 as ClosedRange<UInt64> {
            var random = SeededGenerator(seed: seed)
            let place: Comment = "seed \(seed)"
            let checklist = random.checklist()
            let card = score(random.audit(of: checklist), by: checklist)
            let lift = Explanation.lift(card)
            guard case .fixes(let fixes) = lift.answer,
                let audit = card.audit.answeringWell(fixes.findings, by: checklist)
            else { continue }
            tried += 1
            let after = score(audit, by: checklist)
            #expect(after.final == fixes.projection.final, place)
            #expect(after.grade?.id == fixes.projection.grade?.id, place)
            #expect(after.outcome == fixes.projection.outcome, place)
            #expect(after.fired.map(\.rule).sorted() == fixes.projection.fired.sorted(), place)
            switch try #require(lift.goal, place) {
            case .pass: #expect(after.outcome == .passed, place)
            case .grade(let grade):
                let order = checklist.grades.map(\.id)
                let reached = try #require(after.grade.flatMap { order.firstIndex(of: $0.id) }, place)
                #expect(reached <= (try #require(order.firstIndex(of: grade.id))), place)
            }
        }
        #expect(tried > 3, "or nothing has been tried")
    }

    /// Where every node adds its children up and an item is the mean of its observations, a lost point is worth what its line
    /// says, whatever else was lost.
    @Test(
        "a lost point comes back when its answer is put right, no more and no less",
        arguments: 1...25 as ClosedRange<UInt64>)
    func pointsComeBack(seed: UInt64) throws {
        for round in 0..<12 as Range<UInt64> {
            var random = SeededGenerator(seed: seed << 32 | round)
            let place: Comment = "seed \(seed), round \(round)"
            let checklist = random.checklist(linear: true)
            let card = score(random.audit(of: checklist), by: checklist)
            guard let explanation = explain(card), let before = card.computed else { continue }
            for lost in explanation.lost.prefix(4) where checklist.items[lost.finding.item].combine == .mean {
                guard let audit = card.audit.answeringWell([lost.finding], by: checklist) else { continue }
                #expect(score(audit, by: checklist).computed == before + lost.points, place)
            }
        }
    }

    @Test("everything put right, nothing is lost any more", arguments: 1...25 as ClosedRange<UInt64>)
    func allRight(seed: UInt64) throws {
        for round in 0..<12 as Range<UInt64> {
            var random = SeededGenerator(seed: seed << 32 | round)
            let checklist = random.checklist()
            let card = score(random.audit(of: checklist), by: checklist)
            guard card.final != nil, let audit = card.audit.answeringWell(card.findings, by: checklist) else {
                continue
            }
            let after = score(audit, by: checklist)
            #expect(after.computed == 100 && after.findings.isEmpty, "seed \(seed), round \(round)")
            guard case .nothingToGain = lift(after).answer else {
                if case .noGoal = lift(after).answer { continue }
                // What is not a finding may still keep from the best: rules that fire on a good answer.
                #expect(!after.fired.isEmpty, "seed \(seed), round \(round)")
                continue
            }
        }
    }

    @Test("one item alone is explained as it is among the others", arguments: 1...15 as ClosedRange<UInt64>)
    func oneItem(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let checklist = random.checklist(whole: true)
        let card = score(random.audit(of: checklist), by: checklist)
        guard let whole = explain(card) else { return }
        var total = Fraction.zero
        for item in checklist.items.indices {
            let alone = try #require(explain(card, item: item))
            #expect(alone.lost.map(\.points) == whole.lost.filter { $0.finding.item == item }.map(\.points))
            #expect(alone.lost.map(\.finding.identity) == whole.lost.map(\.finding.identity).filter { $0.item == item })
            total += alone.total
        }
        #expect(total == whole.total && 100 - total == card.computed, "seed \(seed)")
        #expect(explain(card, item: .max)?.lost.isEmpty == true)
    }

    @Test("nobody is explained whom the audit does not name")
    func nobody() {
        let checklist = Checklist(.points, [.item("a", per: .person)])
        let audit = Audit(
            of: checklist, observed: ["a": [.seen(.no, people: [0]), .seen(.notApplicable, people: [1])]],
            people: [.named("a"), .named("b")])
        let card = score(audit, by: checklist)
        #expect(explain(card, person: 0)?.items.map(\.lost) == [100])
        #expect(explain(card, person: 1) == nil, "nothing of theirs counted")
        #expect(explain(card, person: 2) == nil && explain(card, person: -1) == nil)
    }
}

import AuditTestSupport
import ChecklistComparison
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

@Suite("verdicts and splits hold for random checklists and audits")
struct ComparisonPropertyTests {
    @Test("a checklist compared with itself shows nothing and is comparable", arguments: 0..<50 as Range<UInt64>)
    func itself(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let checklist = random.checklist()
        let change = compare(checklist, checklist)
        #expect(change.isEmpty)
        #expect(change.verdict == .comparable)
    }

    @Test("what a verdict promises holds for every audit", arguments: Mutation.allCases)
    func promises(_ mutation: Mutation) {
        var changed = 0
        for seed in 0..<25 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let old = random.checklist()
            let new = mutation.applied(to: old, &random)
            let change = compare(old, new)
            if mutation.keepsBase { #expect(change.verdict != .notComparable, "seed \(seed)") }
            for _ in 0..<2 {
                let rescoring = rescore(score(random.audit(of: old), by: old), under: new)
                let (before, after) = (rescoring.before, rescoring.after)
                if before.computed != after.computed { changed += 1 }
                if change.verdict == .notComparable { continue }
                #expect(before.computed == after.computed, "seed \(seed)")
                #expect(before.bounds == after.bounds, "seed \(seed)")
                if change.verdict == .verdictRulesChanged { continue }
                #expect(before.final == after.final, "seed \(seed)")
                #expect(before.grade?.id == after.grade?.id && before.outcome == after.outcome, "seed \(seed)")
            }
        }
        #expect((changed == 0) == mutation.keepsBase)
    }

    @Test("the causes add up to the change exactly, however much changed", arguments: 0..<120 as Range<UInt64>)
    func causesAddUp(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let old = random.checklist()
        var new = random.checklist()
        if random.oneIn(2) {
            new = old
            for mutation in Mutation.allCases where random.oneIn(3) { new = mutation.applied(to: new, &random) }
        }
        let card = score(random.audit(of: old), by: old)
        let rescoring = rescore(card, under: new)
        #expect(rescoring.before.final == card.final)
        guard let change = rescoring.change else {
            #expect(rescoring.causes.isEmpty)
            return
        }
        #expect(Array(rescoring.causes.values).sum() == change)
        #expect(rescoring.causes.count == Rescoring.Cause.allCases.count)
    }

    @Test(
        "one kind of edit changes the score by its own cause only",
        arguments: [
            (Mutation.rerate, Rescoring.Cause.answers), (.dropItem, .items), (.reweigh, .weights),
            (.recombine, .weights),
            (.policy, .weights), (.blanks, .weights), (.movePass, .rules),
        ])
    func ownCause(_ mutation: Mutation, _ cause: Rescoring.Cause) {
        for seed in 0..<25 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let old = random.checklist().edited(rules: [])
            let new = mutation.applied(to: old, &random)
            let rescoring = rescore(score(random.audit(of: old), by: old), under: new)
            let others = rescoring.causes.filter { $0.key != cause && !$0.value.isZero }
            #expect(others.isEmpty, "seed \(seed)")
        }
    }
}

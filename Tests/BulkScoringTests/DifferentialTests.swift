import AuditTestSupport
import BilingualText
import BulkScoring
import ChecklistModel
import Testing

/// The rows are those of the careful way, or there are none: over random checklists and audits.
@Suite struct DifferentialTests {
    @Test(arguments: [1, 20, 300, 4_000, 50_000] as [UInt64])
    func rowsAreThoseOfIssuedScorecards(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var (planned, taken, asked) = (0, 0, 0)
        for round in 0..<40 {
            let checklist = random.plainChecklist()
            let language = random.pick(Language.allCases)
            guard let plan = ScoringPlan(checklist, language: language) else { continue }
            planned += 1
            var scorer = BulkScorer(plan: plan)
            let audits = (0..<12).map { _ in random.plainAudit(of: checklist) }
            let known = audits.filter { scorer.append($0) }
            (taken, asked) = (taken + known.count, asked + audits.count)
            let rows = ScorecardRows(scorer)
            #expect(rows == ScorecardRows(known, of: checklist, language: language), "seed \(seed), checklist \(round)")
        }
        // The test would be idle if much were left to the careful way.
        #expect(planned >= 30 && taken * 4 > asked * 3, "\(planned) of 40 checklists, \(taken) of \(asked) audits")
    }

    /// The way that most audits go: each item observed just once, with what is not applicable left out or not.
    @Test(arguments: [3, 17, 2_000, 90_000] as [UInt64])
    func auditsThatObserveEachItemOnceGiveTheSameRows(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var (taken, asked) = (0, 0)
        for round in 0..<40 {
            let checklist = random.plainChecklist(asksOnce: true)
            guard let plan = ScoringPlan(checklist, language: .en) else { continue }
            let tables: BulkTables = random.pick(
                [.all, .all, [.audits], [.people], [.findings], [.audits, .departments]])
            var scorer = BulkScorer(plan: plan, tables: tables)
            let audits = (0..<12).map { _ in random.plainAudit(of: checklist, once: true) }
            let known = audits.filter { scorer.append($0) }
            (taken, asked) = (taken + known.count, asked + audits.count)
            let expected = ScorecardRows(known, of: checklist, language: .en).only(tables)
            #expect(ScorecardRows(scorer) == expected, "seed \(seed), checklist \(round)")
        }
        #expect(taken * 4 > asked * 3, "\(taken) of \(asked) audits")
    }

    /// Checklists and audits of every sort: nearly all are left alone, none is scored otherwise.
    @Test(arguments: [6, 70] as [UInt64])
    func whateverIsTakenOfTheWholeLanguageIsRight(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var taken = 0
        for round in 0..<150 {
            let checklist = random.checklist(linear: random.oneIn(2), whole: random.oneIn(4))
            guard let plan = ScoringPlan(checklist, language: .en) else { continue }
            var scorer = BulkScorer(plan: plan)
            let known = (0..<6).map { _ in random.audit(of: checklist) }.filter { scorer.append($0) }
            taken += known.count
            let rows = ScorecardRows(scorer)
            #expect(rows == ScorecardRows(known, of: checklist, language: .en), "seed \(seed), checklist \(round)")
        }
        #expect(taken > 10, "\(taken) audits")
    }

    /// Told by number, in any order of the items, as a reader of rows hands them over.
    @Test(arguments: [8, 90] as [UInt64])
    func numberedObservationsGiveTheSameRows(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var taken = 0
        for round in 0..<40 {
            let checklist = random.plainChecklist()
            guard let plan = ScoringPlan(checklist, language: .zh) else { continue }
            var feed = NumberedFeed(plan)
            var known: [Audit] = []
            for _ in 0..<8 {
                let audit = random.plainAudit(of: checklist)
                if let told = feed.append(audit, &random) { known.append(told) }
            }
            taken += known.count
            let rows = ScorecardRows(feed.scorer)
            #expect(rows == ScorecardRows(known, of: checklist), "seed \(seed), checklist \(round)")
        }
        #expect(taken > 120, "\(taken) audits")
    }

    /// Told by number, each item observed just once, in the order of the checklist or any other.
    @Test(arguments: [5, 61, 7_000] as [UInt64])
    func numberedSingleAnswersGiveTheSameRowsInAnyOrder(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var taken = 0
        for round in 0..<40 {
            let checklist = random.plainChecklist(asksOnce: true)
            guard let plan = ScoringPlan(checklist, language: .zh) else { continue }
            var feed = NumberedFeed(plan)
            var known: [Audit] = []
            for _ in 0..<12 {
                let audit = random.plainAudit(of: checklist, once: true)
                if let told = feed.append(audit, &random) { known.append(told) }
            }
            taken += known.count
            let rows = ScorecardRows(feed.scorer)
            #expect(rows == ScorecardRows(known, of: checklist), "seed \(seed), checklist \(round)")
        }
        #expect(taken > 200, "\(taken) audits")
    }
}

import AuditTestSupport
import BilingualText
import BulkScoring
import ChecklistModel
import ExactArithmetic
import Testing

/// One hard feature at a time, worked out by hand, with the answers told in every order.
@Suite struct HardFeatureTests {
    @Test(arguments: HardFeature.notApplicable + HardFeature.caps + HardFeature.scores + HardFeature.people)
    func comesOutAsTheRulesSayInEveryOrderOfAnswers(feature: HardFeature) throws {
        let plan = try #require(ScoringPlan(feature.checklist, language: .en))
        let audit = Audit(of: feature.checklist, observed: feature.answers, people: [.named("P1"), .named("P2")])
        let places = audit.observations.indices.flatMap { item in audit.observations[item].indices.map { (item, $0) } }
        var feed = NumberedFeed(plan)
        var told = 0
        for order in Self.permutations(of: places.count) {
            let inOrder = order.map { place in
                (item: places[place].0, observation: audit.observations[places[place].0][places[place].1])
            }
            let taken = feed.append(audit, inOrder: inOrder)
            let known = try #require(taken)
            let rows = ScorecardRows(feed.scorer)
            #expect(rows.audits == "A-1,test,1.0.0,SH01,,2026-10-12,A-07,\(feature.ending)\n", "\(order)")
            if let people = feature.people { #expect(Self.lines(rows.people) == people, "\(order)") }
            if let findings = feature.findings { #expect(Self.lines(rows.findings) == findings, "\(order)") }
            #expect(rows == ScorecardRows([known], of: feature.checklist, language: .en), "\(order)")
            feed.scorer.clear()
            told += 1
        }
        #expect(told == (1...places.count).reduce(1, *))
    }

    private static func lines(_ table: String) -> Set<String> {
        Set(table.split(separator: "\n").map { String($0.dropFirst("A-1,SH01,".count)) })
    }

    private static func permutations(of count: Int) -> [[Int]] {
        (0..<count).reduce([[]]) { orders, next in
            orders.flatMap { order in
                (0...order.count).map { place in order[..<place] + [next] + order[place...] }
            }
        }
    }

    /// Sums of whole points, so that plain integers tell the score; more items than a word has bits.
    @Test(arguments: [1, 63, 64, 65, 129, 300])
    func everyItemOfManyHasItsPlace(count: Int) throws {
        var random = SeededGenerator(seed: UInt64(count))
        let points = (0..<count).map { _ in Int.random(in: 1...9, using: &random) }
        let checklist = Checklist(
            .points, points.indices.map { .item("\($0)", points: exact("\(points[$0])")) }, decimals: 0)
        let plan = try #require(ScoringPlan(checklist, language: .en))
        var feed = NumberedFeed(plan)
        for round in 0..<20 {
            let answers = points.map { _ in random.pick([.yes, .yes, .yes, .no, .notApplicable]) as AnswerValue }
            let full = zip(points, answers).reduce(0) { $1.1 == .notApplicable ? $0 : $0 + $1.0 }
            let earned = zip(points, answers).reduce(0) { $1.1 == .yes ? $0 + $1.0 : $0 }
            let observed = answers.enumerated().map { ("\($0.offset)", [Observation.seen($0.element)]) }
            let audit = Audit(of: checklist, observed: Dictionary(uniqueKeysWithValues: observed))
            let order = audit.observations.enumerated().map { (item: $0.offset, observation: $0.element[0]) }
            let isTaken = feed.append(audit, inOrder: round < 10 ? order : order.shuffled(using: &random)) != nil
            // Where nothing applies only the careful way tells what that means.
            #expect(isTaken == (full > 0), "seed \(count), round \(round)")
            guard isTaken else { continue }
            let rows = ScorecardRows(feed.scorer)
            feed.scorer.clear()
            let cells = rows.audits.split(separator: ",", omittingEmptySubsequences: false)
            let shown = (200 * earned + full) / (2 * full)
            let all = points.reduce(0, +)
            let guarded = (200 * earned + all) / (2 * all)
            #expect(
                cells[9...19].map(String.init) == [
                    "\(shown)", "\(shown)", "\(shown)", "0", "", "", "\(guarded)", "\(earned)", "\(full)", "100", "",
                ], "seed \(count), round \(round)")
            #expect(Int(cells[20]) == answers.count { $0 != .notApplicable })
            let missed = answers.indices.filter { answers[$0] == .no }
            let found = rows.findings.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            #expect(found.map { String($0[2]) } == missed.map { "\($0)" }, "seed \(count), round \(round)")
            #expect(found.map { String($0[7]) } == missed.map { "\(points[$0])" }, "seed \(count), round \(round)")
        }
    }

    /// Each of sixty-four rules has a bit of its own.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func justTheRulesThatFiredAreNamed(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let ids = (0..<64).map { "i\($0)" }
        let checklist = Checklist(
            .points, ids.map { .item($0, .options(1, 1, 0)) },
            rules: ids.enumerated().map { number, id in
                // Half of them watch for an option, which takes nothing away.
                number.isMultiple(of: 2) ? .critical(id, when: .option(1), .fail) : .critical(id, .fail)
            })
        let plan = try #require(ScoringPlan(checklist, language: .en))
        var scorer = BulkScorer(plan: plan)
        for round in 0..<40 {
            let chosen = ids.map { _ in random.pick([0, 0, 0, 1, 2]) }
            let audit = Audit(
                of: checklist, Dictionary(uniqueKeysWithValues: zip(ids, chosen.map { [.option($0)] })))
            let isTaken = scorer.append(audit)
            #expect(isTaken)
            let rows = ScorecardRows(scorer)
            scorer.clear()
            let fired = ids.indices.filter { chosen[$0] == ($0.isMultiple(of: 2) ? 1 : 2) }.map { "\(ids[$0]):fail" }
            let cells = rows.audits.split(separator: ",", omittingEmptySubsequences: false)
            #expect(cells[19] == fired.joined(separator: ";"), "seed \(seed), round \(round)")
            #expect(cells[7] == (fired.isEmpty ? "passed" : "failed"), "seed \(seed), round \(round)")
        }
    }

    /// Rules take their bits first, and answers that conditions ask for take those that are left.
    @Test(arguments: [(1, 63, true), (1, 64, false), (40, 24, true), (40, 25, false)])
    func conditionsHaveTheBitsThatRulesLeave(rules: Int, asked: Int, isTaken: Bool) {
        let conditions = (0..<asked).map { _ in Rule.Condition.item(0, .rateZero) }
        let checklist = Checklist(
            .points, [.item("1")],
            rules: (1..<max(1, rules)).map { .rule("r\($0)", when: .item(0, .rateZero), .fail) }
                + [.rule("all", when: .atLeast(asked, of: conditions), .fail)])
        #expect((ScoringPlan(checklist, language: .en) != nil) == isTaken)
    }
}

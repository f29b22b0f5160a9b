import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Waived items leave until the day, and count as failed afterwards (scoring rule 4.6).
@Suite struct WaiverTests {
    private func card(
        until day: Int, policy: UnansweredPolicy = .incomplete, rules: [RuleSketch] = []
    ) throws -> Scorecard {
        let checklist = Checklist(
            .weighted, [.item("1", weight: 3), .item("2", weight: 1), .item("3", weight: 1)], rules: rules,
            unanswered: policy)
        let audit = Audit(
            of: checklist, observed: ["1": [.seen(.yes)], "2": [.seen(.no)]],
            waivers: [
                Waiver(
                    item: 2, owner: "王经理", reason: "装修",
                    until: try #require(CivilDate(year: 2026, month: 10, day: day)))
            ])
        return score(audit, by: checklist)
    }

    @Test(arguments: [12, 31]) func itHoldsToItsLastDay(day: Int) throws {
        let card = try card(until: day)
        #expect(card.items[2].state == .waived)
        #expect(card.final == 75)
        #expect(card.coverage.applicable == 2)
        #expect(card.notApplicableAsZero == 75, "a waiver is no n/a")
        #expect(card.findings.map(\.item) == [1])
    }

    @Test(arguments: [UnansweredPolicy.incomplete, .zero, .exclude(minimumCoverage: 1)])
    func onceExpiredItHasFailed(policy: UnansweredPolicy) throws {
        let card = try card(until: 11, policy: policy)
        #expect(card.items[2].state == .waiverExpired)
        #expect(card.final == 60)
        #expect(card.coverage.applicable == 3)
        #expect(card.coverage.answered == 3)
        #expect(card.findings.map(\.cause) == [.observation(0), .waiverExpired])
        #expect(card.findings.compactMap(\.pointsLost) == [20, 20])
    }

    @Test(arguments: [(12, false), (11, true)]) func onlyAnExpiredOneFiresItsRule(day: Int, fires: Bool) throws {
        let card = try card(until: day, rules: [.critical("3", .fail)])
        #expect(card.outcome == (fires ? .failed : .passed))
        #expect(card.fired.map(\.causes) == (fires ? [[.observation(item: 2, nil)]] : []))
    }
}

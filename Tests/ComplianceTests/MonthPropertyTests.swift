import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("random months, computed a second time by plain scans")
struct MonthPropertyTests {
    private static func report(_ audits: [IssuedAudit], scope: ReportScope = .network) -> MonthlyCompliance {
        .october(audits, asOf: "2026-10-25", scope: scope)
    }

    @Test("every figure is what a reader gets who scans the issued audits", arguments: 1...40)
    func plainScan(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let audits = generator.months(Int.random(in: 0...40, using: &generator))
        let lines = Self.report(audits).lines.sorted()
        let expected = PlainMonth(audits: audits, asOf: .of("2026-10-25")).lines.sorted()
        let difference = Set(lines).symmetricDifference(expected).sorted()
        #expect(difference.isEmpty, "seed \(seed)")
        #expect(lines.count == expected.count, "seed \(seed)")
    }

    @Test("a dealer's or a region's report is the report of its audits alone", arguments: 1...15)
    func scope(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let audits = generator.months(40)
        let dealer = generator.pick(["D1", "D2", "D3", "D4"])
        let alone = audits.filter { $0.dealer.id == dealer }
        #expect(Self.report(audits, scope: .dealer(dealer)).lines == Self.report(alone).lines, "seed \(seed)")
        let east = audits.filter { $0.dealer.region == "east" }
        #expect(Self.report(audits, scope: .region("east")).lines == Self.report(east).lines, "seed \(seed)")
    }

    @Test("the order in which audits come changes no figure", arguments: 1...10)
    func shuffled(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let audits = generator.months(40)
        let shuffled = audits.shuffled(using: &generator)
        #expect(
            Self.report(audits).lines.sorted() == Self.report(shuffled).lines.sorted(), "seed \(seed)")
    }

    @Test(
        "rankings fall, losses fall and add up to everything, repeat findings start with the oldest", arguments: 1...15)
    func order(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let report = Self.report(generator.months(40))
        for ranks in [report.dealers.map(\.rank), report.people.map(\.rank), report.teams.map(\.rank)] {
            let ranked = ranks.prefix { $0 != nil }.compactMap(\.self)
            #expect(ranked == ranked.sorted(), "seed \(seed)")
            #expect(ranks.dropFirst(ranked.count).allSatisfy { $0 == nil }, "seed \(seed)")
        }
        for losses in [report.items.map(\.loss), report.sections.map(\.loss)] {
            #expect(zip(losses, losses.dropFirst()).allSatisfy { $0.points >= $1.points }, "seed \(seed)")
            #expect(losses.last?.cumulativeShare.map { $0 == 1 } ?? true, "seed \(seed)")
        }
        let items = report.items.map(\.loss.points).sum()
        #expect(items == report.sections.map(\.loss.points).sum(), "seed \(seed)")
        #expect(report.repeats.map(\.since) == report.repeats.map(\.since).sorted(), "seed \(seed)")
    }
}

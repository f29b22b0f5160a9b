import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("a region's or a dealer's report looks at nothing else")
struct ScopeTests {
    private static let network = DealerNetwork(
        id: "n", title: nil, timeZone: "Asia/Shanghai", departments: [], roles: [], regions: [],
        dealers: [("D1", "east"), ("D2", "east"), ("D3", "south")].map {
            Dealer(id: $0.0, name: BilingualText($0.0), region: $0.1, departments: [], units: [], people: [])
        }, auditors: [],
        due: [
            DueChecklist(checklist: "showroom", dealers: nil),
            DueChecklist(checklist: "five-s", dealers: ["D1", "D3"]),
        ])

    private static let audits = [
        MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"], people: ["甲"]),
        MonthBuilder.audit("A2", dealer: "D2", "2026-10-05", ["60"], people: ["乙"]),
        MonthBuilder.audit("A3", dealer: "D3", "2026-10-05", ["99"], people: ["丙"]),
        MonthBuilder.audit("B1", dealer: "D1", "2026-09-05", ["70"]),
        MonthBuilder.audit("B3", dealer: "D3", "2026-09-05", ["10"]),
        MonthBuilder.audit("C3", dealer: "D3", "2026-07-05", ["10"]),
        MonthBuilder.audit("C2", dealer: "D2", "2026-06-05", ["50"]),
    ]

    private static func report(_ scope: ReportScope, network: DealerNetwork? = network) -> MonthlyCompliance {
        .october(audits, scope: scope, network: network)
    }

    @Test("a region: its own ranks, debts, trend and findings")
    func region() {
        let report = Self.report(.region("east"))
        #expect(report.scope == .region("east"))
        #expect(report.dealers.map(\.subject.id) == ["D1", "D2"])
        #expect(report.dealers.map(\.rank) == [1, 2])
        #expect(report.headline.score == 70)
        #expect(report.headline.previous == 70)
        #expect(report.people.map(\.subject.person.name) == ["甲", "乙"])
        #expect(report.due.map { "\($0.checklist) \($0.dealer.id)" } == ["showroom D1", "showroom D2", "five-s D1"])
        #expect(report.trend.months.map(\.text) == ["2026-06", "2026-09", "2026-10"])
        #expect(report.trend.dealers.map(\.subject.id) == ["D1", "D2"])
        #expect(report.repeats.map(\.dealer.id) == ["D2", "D1"])
        #expect(report.network?.dealers.map(\.id) == ["D1", "D2"])
        #expect(report.records.history.map(\.id) == ["A1", "A2", "B1", "C2"])
        #expect(report.records.pastFindings.map(\.dealer) == ["D2", "D1"])
    }

    @Test("a dealer: rank 1 of 1, and nothing of the others")
    func dealer() {
        let report = Self.report(.dealer("D2"))
        #expect(report.dealers.map(\.subject.id) == ["D2"])
        #expect(report.dealers.map(\.rank) == [1])
        #expect(report.due.map(\.checklist) == ["showroom"])
        #expect(report.items.map(\.loss.points) == [40])
        #expect(report.headline.audits == 1)
        #expect(report.headline.previous == nil)
    }

    @Test("the network as a whole leaves nothing out")
    func whole() {
        let report = Self.report(.network)
        #expect(report.dealers.map(\.subject.id) == ["D3", "D1", "D2"])
        #expect(report.due.count == 5)
    }

    @Test("without a network a dealer belongs to the region that its audits say")
    func withoutNetwork() {
        let report = MonthlyCompliance.october(
            [
                .of(
                    MonthBuilder.checklist(), "A1", dealer: "D1", "2026-10-05", region: "east",
                    ["1-1": [.seen(.number(80))]]),
                .of(
                    MonthBuilder.checklist(), "A2", dealer: "D2", "2026-10-05", region: "south",
                    ["1-1": [.seen(.number(60))]]),
                .of(
                    MonthBuilder.checklist(), "B3", dealer: "D3", "2026-05-05", region: "east",
                    ["1-1": [.seen(.number(50))]]),
            ], scope: .region("east"))
        #expect(report.dealers.map(\.subject.id) == ["D1"])
        #expect(report.trend.dealers.map(\.subject.id) == ["D1", "D3"])
    }

    @Test("the network's word on a region stands above an audit's")
    func moved() {
        let audit = IssuedAudit.of(
            MonthBuilder.checklist(), "A1", dealer: "D3", "2026-10-05", region: "east", ["1-1": [.seen(.number(80))]])
        let report = MonthlyCompliance.october([audit], scope: .region("east"), network: Self.network)
        #expect(report.audits.isEmpty)
        #expect(report.dealers.map(\.subject.id) == ["D1", "D2"])
    }

    @Test(
        "an unknown region or dealer: an empty month, with nothing due",
        arguments: [
            ReportScope.region("north"), .dealer("D9"),
        ])
    func unknown(scope: ReportScope) {
        let report = Self.report(scope)
        #expect(report.audits.isEmpty)
        #expect(report.dealers.isEmpty)
        #expect(report.due.isEmpty)
        #expect(report.trend.months.map(\.text) == ["2026-10"])
    }

    @Test("what was scored again and what a revision changed are narrowed too")
    func revision() {
        let changes = ["D1", "D3"].map {
            RevisionChange(audit: "A", dealer: $0, checklist: "showroom", kind: .late, before: nil, after: 80)
        }
        let rescored = ["D1", "D3"].map {
            RescoredAudit(
                audit: "B-" + $0, dealer: $0, checklist: "showroom", oldVersion: "1", newVersion: "2", before: 1,
                after: 2)
        }
        let note = RevisionNote(
            number: 2, asOf: CivilDate.of("2026-11-09"), publishedAt: "2026-11-09T10:00:00Z", reason: "late audits",
            changes: changes)
        let records = MonthRecords.october(
            Self.audits, scope: .region("south"), network: Self.network, rescored: rescored, revision: note)
        let report = MonthlyCompliance(records)
        #expect(report.revision?.changes.map(\.dealer) == ["D3"])
        #expect(report.revision?.number == 2)
        #expect(report.records.rescored.map(\.dealer) == ["D3"])
    }
}

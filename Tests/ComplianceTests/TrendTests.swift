import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import Testing

@Suite("the trend over twelve months (scoring rule 9.1)")
struct TrendTests {
    @Test("months without audits are left out, the report's own month never")
    func months() {
        let trend = MonthlyCompliance.october([
            MonthBuilder.audit("A1", dealer: "D1", "2026-07-05", ["80"]),
            MonthBuilder.audit("A2", dealer: "D1", "2026-05-05", ["70"]),
        ]).trend
        #expect(trend.months.map(\.text) == ["2026-05", "2026-07", "2026-10"])
        #expect(trend.whole.map(\.score) == [70, 80, nil])
        #expect(trend.whole.map(\.audits) == [1, 1, 0])
    }

    @Test("the window holds twelve months: November a year ago counts, October a year ago does not")
    func window() {
        let trend = MonthlyCompliance.october([
            MonthBuilder.audit("A1", dealer: "D1", "2025-10-31", ["10"]),
            MonthBuilder.audit("A2", dealer: "D1", "2025-11-01", ["60"]),
            MonthBuilder.audit("A3", dealer: "D1", "2026-10-05", ["80"]),
            MonthBuilder.audit("A4", dealer: "D1", "2026-11-05", ["10"]),
        ]).trend
        #expect(trend.months.map(\.text) == ["2025-11", "2026-10"])
        #expect(trend.whole.map(\.score) == [60, 80])
    }

    @Test("a month's point: (80 + 90) ÷ 2 = 85 from the two that have a score, three audits")
    func points() {
        let trend = MonthlyCompliance.october([
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"]),
            MonthBuilder.audit("A2", dealer: "D2", "2026-10-06", ["90"]),
            MonthBuilder.audit("A3", dealer: "D2", "2026-10-07", []),
        ]).trend
        #expect(trend.whole.map(\.month.text) == ["2026-10"])
        #expect(trend.whole.map(\.score) == [85])
        #expect(trend.whole.map(\.audits) == [3])
        #expect(trend.whole.map(\.scored) == [2])
        #expect(trend.dealers.map(\.subject.id) == ["D1", "D2"])
        #expect(trend.dealers[1].points.map(\.score) == [90])
        #expect(trend.dealers[1].points.map(\.audits) == [2])
        #expect(trend.dealers[1].points.map(\.scored) == [1])
    }

    @Test("three months straight from the audits: (80 + 90 + 70 + 60) ÷ 4 = 75, not the mean of 85, 70 and 60")
    func threeMonths() {
        let report = MonthlyCompliance.october([
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"]),
            MonthBuilder.audit("A2", dealer: "D1", "2026-10-06", ["90"]),
            MonthBuilder.audit("A3", dealer: "D1", "2026-09-06", ["70"]),
            MonthBuilder.audit("A4", dealer: "D2", "2026-08-06", ["60"]),
            MonthBuilder.audit("A5", dealer: "D2", "2026-07-06", ["0"]),
        ])
        #expect(report.trend.threeMonthMean == 75)
        #expect(report.headline.threeMonthMean == 75)
        // D1: (80 + 90 + 70) ÷ 3; D2: 60.
        #expect(report.trend.dealers.map(\.threeMonthMean) == [80, 60])
    }

    @Test("dealers stand in the network's order, then those it does not know; a month without audits is a gap")
    func dealers() {
        let network = DueTests.network(due: [])
        let trend = MonthlyCompliance.october(
            [
                MonthBuilder.audit("A1", dealer: "D9", "2026-10-05", ["80"]),
                MonthBuilder.audit("A2", dealer: "D2", "2026-08-05", ["70"]),
            ], network: network
        ).trend
        #expect(trend.dealers.map(\.subject.id) == ["D1", "D2", "D9"])
        #expect(trend.dealers.map { $0.points.map(\.score) } == [[nil, nil], [70, nil], [nil, 80]])
        #expect(trend.dealers.map { $0.points.map(\.audits) } == [[0, 0], [1, 0], [0, 1]])
    }

    @Test("each checklist has its line, and a checklist of earlier months only is named by its id")
    func checklists() {
        let workshop = MonthBuilder.checklist("workshop")
        let trend = MonthlyCompliance.october([
            MonthBuilder.audit("A1", dealer: "D1", "2026-05-05", ["70"], checklist: workshop),
            MonthBuilder.audit("A2", dealer: "D1", "2026-10-05", ["80"]),
        ]).trend
        #expect(trend.checklists.map(\.subject.id) == ["showroom", "workshop"])
        #expect(trend.checklists.map { $0.points.map(\.score) } == [[nil, 80], [70, nil]])
        #expect(trend.checklists[1].subject.title.en == "workshop")
    }

    @Test("as of the 20th, an audit of the 25th is no part of the trend")
    func asOf() {
        let trend = MonthlyCompliance.october(
            [
                MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"]),
                MonthBuilder.audit("A2", dealer: "D1", "2026-10-25", ["20"]),
            ], asOf: "2026-10-20"
        ).trend
        #expect(trend.whole.map(\.score) == [80])
    }
}

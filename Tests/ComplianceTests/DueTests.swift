import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import Testing

@Suite("what was due, and whether it came (scoring rule 9.3)")
struct DueTests {
    static func network(due: [DueChecklist]) -> DealerNetwork {
        DealerNetwork(
            id: "n", title: nil, timeZone: "Asia/Shanghai", departments: [], roles: [], regions: [],
            dealers: ["D1", "D2"].map {
                Dealer(id: $0, name: BilingualText($0), region: nil, departments: [], units: [], people: [])
            }, auditors: [], due: due)
    }

    @Test("scored, incomplete and missing are told apart, and only a full month is publishable")
    func states() throws {
        let network = Self.network(due: [DueChecklist(checklist: "showroom", dealers: nil)])
        let full = [
            MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"]),
            MonthBuilder.audit("A2", dealer: "D2", "2026-10-05", ["80"]),
        ]
        let whole = try MonthBuilder.month(full, network: network)
        #expect(whole.due.map(\.state) == [.scored, .scored])
        #expect(whole.isPublishable)

        let gaps = try MonthBuilder.month(
            [MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", [])], network: network)
        #expect(gaps.due.map(\.state) == [.incomplete, .missing])
        #expect(gaps.due.map(\.audits) == [["A1"], []])
        #expect(!gaps.isPublishable)
    }

    @Test("last month's audit does not settle this month's debt")
    func otherMonth() throws {
        let network = Self.network(due: [DueChecklist(checklist: "showroom", dealers: ["D1"])])
        let report = try MonthBuilder.month(
            [MonthBuilder.audit("A1", dealer: "D1", "2026-09-30", ["80"])], network: network)
        #expect(report.due.map(\.state) == [.missing])
    }

    @Test("a checklist owed per department needs an audit of each")
    func perDepartment() throws {
        let fiveS = MonthBuilder.checklist("five-s", departmentFromAudit: true)
        let network = Self.network(
            due: [DueChecklist(checklist: "five-s", dealers: ["D1"], departments: ["showroom", "workshop"])])
        let report = try MonthBuilder.month(
            [MonthBuilder.audit("A1", dealer: "D1", "2026-10-05", ["80"], checklist: fiveS, department: "workshop")],
            network: network)
        #expect(report.due.map(\.department) == ["showroom", "workshop"])
        #expect(report.due.map(\.state) == [.missing, .scored])
    }

    @Test("dealers that sent nothing stand in the ranking without a rank")
    func silentDealers() throws {
        let report = try MonthBuilder.month(
            [MonthBuilder.audit("A1", dealer: "D2", "2026-10-05", ["80"])], network: Self.network(due: []))
        #expect(report.dealers.map(\.subject.id) == ["D2", "D1"])
        #expect(report.dealers.map(\.rank) == [1, nil])
    }
}

import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("the records of a month from audits of any months")
struct MonthRecordsTests {
    @Test(
        "months are told apart, the history holds twelve of them, past findings are counted where they are findings again"
    )
    func derived() {
        let checklist = Checklist(.points, [.item("a"), .item("b")], id: "c")
        let audit = { (id: String, date: String, failed: [String]) in
            IssuedAudit.of(
                checklist, id, dealer: "D1", date,
                ["a": [.seen(failed.contains("a") ? .no : .yes)], "b": [.seen(failed.contains("b") ? .no : .yes)]])
        }
        let records = MonthRecords.october(
            [
                audit("old", "2025-10-31", ["a"]), audit("first", "2025-11-01", ["a"]),
                audit("before", "2026-09-30", ["a", "b"]), audit("too", "2026-09-29", ["a"]),
                audit("now", "2026-10-01", ["b"]), audit("late", "2026-10-21", ["b"]),
                audit("next", "2026-11-01", ["b"]),
            ], asOf: "2026-10-20")
        #expect(records.audits.map(\.id) == ["now"])
        #expect(records.previous.map(\.id) == ["before", "too"])
        #expect(records.history.map(\.id) == ["first", "before", "too", "now"])
        #expect(
            records.pastFindings
                == [("2026-09", "b", 1)].map {
                    HistoricFindings(
                        month: .of($0.0), dealer: "D1", checklist: "c", department: nil, item: $0.1, count: $0.2)
                })
    }

    @Test("records that hold too much are cut to what counts")
    func tooMuch() {
        var records = MonthRecords.october([])
        let audits = ["2026-08-05", "2026-09-05", "2026-10-05", "2026-10-25", "2026-11-05"].map {
            MonthBuilder.audit("A-" + $0, dealer: "D1", $0, ["80"])
        }
        records.asOf = CivilDate.of("2026-10-20")
        records.audits = audits
        records.previous = audits
        records.history = audits.map(HistoricAudit.init)
        records.pastFindings = audits.historicFindings()
        let report = MonthlyCompliance(records)
        #expect(report.audits.map(\.id) == ["A-2026-10-05"])
        #expect(report.previousAudits.map(\.id) == ["A-2026-09-05"])
        #expect(report.trend.months.map(\.text) == ["2026-08", "2026-09", "2026-10"])
        #expect(report.trend.whole.map(\.audits) == [1, 1, 1])
        #expect(report.repeats.map(\.months) == [3])
    }
}

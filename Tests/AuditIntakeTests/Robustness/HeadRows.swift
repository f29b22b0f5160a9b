import BilingualText
import ChecklistModel
import Testing

@testable import AuditIntake

@Suite("2020/2/18 2020.2.18 2020年2月18日 20200218 43879") struct DateRow {
    private static func date(_ written: String, in way: Way) -> Reading {
        MessyAudit(.date, written).read(way, checklist: .asking([.asking("1")]))
    }

    @Test(
        "is a day when the year stands first",
        arguments: [
            "2020/2/18", "2020.2.18", "2020年2月18日", "20200218", "2020-02-18", "２０２０年２月１８日", "2020 年 2 月 18 日",
            "2020/02/18",
            " 2020-2-18 ", "2020-02-18 00:00:00", "2020/2/18 0:00", "2020-02-18T00:00:00",
        ])
    func days(_ written: String) {
        for way in Way.allCases {
            #expect(Self.date(written, in: way).audit?.date == CivilDate(year: 2020, month: 2, day: 18), "\(way)")
        }
    }

    @Test(
        "is refused by its place when it could be another day, or none",
        arguments: [
            "2/3/2020", "18/2/2020", "18.2.2020", "2-18-20", "20/2/18", "43879", "20200218.0", "2020年2月", "2020-2",
            "2月18日", "2020-02-30",
            "2021年2月29日", "20201301", "0000-01-01", "2020-02-18 09:05", "2020-2-18/19", "二〇二〇年二月十八日", "昨天", "2020/2.18",
            "2020–02–18",
        ])
    func refused(_ written: String) {
        for way in Way.allCases {
            let reading = Self.date(written, in: way)
            #expect(reading.audits == [], "\(way)")
            let errors = reading.errors().filter { !$0.hasPrefix("[B]") }
            #expect(errors.count == 1 && errors[0].contains("'\(written)'"), "\(way): \(errors)")
        }
    }

    /// A workbook keeps days as numbers and says by the format of the cell that they are days.
    @Test("in a workbook is a day only where the cell shows one")
    func serialNumbers() {
        var grid = FormGrid.filled
        grid["日期"] = .number("43879", format: 2)
        #expect(Reading(grid.xlsx(), network: .two).audit?.date == CivilDate(year: 2020, month: 2, day: 18))
        grid["日期"] = .number("43879", format: 3)
        #expect(Reading(grid.xlsx(), network: .two).audit?.date == CivilDate(year: 2020, month: 2, day: 18))
        for cell in [FormGrid.Cell.number("43879"), .number("43879.5", format: 3), .text("43879")] {
            grid["日期"] = cell
            #expect(Reading(grid.xlsx(), network: .two).errors().count == 1)
        }
    }
}

@Suite("ids 0012, 010, 08") struct IDRow {
    private static let items = ["0012", "012", "12", "010", "8", "08", "1e3", "1.10", "1.1"]

    @Test("are texts: each zero counts, in every form", arguments: items)
    func itemIDs(_ written: String) {
        for way in Way.allCases {
            var audit = MessyAudit(value: "是")
            audit.answers[0].item = written
            let reading = audit.read(way, checklist: .asking(Self.items.map { .asking($0) }))
            #expect(reading.observed(written) == ["是"], "\(way)")
            let others = Self.items.filter { $0 != written }
            #expect(others.allSatisfy { reading.observed($0) == [] }, "\(way)")
        }
    }

    @Test(
        "of audits, dealers and versions are kept as they are written",
        arguments: [
            (SubmissionField.audit, "0012"), (.audit, "010"), (.audit, "1e3"), (.dealer, "08"), (.version, "1.10"),
        ])
    func headIDs(_ field: SubmissionField, _ written: String) {
        for way in Way.allCases {
            let checklist = Checklist.asking([.asking("1")], version: field == .version ? written : "1.0.0")
            let audit = MessyAudit(field, written).read(way, checklist: checklist).audit
            let found = field == .audit ? audit?.id : field == .dealer ? audit?.dealer.id : audit?.checklistVersion
            #expect(found == written, "\(way)")
        }
    }

    @Test(
        "are texts without quotes in YAML as well",
        arguments: ["0012", "010", "08", "1e3", "0x1F", "1_000", "on", "2026-10-12"])
    func unquoted(_ written: String) {
        let text = Sample.head.replacing("audit: A1", with: "audit: \(written)") + "answers:\n  \(written): yes\n"
        let reading = Reading(text, checklists: [.asking([.asking(written)])])
        #expect(reading.audits == [written])
        #expect(reading.observed(written) == ["yes"])
    }

    @Test("with a zero lost are refused, and the one that was meant is named")
    func zeroLost() {
        var audit = MessyAudit(value: "是")
        audit.answers[0].item = "12"
        for way in Way.allCases {
            let reading = audit.read(way, checklist: .asking([.asking("0012"), .asking("0013")]))
            #expect(reading.audits == [], "\(way)")
            #expect(reading.errors().contains { $0.contains("has no item '12'") }, "\(way)")
        }
    }

    @Test("in JSON need quotes where a number cannot be written so", arguments: ["0012", "010", "08"])
    func json(_ written: String) {
        let text = #"{"audit": \#(written), "checklist": "shop", "answers": {}}"#
        #expect(
            Reading(text).errors() == [
                "f:1:11: error: '\(written)' is no JSON number; put it in double quotes to keep it as it is written"
            ])
    }
}

@Suite("an item that the checklist does not have, in answers") struct UnknownItemRow {
    @Test("is refused by its place, with the one that was meant", arguments: Way.allCases)
    func unknown(_ way: Way) {
        var audit = MessyAudit(value: "是")
        audit.answers[0].item = "1-11"
        let reading = audit.read(way, checklist: .asking([.asking("1-1"), .asking("2-1")]))
        #expect(reading.audits == [])
        #expect(reading.errors().contains { $0.contains("has no item '1-11'; did you mean '1-1'?") })
    }
}

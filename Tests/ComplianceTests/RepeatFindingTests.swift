import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

@Suite("repeat findings: what was put right stays right")
struct RepeatFindingTests {
    /// The months before October 2026, the nearest last: `x` a finding, `o` audited without it, `-` not audited,
    /// `?` audited without a score.
    struct Past: CustomTestStringConvertible, Sendable {
        let months: String
        let since: String?
        let age: Int?
        let run: Int?
        let findings: Int?

        var testDescription: String {
            "after \(months): " + (since.map { "since \($0), \(findings ?? 0) findings" } ?? "not repeated")
        }

        init(_ months: String, since: String, age: Int, run: Int, findings: Int) {
            self.months = months
            self.since = since
            self.age = age
            self.run = run
            self.findings = findings
        }

        init(_ months: String) {
            self.months = months
            since = nil
            age = nil
            run = nil
            findings = nil
        }
    }

    private static let pasts = [
        Past("x", since: "2026-09", age: 1, run: 2, findings: 2),
        Past("xx", since: "2026-08", age: 2, run: 3, findings: 3),
        Past("x-", since: "2026-08", age: 2, run: 2, findings: 2),
        Past("x--x-", since: "2026-05", age: 5, run: 3, findings: 3),
        Past("xox", since: "2026-09", age: 1, run: 2, findings: 2),
        Past("x?", since: "2026-08", age: 2, run: 2, findings: 2),
        Past("xxxxxxxxxxx", since: "2025-11", age: 11, run: 12, findings: 12),
        // What lies before the twelve months is out of sight.
        Past("xxxxxxxxxxxx", since: "2025-11", age: 11, run: 12, findings: 12),
        Past("o"), Past("xo"), Past("x-o-"), Past("-"), Past(""), Past("x-----------"),
    ]

    @Test("a run of months", arguments: pasts)
    func runs(past: Past) {
        var audits = [Self.audit(in: Month.of("2026-10"), "x")]
        var month = Month.of("2026-10")
        for look in past.months.reversed() {
            month = month.previous
            if look != "-" { audits.append(Self.audit(in: month, look)) }
        }
        let repeats = MonthlyCompliance.october(audits).repeats
        #expect(repeats.map(\.since.text) == (past.since.map { [$0] } ?? []))
        #expect(repeats.first?.age == past.age)
        #expect(repeats.first?.months == past.run)
        #expect(repeats.first?.findings == past.findings)
        #expect(repeats.first.map(\.findingsThisMonth) == past.since.map { _ in 1 })
    }

    private static let checklist = Checklist(.points, [.item("a"), .item("b"), .item("c")])

    private static func audit(in month: Month, _ look: Character) -> IssuedAudit {
        let a: [Observation] = look == "?" ? [] : [.seen(look == "x" ? .no : .yes)]
        return .of(
            checklist, "A-\(month.text)", dealer: "D1", month.text + "-05",
            ["a": a, "b": [.seen(.yes)], "c": [.seen(.yes)]])
    }

    private static func audit(
        _ id: String, dealer: String = "D1", _ date: String, no failed: [String], times: Int = 1,
        of checklist: Checklist = checklist, department: String? = nil
    ) -> IssuedAudit {
        let answers = checklist.items.map { item in
            (item.id, [Observation](repeating: .seen(failed.contains(item.id) ? .no : .yes), count: times))
        }
        return .of(
            checklist, id, dealer: dealer, date, department: department, Dictionary(uniqueKeysWithValues: answers))
    }

    @Test("another dealer's or another department's finding last month is no repetition")
    func places() {
        let anywhere = Checklist(.points, [.item("a")], departmentFromAudit: true)
        let report = MonthlyCompliance.october([
            Self.audit("A1", dealer: "D1", "2026-10-05", no: ["a"], of: anywhere, department: "workshop"),
            Self.audit("A2", dealer: "D2", "2026-10-05", no: ["a"], of: anywhere, department: "showroom"),
            Self.audit("B1", dealer: "D1", "2026-09-05", no: ["a"], of: anywhere, department: "showroom"),
        ])
        #expect(report.repeats.isEmpty)
    }

    @Test("a clean audit of the showroom does not end the workshop's run")
    func otherDepartment() {
        let anywhere = Checklist(.points, [.item("a")], departmentFromAudit: true)
        let report = MonthlyCompliance.october([
            Self.audit("A1", "2026-10-05", no: ["a"], of: anywhere, department: "workshop"),
            Self.audit("B1", "2026-09-05", no: [], of: anywhere, department: "showroom"),
            Self.audit("C1", "2026-08-05", no: ["a"], of: anywhere, department: "workshop"),
        ])
        #expect(report.repeats.map(\.department) == ["workshop"])
        #expect(report.repeats.map(\.since.text) == ["2026-08"])
    }

    @Test("oldest first, then most findings: b since July; a 2 × 2 + 2 × 1 = 6 and c 2 + 1 = 3 since September")
    func order() {
        let report = MonthlyCompliance.october([
            Self.audit("A1", "2026-10-05", no: ["c", "a", "b"]), Self.audit("A2", "2026-10-15", no: ["a"]),
            Self.audit("B1", "2026-09-05", no: ["a", "c"], times: 2),
            Self.audit("B2", "2026-09-15", no: ["a", "b"], times: 2),
            Self.audit("C1", "2026-07-05", no: ["b"]),
        ])
        #expect(report.repeats.map(\.item.id) == ["b", "a", "c"])
        #expect(report.repeats.map(\.since.text) == ["2026-07", "2026-09", "2026-09"])
        #expect(report.repeats.map(\.findings) == [4, 6, 3])
        #expect(report.repeats.map(\.findingsThisMonth) == [1, 2, 1])
        #expect(report.headline.repeatFindings == 3)
    }

    @Test("a run goes on over a new version of the checklist, by the item's id")
    func versions() {
        let second = Checklist(.points, [.item("z"), .item("a")], version: "2.0.0")
        let report = MonthlyCompliance.october([
            Self.audit("A1", "2026-10-05", no: ["a", "z"], of: second), Self.audit("B1", "2026-09-05", no: ["a"]),
        ])
        #expect(report.repeats.map(\.item.id) == ["a"])
    }
}

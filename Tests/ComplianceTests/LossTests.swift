import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("where the month's points were lost, most first")
struct LossTests {
    /// Ten points, so that a point is ten of the 100.
    private static let checklist = Checklist(
        .points,
        [
            .section("1", [.item("1-1", points: 2), .item("1-2", points: 1)]),
            .section("2", [.section("2a", [.item("2-1", points: 4)]), .item("2-2", points: 2)]),
            .item("9", points: 1),
        ], pass: 60)

    private static func audit(_ id: String, dealer: String, no failed: [String], of checklist: Checklist = checklist)
        -> IssuedAudit
    {
        let answers = checklist.items.map { ($0.id, [Observation.seen(failed.contains($0.id) ? .no : .yes)]) }
        return .of(checklist, id, dealer: dealer, "2026-10-05", Dictionary(uniqueKeysWithValues: answers))
    }

    private static let report = MonthlyCompliance.october([
        audit("A1", dealer: "D1", no: ["1-1", "2-1"]),  // loses 20 + 40
        audit("A2", dealer: "D2", no: ["1-1", "9"]),  // loses 20 + 10
        audit("A3", dealer: "D2", no: ["2-2"]),  // loses 20
    ])

    @Test("by item: 1-1 lost 20 + 20, 2-1 40, 2-2 20, 9 lost 10; together 110, ties in order of the checklist")
    func items() {
        let items = Self.report.items
        #expect(items.map(\.item.id) == ["1-1", "2-1", "2-2", "9"])
        #expect(items.map(\.loss.points) == [40, 40, 20, 10])
        #expect(items.map(\.loss.findings) == [2, 1, 1, 1])
        #expect(items.map(\.loss.dealers) == [2, 1, 1, 1])
        #expect(items.map(\.loss.share) == [exact("4/11"), exact("4/11"), exact("2/11"), exact("1/11")])
        #expect(items.map(\.loss.cumulativeShare) == [exact("4/11"), exact("8/11"), exact("10/11"), 1])
    }

    @Test(
        "by topmost section: 2 with all below it lost 40 + 20, 1 lost 40; an item in no section is the checklist's own")
    func sections() {
        let sections = Self.report.sections
        #expect(sections.map(\.section.id) == ["2", "1", ""])
        #expect(sections.map(\.loss.points) == [60, 40, 10])
        #expect(sections.map(\.loss.findings) == [2, 2, 1])
        #expect(sections.map(\.loss.dealers) == [2, 2, 1])
        #expect(sections.map(\.loss.cumulativeShare) == [exact("6/11"), exact("10/11"), 1])
        #expect(Self.report.items.map(\.section.id) == ["1", "2", "2", ""])
    }

    @Test("only issued numbers count: a third of a mark is 33.33 of the 100")
    func issuedNumbers() {
        let thirds = Checklist(.points, [.item("a"), .item("b"), .item("c")])
        let report = MonthlyCompliance.october([
            Self.audit("A1", dealer: "D1", no: ["b"], of: thirds),
            Self.audit("A2", dealer: "D1", no: ["b"], of: thirds),
        ])
        #expect(report.items.map(\.loss.points) == [exact("66.66")])
    }

    @Test("an incomplete audit lost no issued points, but its findings stand")
    func incomplete() {
        let report = MonthlyCompliance.october([
            .of(Self.checklist, "A1", dealer: "D1", "2026-10-05", ["1-1": [.seen(.no)]])
        ])
        #expect(report.items.map(\.item.id) == ["1-1"])
        #expect(report.items.map(\.loss.points) == [0])
        #expect(report.items.map(\.loss.findings) == [1])
        #expect(report.items.map(\.loss.share) == [nil])
    }

    @Test("items of one id in two versions of a checklist are one, of two checklists two")
    func versions() {
        let second = Checklist(.points, [.section("1", [.item("1-1")])], version: "2.0.0")
        let other = Checklist(.points, [.section("1", [.item("1-1")])], id: "other")
        let report = MonthlyCompliance.october([
            Self.audit("A1", dealer: "D1", no: ["1-1"]), Self.audit("A2", dealer: "D1", no: ["1-1"], of: second),
            Self.audit("A3", dealer: "D1", no: ["1-1"], of: other),
        ])
        #expect(report.items.map(\.checklist.id) == ["test", "other"])
        #expect(report.items.map(\.loss.points) == [120, 100])
    }

    @Test("a month without a lost point has no losses")
    func nothing() {
        let report = MonthlyCompliance.october([Self.audit("A1", dealer: "D1", no: [])])
        #expect(report.items.isEmpty)
        #expect(report.sections.isEmpty)
    }
}

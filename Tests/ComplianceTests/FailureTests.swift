import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

@Suite("critical failures and rules that fired")
struct FailureTests {
    private static let checklist = Checklist(
        .points,
        [
            .item("a", points: 6, per: .person, department: "sales"), .item("b", points: 3, per: .unit("car")),
            .item("c", points: 1),
        ],
        rules: [.critical("a", .scoreAtMost(50)), .critical("b", .gradeAtMost("C"))],
        grades: [.grade("A", from: 90), .grade("C", from: 60), .grade("D", from: 0)], pass: 60)

    private static let audits: [IssuedAudit] = [
        .of(
            checklist, "A1", dealer: "D1", "2026-10-05", department: "showroom",
            people: [.named("张三"), .named("李四")],
            [
                "a": [.seen(.no, people: [1], note: "不在岗", written: "否"), .seen(.yes, people: [0])],
                "b": [.seen(.yes, unit: "展车1"), .seen(.no, unit: "展车2", written: "no")], "c": [.seen(.no)],
            ]),
        .of(checklist, "A2", dealer: "D2", "2026-10-06", ["a": [.seen(.yes)], "b": [.seen(.yes)], "c": [.seen(.no)]]),
    ]

    @Test("every finding of a critical item, with who, what and where; findings of other items are not among them")
    func critical() {
        let report = MonthlyCompliance.october(Self.audits)
        let failures = report.criticalFailures
        #expect(failures.map(\.audit) == ["A1", "A1"])
        #expect(failures.map(\.item.id) == ["a", "b"])
        #expect(failures.map(\.department) == ["sales", "showroom"])
        #expect(failures.map { $0.people.map(\.name) } == [["李四"], []])
        #expect(failures.map(\.unit) == [nil, "展车2"])
        #expect(failures.map(\.value) == ["否", "no"])
        #expect(failures.map(\.note) == ["不在岗", nil])
        #expect(report.headline.criticalFindings == 2)
    }

    @Test("every rule that fired: the cap took 6/10 × 1/2 × 100 + 3/10 × 1/2 × 100 = 45 to at most 50, hence nothing")
    func caps() {
        let caps = MonthlyCompliance.october(Self.audits).caps
        #expect(caps.map(\.audit) == ["A1", "A1"])
        #expect(caps.map(\.rule.id) == ["a", "b"])
        #expect(caps.map(\.change) == [0, 0])
        #expect(caps.map(\.final) == [45, 45])
        #expect(caps.map(\.grade?.id) == ["D", "D"])
        #expect(caps.map(\.outcome) == [.failed, .failed])
    }

    @Test("a cap that binds: 70 before, 50 after, change −20")
    func binding() {
        let report = MonthlyCompliance.october([
            .of(
                Self.checklist, "A1", dealer: "D1", "2026-10-05",
                ["a": [.seen(.no), .seen(.yes)], "b": [.seen(.yes)], "c": [.seen(.yes)]])
        ])
        #expect(report.caps.map(\.change) == [-20])
        #expect(report.caps.map(\.final) == [50])
    }
}

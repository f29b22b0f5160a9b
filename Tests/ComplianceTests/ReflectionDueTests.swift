import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

@Suite("who owes a reflection report")
struct ReflectionDueTests {
    private static let checklist = Checklist(
        .points,
        [
            .item("a", points: 6, per: .person, department: "sales"), .item("b", points: 3, per: .unit("car")),
            .item("c", points: 1, per: .person),
        ],
        rules: [.critical("a", .scoreAtMost(50)), .critical("b", .gradeAtMost("C"))],
        grades: [.grade("A", from: 90), .grade("C", from: 60), .grade("D", from: 0)], pass: 60)

    private static let three: [AuditedPerson] = [.named("张三"), .named("李四"), .named("王芳")]

    private static func audit(_ id: String, dealer: String = "D1", _ answers: [String: [Observation]]) -> IssuedAudit {
        .of(checklist, id, dealer: dealer, "2026-10-05", people: three, answers)
    }

    private static func lines(_ due: ReflectionsDue) -> [String] {
        due.reports.map { report in
            "\(report.dealer.id) \(report.audit) \(report.person.name): "
                + report.findings.map { "\($0.item.id) \($0.unit ?? "-") \($0.pointsLost?.ratioText ?? "-")" }
                .joined(separator: ", ")
        }
    }

    @Test("one report a person and audit, with every critical finding of the person; other findings bring none")
    func perPerson() {
        let due = ReflectionsDue([
            Self.audit(
                "A1",
                [
                    "a": [.seen(.yes, people: [0]), .seen(.no, people: [1])],
                    "b": [.seen(.no, people: [1, 2], unit: "展车2"), .seen(.yes, people: [0], unit: "展车1")],
                    "c": [.seen(.no, people: [0])],
                ])
        ])
        #expect(Self.lines(due) == ["D1 A1 李四: a - 3/1, b 展车2 3/2", "D1 A1 王芳: b 展车2 3/2"])
        #expect(due.unnamed.isEmpty)
    }

    @Test("the same person in two audits owes two; one name at two dealers is two people")
    func perAudit() {
        let failed: [String: [Observation]] = ["a": [.seen(.no, people: [0])], "b": [.seen(.yes)]]
        let due = ReflectionsDue([
            Self.audit("A1", failed), Self.audit("A2", failed), Self.audit("A3", dealer: "D2", failed),
        ])
        #expect(
            due.reports.map { "\($0.dealer.id) \($0.audit) \($0.person.id)" } == ["D1 A1 张三", "D1 A2 张三", "D2 A3 张三"])
    }

    @Test("a finding that names nobody is told of, and nobody owes a report for it")
    func unnamed() {
        let due = ReflectionsDue([Self.audit("A1", ["a": [.seen(.yes, people: [0])], "b": [.seen(.no, unit: "展车2")]])])
        #expect(due.reports.isEmpty)
        #expect(due.unnamed.map { "\($0.audit) \($0.item.id) \($0.unit ?? "-")" } == ["A1 b 展车2"])
    }

    @Test("without a critical finding nothing is due")
    func nothing() {
        let due = ReflectionsDue([
            Self.audit("A1", ["a": [.seen(.yes, people: [0])], "b": [.seen(.yes)], "c": [.seen(.no, people: [2])]])
        ])
        #expect(due.reports.isEmpty && due.unnamed.isEmpty)
        #expect(ReflectionsDue([]).reports.isEmpty)
    }
}

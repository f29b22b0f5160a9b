import AuditFilling
import AuditIntake
import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import SubmissionDocument
import Testing

@Suite("What is still to be asked")
struct QuestionListTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let items: [ChecklistPart]
        var people: [String] = []
        var units: [String] = []
        var roles: [String: String] = [:]
        var answers: [WrittenItem] = []
        /// Each question as `item person unit`, with `=` and its look when it is answered.
        let expected: [String]
        var testDescription: String { name }
    }

    private static func look(_ value: String, person: String? = nil, unit: String? = nil) -> WrittenObservation {
        WrittenObservation(person: person, unit: unit, answer: .text(value))
    }

    private static func given(_ item: String, _ looks: WrittenObservation...) -> WrittenItem {
        WrittenItem(item: item, observations: looks)
    }

    static let rows = [
        Row(name: "once, open", items: [.item("a")], expected: ["a"]),
        Row(name: "once, answered", items: [.item("a")], answers: [given("a", look("是"))], expected: ["a=0"]),
        Row(name: "three looks are needed", items: [.item("a", atLeast: 3)], expected: ["a", "a", "a"]),
        Row(
            name: "three looks are needed and one was taken", items: [.item("a", atLeast: 3)],
            answers: [given("a", look("是"))], expected: ["a=0", "a", "a"]),
        Row(
            name: "more looks than are needed", items: [.item("a")], answers: [given("a", look("是"), look("否"))],
            expected: ["a=0", "a=1"]),
        Row(
            name: "one of each person on duty", items: [.item("a", per: .person)], people: ["P1", "P2"],
            expected: ["a P1", "a P2"]),
        Row(name: "nobody is on duty", items: [.item("a", per: .person)], expected: ["a"]),
        Row(
            name: "only people of the role, or of an unknown one",
            items: [.item("a", per: .person, role: "advisor"), .item("b", per: .person, role: "driver")],
            people: ["P1", "P2", "P3"], roles: ["P1": "advisor", "P2": "technician"],
            expected: ["a P1", "a P3", "b P3"]),
        Row(
            name: "answers stand beside their people, whatever their order", items: [.item("a", per: .person)],
            people: ["P1", "P2", "P3"], answers: [given("a", look("是", person: "P3"), look("否", person: "P1"))],
            expected: ["a P1=1", "a P2", "a P3=0"]),
        Row(
            name: "somebody who is not on duty was looked at", items: [.item("a", per: .person)], people: ["P1"],
            answers: [given("a", look("是", person: "P9"))], expected: ["a P1", "a P9=0"]),
        Row(
            name: "one person twice", items: [.item("a", per: .person)], people: ["P1", "P2"],
            answers: [given("a", look("是", person: "P1"), look("否", person: "P1"))],
            expected: ["a P1=0", "a P1=1", "a P2"]),
        Row(
            name: "two people in one look", items: [.item("a", per: .person)], people: ["P1", "P2", "P3"],
            answers: [given("a", look("是", person: "P1、P2"))], expected: ["a P1、P2=0", "a P3"]),
        Row(
            name: "two people in one look, and one of them alone", items: [.item("a", per: .person)],
            people: ["P1", "P2"], answers: [given("a", look("是", person: "P1、P2"), look("是", person: "P2"))],
            expected: ["a P1、P2=0", "a P2=1"]),
        Row(
            name: "an answer for everybody leaves nobody to ask", items: [.item("a", per: .person)],
            people: ["P1", "P2"], answers: [given("a", look("不适用"))], expected: ["a=0"]),
        Row(
            name: "four looks are needed and two people are there", items: [.item("a", per: .person, atLeast: 4)],
            people: ["P1", "P2"], expected: ["a P1", "a P2", "a", "a"]),
        Row(
            name: "each car, those not listed as well", items: [.item("a", per: .unit("car"))],
            units: ["展车1", "展车2"], answers: [given("a", look("是", unit: "展车2"), look("是", unit: "展车9"))],
            expected: ["a /展车1", "a /展车2=0", "a /展车9=1"]),
        Row(
            name: "a car's name may look like two", items: [.item("a", per: .unit("car"))], units: ["甲", "甲、乙"],
            answers: [given("a", look("是", unit: "甲、乙"))], expected: ["a /甲", "a /甲、乙=0"]),
        Row(
            name: "while another item is blank, what depends on it is asked",
            items: [.item("a"), .item("b", when: (0, .answers([.yes])))], expected: ["a", "b"]),
        Row(
            name: "what another answer leaves out is not asked",
            items: [.item("a"), .item("b", when: (0, .answers([.yes]))), .item("c")],
            answers: [given("a", look("否"))], expected: ["a=0", "c"]),
        Row(
            name: "what was answered before it was left out can be taken back",
            items: [.item("a"), .item("b", when: (0, .answers([.yes])))],
            answers: [given("a", look("否")), given("b", look("是"))], expected: ["a=0", "b=0"]),
    ]

    @Test(arguments: rows) func asked(_ row: Row) throws {
        let checklist = Checklist(.points, row.items)
        var audit = WrittenAudit(
            id: "W1", checklist: checklist.id, version: checklist.version, dealer: "D1", date: "2026-10-12",
            auditor: "A-07", people: row.people,
            units: row.units.isEmpty ? [] : [WrittenUnits(kind: "car", names: row.units)])
        audit.answers = row.answers
        let list = try Self.list(checklist, audit, roles: row.roles)
        let shown = list.questions.map { question in
            var text = checklist.items[question.item].id
            if let person = question.person { text += " " + person }
            if let unit = question.unit { text += " /" + unit }
            if let number = question.number { text += "=\(number)" }
            return text
        }
        #expect(shown == row.expected)
        #expect(list.answered == row.expected.count { $0.contains("=") })
    }

    static func list(_ checklist: Checklist, _ audit: WrittenAudit, roles: [String: String] = [:]) throws
        -> QuestionList
    {
        let catalogue = IntakeCatalogue(checklists: [checklist], network: nil)
        let standings = try #require(readWrittenAudit(audit, catalogue: catalogue)).standings
        return QuestionList(checklist: checklist, audit: audit, roles: roles, standings: standings)
    }

    private static let plain = WrittenAudit(
        id: "W1", checklist: "test", version: "1.0.0", dealer: "D1", date: "2026-10-12", auditor: "A-07")

    @Test("information, bonuses and special deductions may stay blank")
    func optional() throws {
        let checklist = Checklist(
            .points, [.item("a"), .item("note", .information(.text))],
            adjustments: [.bonus("award"), .specialDeduction("press")])
        let list = try Self.list(checklist, Self.plain)
        #expect(list.questions.count == 4)
        #expect(list.open(in: checklist) == [0])
    }

    @Test("the next open question is the one behind, then the first; what was skipped is left out")
    func next() throws {
        let list = try Self.list(Checklist(.points, [.item("a"), .item("b"), .item("c")]), Self.plain)
        #expect(list.nextOpen(from: 1, skipping: []) == 1)
        #expect(list.nextOpen(from: 3, skipping: []) == 0)
        #expect(list.nextOpen(from: 1, skipping: [list.questions[1]]) == 2)
        #expect(list.nextOpen(from: 2, skipping: [list.questions[2]]) == 0)
        #expect(list.nextOpen(from: 0, skipping: Set(list.questions)) == nil)
    }
}

import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import BlankForms

/// What stands where, whatever the form is written in.
@Suite("the layout of a form") struct FormLayoutTests {
    private static let people = [
        AuditedPerson(id: "P1", name: "张三", role: "advisor"), AuditedPerson(id: "P2", name: "李四", role: "technician"),
    ]

    /// A checklist, who and what is there, and the rows it gives: item, whom or what it is about, `!` when needed.
    struct Rows: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let parts: [ChecklistPart]
        var people: [AuditedPerson] = []
        var units: [String] = []
        let rows: [String]
    }

    @Test(
        "has a row for each look that is expected, and some to spare",
        arguments: [
            Rows(testDescription: "an item of several looks", parts: [.item("1")], rows: ["1 !", "1 ", "1 "]),
            Rows(
                testDescription: "an item of at least four looks", parts: [.item("1", atLeast: 4)],
                rows: ["1 !", "1 !", "1 !", "1 !"]),
            Rows(
                testDescription: "an item per person, with people", parts: [.item("1", per: .person)], people: people,
                rows: ["1 张三!", "1 李四!"]),
            Rows(
                testDescription: "an item for one role", parts: [.item("1", per: .person, role: "advisor")],
                people: people,
                rows: ["1 张三!"]),
            Rows(
                testDescription: "an item for a role that nobody has", parts: [.item("1", per: .person, role: "cook")],
                people: people,
                rows: ["1 !", "1 ", "1 "]),
            Rows(
                testDescription: "an item per person, nobody known", parts: [.item("1", per: .person)],
                rows: ["1 !", "1 ", "1 "]),
            Rows(
                testDescription: "an item per unit", parts: [.item("1", per: .unit("car"))], units: ["A", "B"],
                rows: ["1 A!", "1 B!"]),
            Rows(
                testDescription: "an item per unit, none known", parts: [.item("1", per: .unit("car"))],
                rows: ["1 !", "1 ", "1 "]),
            Rows(
                testDescription: "an item that is not scored",
                parts: [.item("1", .information(.text)), .item("2", per: .person)],
                people: [people[0]], rows: ["1 ", "1 ", "1 ", "2 张三!"]),
        ])
    func rows(_ row: Rows) {
        let form = BlankForm(
            checklist: Checklist(.points, row.parts), language: .zh, people: row.people,
            units: [("car", row.units)].filter { !$0.1.isEmpty })
        let layout = FormLayout(form)
        #expect(
            layout.rows.map {
                "\(form.checklist.items[$0.item].id) \($0.person ?? $0.unit ?? "")\($0.isNeeded ? "!" : "")"
            }
                == row.rows)
        // Each item has one first row, and its rows stand together.
        #expect(layout.rows.filter(\.isFirst).map(\.item) == Array(form.checklist.items.indices))
    }

    @Test("has columns for people, units and moments only where they are needed")
    func columns() throws {
        func fields(_ parts: ChecklistPart...) -> [String] {
            let form = BlankForm(checklist: Checklist(.points, parts), language: .en)
            return FormColumn.columns(for: form).map { $0.label(form) }
        }
        let described = ["section", "item", "text", "criterion", "full mark", "how to answer", "needed"]
        #expect(fields(.item("1")) == described + ["value", "note", "evidence"])
        #expect(fields(.item("1", per: .person)) == described + ["person", "value", "note", "evidence"])
        #expect(fields(.item("1", per: .unit("car"))) == described + ["person", "unit", "value", "note", "evidence"])
        let form = BlankForm(checklist: try Shipped.checklist("complaint-handling"), language: .en)
        #expect(
            FormColumn.columns(for: form).suffix(3).map { $0.label(form) } == ["received", "first-feedback", "closed"])
    }

    @Test("has lines of the head only where they are needed")
    func head() throws {
        func labels(_ id: String) throws -> [String] {
            FormLayout(BlankForm(checklist: try Shipped.checklist(id), language: .en)).head.map(\.label)
        }
        let always = ["checklist", "version", "audit", "dealer", "date", "auditor"]
        #expect(try labels("satisfaction-sales").prefix(6) == always[...])
        #expect(try labels("sales-showroom") == always + ["people", "unit display-car"])
        #expect(try labels("complaint-handling") == always + ["department", "people", "unit complaint", "utc offset"])
    }

    @Test("names people by id where two have one name")
    func namesakes() throws {
        let form = Shipped.form(try Shipped.checklist("sales-showroom"), .zh)
        let line = try #require(FormLayout(form).head.first { $0.label == "在岗人员" })
        #expect(line.value == "张三0、张三1、张三2、张三3、张三4、P20、P21")
        // A name that a list would cut in two is no name for it either.
        let cut = BlankForm(
            checklist: form.checklist, language: .zh, people: [AuditedPerson(id: "P1", name: "O'Neil, John")])
        #expect(FormLayout(cut).head.last { $0.label == "在岗人员" }?.value == "P1")
    }

    @Test("offers every answer that can be chosen, and the marks of a short scale")
    func choices() {
        let parts: [(ChecklistPart, [String])] = [
            (.item("1"), ["是", "否", "不适用"]), (.item("2", notApplicable: .forbid), ["是", "否"]),
            (.item("3", .options(0, 1)), ["0", "1", "不适用"]), (.item("4", .scale(1...3)), ["1", "2", "3", "不适用"]),
            (.item("5", .scale(0...1, step: Fraction(1, 2) ?? 1), notApplicable: .forbid), ["0", "0.5", "1"]),
            (.item("6", .scale(0...100)), []), (.item("7", .share()), []), (.item("8", .information(.text)), []),
        ]
        let form = BlankForm(checklist: Checklist(.points, parts.map(\.0)), language: .zh)
        for (item, expected) in zip(form.checklist.items, parts.map(\.1)) {
            #expect(form.choices(for: item) == expected, "item \(item.id)")
        }
    }
}

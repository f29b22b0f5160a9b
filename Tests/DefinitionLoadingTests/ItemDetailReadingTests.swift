import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads the terms of not applicable, proof, rounding and dependencies")
struct ItemDetailReadingTests {
    struct Terms: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let checklist: String
        let item: String
        let rule: NotApplicableRule
        let limit: Int?

        init(_ name: String, _ checklist: String, item: String, _ rule: NotApplicableRule, limit: Int? = nil) {
            testDescription = name
            self.checklist = checklist
            self.item = item
            self.rule = rule
            self.limit = limit
        }
    }

    @Test(
        "not applicable",
        arguments: [
            Terms("a word", "", item: "zero", .init(.zero)),
            Terms(
                "details", "", item: "{policy: full, reason: required, at-most: 3}",
                .init(.full, needsReason: true, atMost: 3)),
            Terms("a policy alone", "", item: "{policy: forbid}", .init(.forbid)),
            Terms(
                "the checklist's details, whose limit is that of the audit",
                "{policy: zero, reason: required, at-most: 5}", item: "", .init(.zero, needsReason: true), limit: 5),
            Terms(
                "the checklist's reason under a policy of its own", "{policy: zero, reason: required}", item: "exclude",
                .init(.exclude, needsReason: true)),
            Terms(
                "the checklist's reason under details of its own", "{policy: zero, reason: required, at-most: 1}",
                item: "{policy: exclude, at-most: 2}", .init(.exclude, needsReason: true, atMost: 2), limit: 1),
            Terms(
                "no reason where it is forbidden", "{policy: zero, reason: required}", item: "forbid", .init(.forbid)),
        ])
    func notApplicable(_ row: Terms) throws {
        let top = row.checklist.isEmpty ? "" : "not-applicable: \(row.checklist)\n"
        let own = row.item.isEmpty ? "" : ", not-applicable: \(row.item)"
        let checklist = try checklist(RefusalRow.Frame.checklist.around("\(top)items: [{item: a, text: T\(own)}]"))
        #expect(checklist.items.map(\.notApplicable) == [row.rule])
        #expect(checklist.notApplicableLimit == row.limit)
    }

    @Test("proof and rounding")
    func proof() throws {
        let item = try item("on-finding: [note, evidence]\nround: 1\npoints: 2.5")
        #expect(item.proof == [.note, .evidence])
        #expect(item.rounding == 1)
        let plain = try self.plain()
        #expect(plain.proof.isEmpty)
        #expect(plain.rounding == nil)
        #expect(plain.dependency == nil)
    }

    private func plain() throws -> Item { try item("") }

    struct Dependence: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let other: String
        let test: Dependency.Test

        init(_ condition: String, of other: String, _ test: Dependency.Test) {
            testDescription = condition
            self.other = other
            self.test = test
        }
    }

    static let choice = "choice: [{option: good, rate: 1}, {option: fair, rate: 0.5}, {option: poor, rate: 0}]"
    static let scale = "scale: {min: 0, max: 5, step: 1, zero: 0}"
    static let duration = "measure: duration, bands: [{rate: 1}]"

    @Test(
        "what items depend on",
        arguments: [
            Dependence("is: yes", of: "yes-no: {good: no}", .answers([.yes])),
            Dependence("is: [no, yes]", of: "yes-no: {good: yes}", .answers([.no, .yes])),
            Dependence("is: [poor, good]", of: choice, .answers([.option(2), .option(0)])),
            Dependence(
                "is: b", of: "multi-choice: [{option: a, rate: 1}, {option: b, rate: 1}]", .answers([.option(1)])),
            Dependence("above: 4", of: scale, .within(lower: .init(4, inclusive: false), upper: nil)),
            Dependence(
                "at-least: 2.5, at-most: 3", of: scale,
                .within(lower: .init(exact("2.5"), inclusive: true), upper: .init(3, inclusive: true))),
            Dependence("below: 1/2", of: scale, .within(lower: nil, upper: .init(exact("1/2"), inclusive: false))),
            Dependence(
                "above: 0 s, below: 2 min", of: duration,
                .within(lower: .init(0, inclusive: false), upper: .init(120, inclusive: false))),
            Dependence(
                "at-most: -3", of: "measure: number, bands: [{rate: 1}]",
                .within(lower: nil, upper: .init(-3, inclusive: true))),
            Dependence(
                "above: 100", of: "information: money", .within(lower: .init(100, inclusive: false), upper: nil)),
        ])
    func dependencies(_ row: Dependence) throws {
        let yaml = """
            - {item: a, text: T, points: 7, applies-when: {item: b, \(row.testDescription)}}
            - {item: b, text: T, answer: {\(row.other)}}
            """
        let items = try checklist(RefusalRow.Frame.items.around(yaml)).items
        #expect(items.map(\.dependency) == [Dependency(item: 1, test: row.test), nil])
        #expect(items.first?.points == 7)
    }

    @Test("chains that end somewhere")
    func chains() throws {
        let yaml = """
            - {item: a, text: T, applies-when: {item: b, is: yes}}
            - {item: b, text: T, applies-when: {item: c, is: no}}
            - {item: c, text: T}
            - {item: d, text: T, applies-when: {item: b, is: no}}
            """
        let items = try checklist(RefusalRow.Frame.items.around(yaml)).items
        #expect(items.map { $0.dependency?.item } == [1, 2, nil, 1])
    }
}

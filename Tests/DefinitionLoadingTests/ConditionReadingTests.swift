import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads conditions of rules")
struct ConditionReadingTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let condition: Rule.Condition
        let scope: Rule.Scope

        init(_ written: String, _ condition: Rule.Condition, _ scope: Rule.Scope = .audit) {
            testDescription = written
            self.condition = condition
            self.scope = scope
        }
    }

    static let rows: [Row] = [
        Row("{item: a}", .item(0, .rateZero)),
        Row("{item: c, option: poor}", .item(4, .option(1))),
        Row("{item: d, option: tea}", .item(5, .option(1))),
        Row("{item: b, rate-at-most: 50%}", .item(1, .rateAtMost(exact("1/2")))),
        Row("{section: s, below: 80, rounded: 0}", .sectionBelow("s", .init(80, rounded: 0))),
        Row("{department: sales, below: 60, rounded: 6}", .departmentBelow("sales", .init(60, rounded: 6))),
        Row("{zeros: 4}", .zeros(4, section: nil)),
        Row("{zeros: 1, in: t}", .zeros(1, section: "t")),
        Row("{zeros: 2, in: s}", .zeros(2, section: "s")),
        Row("{any-of: [{item: a}]}", .atLeast(1, of: [.item(0, .rateZero)])),
        Row(
            "{all-of: [{item: a}, {zeros: 1}]}",
            .atLeast(2, of: [.item(0, .rateZero), .zeros(1, section: nil)])),
        Row(
            "{at-least: 2, of: [{item: a}, {section: s, below: 60}, {any-of: [{item: b}, {zeros: 3}]}]}",
            .atLeast(
                2,
                of: [
                    .item(0, .rateZero), .sectionBelow("s", .init(60)),
                    .atLeast(1, of: [.item(1, .rateZero), .zeros(3, section: nil)]),
                ])),
        Row("{item: a}, scope: audit", .item(0, .rateZero)),
        Row("{zeros: 1, in: u}, scope: {section: s}", .zeros(1, section: "u"), .section("s")),
        Row("{section: t, below: 50}, scope: {section: s}", .sectionBelow("t", .init(50)), .section("s")),
        Row("{section: s, below: 50}, scope: {section: s}", .sectionBelow("s", .init(50)), .section("s")),
        Row(
            "{department: sales, below: 50}, scope: {section: s}", .departmentBelow("sales", .init(50)), .section("s")),
    ]

    @Test("conditions and scopes", arguments: rows)
    func conditions(_ row: Row) throws {
        let yaml = """
            departments: {sales: Sales}
            rules: [{rule: r, effect: zero, when: \(row.testDescription)}]
            sections:
            - section: s
              title: S
              sections: [{section: t, title: S, items: [{item: a, text: T}]}]
              items: [{item: b, text: T}, {item: i, text: T, answer: {information: text}}, {item: z, text: T, points: 0}]
            - section: u
              title: S
              items:
              - {item: c, text: T, answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0.5}]}}
              - {item: d, text: T, answer: {multi-choice: [{option: wifi, rate: 1}, {option: tea, rate: 0.5}]}}
            """
        let rules = try checklist(RefusalRow.Frame.checklist.around(yaml)).rules
        #expect(rules.map(\.condition) == [row.condition])
        #expect(rules.map(\.scope) == [row.scope])
        #expect(rules.map(\.origin) == [.declared])
    }

    @Test("a minimum of the rounded score, and an option of a multi-choice that is critical")
    func minimum() throws {
        let yaml = """
            - section: s
              title: S
              minimum: {score: 80, rounded: 1, effect: fail}
              items:
              - item: a
                text: T
                answer: {multi-choice: [{option: wifi, rate: 1}, {option: smoke, rate: 0}]}
                not-applicable: forbid
                critical: {when: {option: smoke}, effect: fail}
            """
        let rules = try checklist(RefusalRow.Frame.sections.around(yaml)).rules
        #expect(rules.map(\.condition) == [.sectionBelow("s", .init(80, rounded: 1)), .item(0, .option(1))])
    }

    @Test("weights of 0 leave nothing to count as zero")
    func unscored() {
        func yaml(_ zeros: String) -> String {
            RefusalRow.Frame.checklist.around(
                """
                combine: weighted
                rules: [{rule: r, effect: fail, when: {\(zeros)}}]
                sections:
                - {section: s, title: S, weight: 0, items: [{item: a, text: T}]}
                - section: t
                  title: S
                  weight: 1
                  combine: worst
                  items: [{item: b, text: T, weight: 0}, {item: c, text: T}]
                """)
        }
        #expect(complaints(about: yaml("zeros: 1")) == [])
        #expect(complaints(about: yaml("zeros: 2")) == ["5:47: '2' is not a whole number from 1 to 1; write one"])
        #expect(complaints(about: yaml("zeros: 1, in: t")) == [])
    }

    @Test("conditions within conditions, as deep as a file may be")
    func depth() throws {
        func yaml(_ levels: Int) -> String {
            let opening = String(repeating: "{any-of: [", count: levels)
            let condition = opening + "{item: a}" + String(repeating: "]}", count: levels)
            return RefusalRow.Frame.checklist.around(
                "items: [{item: a, text: T}]\nrules: [{rule: r, effect: fail, when: \(condition)}]")
        }
        #expect(try checklist(yaml(29)).rules.count == 1)
        #expect(!complaints(about: yaml(200)).isEmpty)
    }
}

import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads critical items, minima and rules")
struct RuleReadingTests {
    struct Critical: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let trigger: Rule.Trigger
        let scope: Rule.Scope
        let effects: [Rule.Effect]

        init(
            _ written: String, when trigger: Rule.Trigger = .rateZero, _ scope: Rule.Scope = .audit,
            _ effects: Rule.Effect...
        ) {
            testDescription = written
            self.trigger = trigger
            self.scope = scope
            self.effects = effects
        }
    }

    @Test(
        "critical items",
        arguments: [
            Critical("true", .audit, .fail),
            Critical("{effect: fail}", .audit, .fail),
            Critical("{effect: {grade-at-most: C}}", .audit, .gradeAtMost("C")),
            Critical("{effect: [fail, {score-at-most: 59}, zero]}", .audit, .fail, .scoreAtMost(59), .zero),
            Critical("{scope: audit, effect: zero}", .audit, .zero),
            Critical("{scope: section, effect: zero}", .section("1.1"), .zero),
            Critical("{scope: section, effect: {score-at-most: 1/3}}", .section("1.1"), .scoreAtMost(exact("1/3"))),
            Critical("{when: {option: poor}, effect: fail}", when: .option(1), .audit, .fail),
            Critical("{when: {rate-at-most: 50%}, effect: fail}", when: .rateAtMost(exact("1/2")), .audit, .fail),
        ])
    func critical(_ row: Critical) throws {
        let yaml = """
            grades: [{grade: A, from: 90}, {grade: C, from: 0}]
            sections:
              - section: "1"
                title: A
                sections:
                  - section: "1.1"
                    title: B
                    items:
                      - {item: x, text: T}
                      - item: a
                        text: T
                        answer: {choice: [{option: good, rate: 1}, {option: poor, rate: 0}]}
                        not-applicable: exclude
                        critical: \(row.testDescription)
            """
        let checklist = try checklist(RefusalRow.Frame.checklist.around(yaml))
        #expect(checklist.items.map(\.isCritical) == [false, true])
        try #require(checklist.rules.count == 1)
        let rule = checklist.rules[0]
        #expect(rule.id == "a")
        #expect(rule.title == nil)
        #expect(rule.condition == .item(1, row.trigger))
        #expect(rule.scope == row.scope)
        #expect(rule.effects == row.effects)
    }

    @Test("a critical item under a checklist that forbids not applicable says nothing itself")
    func forbidden() throws {
        let yaml = "not-applicable: forbid\nitems: [{item: a, text: T, critical: true}]"
        let checklist = try checklist(RefusalRow.Frame.checklist.around(yaml))
        #expect(checklist.items[0].notApplicable.policy == .forbid)
        #expect(checklist.rules.map(\.id) == ["a"])
    }

    @Test("all rules in the order of the file, wherever they stand")
    func order() throws {
        let yaml = """
            departments: {service: Service}
            grades: [{grade: A, from: 0}]
            not-applicable: forbid
            sections:
              - section: s1
                title: A
                items: [{item: a, text: T, critical: true}]
                minimum: {score: 60, effect: {grade-at-most: A}}
              - section: s2
                title: B
                minimum: {scope: section, score: 50, effect: zero}
                items: [{item: b, text: T, critical: true}]
            rules:
              - {rule: r1, title: {zh: 底线, en: Floor}, when: {department: service, below: 70}, effect: fail}
              - {rule: r2, when: {section: s2, below: 12.5}, scope: audit, effect: [zero, {score-at-most: 0}]}
            """
        let rules = try checklist(RefusalRow.Frame.checklist.around(yaml)).rules
        #expect(rules.map(\.id) == ["a", "s1", "s2", "b", "r1", "r2"])
        #expect(
            rules.map(\.origin) == [.criticalItem, .minimum, .minimum, .criticalItem, .declared, .declared])
        #expect(rules.map(\.title) == [nil, nil, nil, nil, BilingualText(zh: "底线", en: "Floor"), nil])
        #expect(
            rules.map(\.condition) == [
                .item(0, .rateZero), .sectionBelow("s1", .init(60)), .sectionBelow("s2", .init(50)),
                .item(1, .rateZero), .departmentBelow("service", .init(70)),
                .sectionBelow("s2", .init(exact("12.5"))),
            ])
        #expect(rules.map(\.scope) == [.audit, .audit, .section("s2"), .audit, .audit, .audit])
        #expect(
            rules.map(\.effects) == [
                [.fail], [.gradeAtMost("A")], [.zero], [.fail], [.fail], [.zero, .scoreAtMost(0)],
            ])
    }

    @Test("rules may stand before the sections they watch")
    func rulesFirst() throws {
        let yaml = """
            rules: [{rule: r, when: {section: "1", below: 50}, effect: fail}]
            sections: [{section: "1", title: A, items: [{item: a, text: T}]}]
            """
        #expect(try checklist(RefusalRow.Frame.checklist.around(yaml)).rules.map(\.id) == ["r"])
    }
}

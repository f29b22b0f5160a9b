import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import ReportRendering

@Suite("rules in the reader's words")
struct RuleWordingTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let condition: Rule.Condition
        /// What both languages must name, in any order.
        let names: [String]
        let en: String
    }

    private static let checklist = Checklist(
        .points,
        [
            .section("s", [.item("a", .options(1, 0)), .item("b", department: "sales")]),
            .item("c", .severalOptions(1, 0)),
        ],
        names: DeclaredNames(departments: [DeclaredName(id: "sales", name: BilingualText(zh: "销售部", en: "Sales"))]))

    static let rows = [
        Row(
            testDescription: "an observation that scores nothing", condition: .item(1, .rateZero), names: ["b", "0"],
            en: "an observation of b scores 0"),
        Row(
            testDescription: "a share that a percentage says exactly", condition: .item(1, .rateAtMost(exact("0.125"))),
            names: ["b", "12.5%"], en: "an observation of b scores 12.5% or less"),
        Row(
            testDescription: "an option by its title", condition: .item(0, .option(1)), names: ["a", "“1”"],
            en: "a is answered “1”"),
        Row(
            testDescription: "an option of several", condition: .item(2, .option(0)), names: ["c", "“0”"],
            en: "c is answered “0”"),
        Row(
            testDescription: "a section below a limit", condition: .sectionBelow("s", Rule.Minimum(exact("59.5"))),
            names: ["“s”", "59.5"], en: "“s” scores below 59.5"),
        Row(
            testDescription: "a section that is rounded first",
            condition: .sectionBelow("s", Rule.Minimum(80, rounded: 0)), names: ["“s”", "80", "0"],
            en: "“s”, rounded to 0 decimals, scores below 80"),
        Row(
            testDescription: "so many zeros anywhere", condition: .zeros(3, section: nil), names: ["3", "0"],
            en: "3 items score 0"),
        Row(
            testDescription: "so many zeros in a section", condition: .zeros(2, section: "s"),
            names: ["2", "“s”", "0"],
            en: "2 items of “s” score 0"),
        Row(
            testDescription: "any of two", condition: .atLeast(1, of: [.zeros(2, section: nil), .item(1, .rateZero)]),
            names: ["2", "b"], en: "any of (2 items score 0; an observation of b scores 0)"),
        Row(
            testDescription: "all of two", condition: .atLeast(2, of: [.zeros(2, section: nil), .item(1, .rateZero)]),
            names: ["2", "b"], en: "all of (2 items score 0; an observation of b scores 0)"),
        Row(
            testDescription: "two of three",
            condition: .atLeast(2, of: [.zeros(4, section: nil), .item(1, .rateZero), .zeros(5, section: "s")]),
            names: ["2", "4", "b", "5", "“s”"],
            en: "at least 2 of (4 items score 0; an observation of b scores 0; 5 items of “s” score 0)"),
    ]

    private static func wording(_ language: Language) -> RuleWording {
        RuleWording(checklist: checklist, context: ReportContext(language: language, programVersion: "0"))
    }

    private static func rule(_ condition: Rule.Condition, _ effects: [Rule.Effect], scope: Rule.Scope = .audit) -> Rule
    {
        Rule(id: "r", origin: .declared, condition: condition, scope: scope, effects: effects)
    }

    @Test("when they fire", arguments: rows)
    func conditions(_ row: Row) {
        let rule = Self.rule(row.condition, [.fail])
        #expect(Self.wording(.en).condition(of: rule) == row.en)
        let zh = Self.wording(.zh).condition(of: rule)
        for name in row.names { #expect(zh.contains(name), "\(zh)") }
        #expect(digits(in: zh).sorted() == digits(in: row.en).sorted(), "\(zh)")
    }

    @Test("a department has its name in the reader's language", arguments: [(Language.zh, "销售部"), (.en, "Sales")])
    func department(language: Language, name: String) {
        let rule = Self.rule(.departmentBelow("sales", Rule.Minimum(60)), [.fail])
        #expect(Self.wording(language).condition(of: rule).contains("“\(name)”"))
    }

    @Test("what they do, and to which section")
    func effects() {
        let all: [Rule.Effect] = [.fail, .zero, .gradeAtMost("B"), .scoreAtMost(exact("30.5"))]
        let (audit, section) = (
            Self.rule(.zeros(1, section: nil), all), Self.rule(.zeros(1, section: nil), all, scope: .section("s"))
        )
        #expect(Self.wording(.en).effects(of: audit) == "fails, counts 0, grade B at most, score 30.5 at most")
        #expect(Self.wording(.en).effects(of: section) == "s: fails, counts 0, grade B at most, score 30.5 at most")
        #expect(Self.wording(.zh).effects(of: audit) == "判为未通过、计 0 分、等级最高 B、得分最高 30.5")
    }
}

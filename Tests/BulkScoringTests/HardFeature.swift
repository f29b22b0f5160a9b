import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

/// A checklist with one feature that is easy to get wrong, answers to it, and what the scoring rules make of them,
/// worked out by hand.
struct HardFeature: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let checklist: Checklist
    let answers: [String: [Observation]]
    /// The end of the audit's row, from its outcome on.
    let ending: String
    /// Behind `audit,dealer,`, in any order; nil where they say nothing new.
    let people: Set<String>?
    let findings: Set<String>?

    init(
        _ name: String, _ checklist: Checklist, _ answers: [String: [Observation]], ending: String,
        people: Set<String>? = nil, findings: Set<String>? = nil
    ) {
        testDescription = name
        self.checklist = checklist
        self.answers = answers
        (self.ending, self.people, self.findings) = (ending, people, findings)
    }

    static let halves: AnswerKind = .options(1, exact("1/2"), 0)
    static let grades: [Grade] = [
        .grade("A", from: 90), .grade("B", from: 75), .grade("C", from: 60), .grade("D", from: 0),
    ]
    static let tree: [ChecklistPart] = [
        .section("a", weight: 3, [.item("1"), .item("2")]), .section("b", weight: 1, [.item("3"), .item("4")]),
    ]
    private static let points: [ChecklistPart] = [
        .section("a", [.item("1", halves, points: 5), .item("2", points: 3)]), .item("3", points: 2),
    ]

    // Computed, as a search for leaks does not see through static constants of rules.
    static var notApplicable: [HardFeature] {
        [
            // Section a is item 1 alone: 3/4 × 1 + 1/4 × 1/2; with item 2 as zero 3/4 × 1/2 + 1/8.
            HardFeature(
                "the weight of what is not applicable goes to its siblings", Checklist(.weighted, tree),
                ["1": [.seen(.yes)], "2": [.seen(.notApplicable)], "3": [.seen(.yes)], "4": [.seen(.no)]],
                ending: "passed,,87.50,87.50,87.50,0.00,,,50.00,87.50,100.00,100.00,,3,175/2,,3",
                findings: ["4,,,,,12.50,no,,,,"]),
            HardFeature(
                "a section in which nothing applies leaves", Checklist(.weighted, tree),
                ["1": [.seen(.notApplicable)], "2": [.seen(.notApplicable)], "3": [.seen(.yes)], "4": [.seen(.no)]],
                ending: "passed,,50.00,50.00,50.00,0.00,,,12.50,50.00,100.00,100.00,,2,50/1,,3",
                findings: ["4,,,,,50.00,no,,,,"]),
            // (2.5 + 2) ÷ (5 + 2); with item 2 as zero 4.5 ÷ 10.
            HardFeature(
                "its full mark leaves every denominator above", Checklist(.points, points),
                ["1": [.seen(.option(1))], "2": [.seen(.notApplicable)], "3": [.seen(.yes)]],
                ending: "passed,,64.29,64.29,64.29,0.00,,,45.00,4.50,7.00,100.00,,2,450/7,,3",
                findings: ["1,,,,,2.50,no,,,,"]),
            HardFeature(
                "what counts as zero is lost by itself",
                Checklist(.weighted, [.item("1", weight: 1), .item("2", weight: 3, notApplicable: .zero)]),
                ["1": [.seen(.yes)], "2": [.seen(.notApplicable)]],
                ending: "passed,,25.00,25.00,25.00,0.00,,,25.00,25.00,100.00,100.00,,1,25/1,,3",
                findings: ["2,,,,not-applicable,75.00,no,,,,"]),
            // The mean of the two that count; as zero 1 of 3.
            HardFeature(
                "one observation that is not applicable leaves the count",
                Checklist(.points, [.item("1", halves, points: 4)]),
                ["1": [.seen(.option(0)), .seen(.notApplicable), .seen(.option(1))]],
                ending: "passed,,75.00,75.00,75.00,0.00,,,50.00,3.00,4.00,100.00,,2,75/1,,3",
                findings: ["1,,,,,1.00,no,,,,"]),
            HardFeature(
                "said alone, it is said of all observations that are asked for",
                Checklist(.points, [.item("1", atLeast: 3), .item("2")]),
                ["1": [.seen(.notApplicable)], "2": [.seen(.yes)]],
                ending: "passed,,100.00,100.00,100.00,0.00,,,50.00,1.00,1.00,100.00,,1,100/1,,3", findings: []),
        ]
    }

    static var caps: [HardFeature] {
        [
            HardFeature(
                "the lowest of two limits wins",
                Checklist(
                    .points, [.item("1"), .item("2"), .item("3", points: 8)],
                    rules: [.critical("1", .scoreAtMost(80)), .critical("2", .scoreAtMost(60))], grades: grades,
                    pass: 60),
                ["1": [.seen(.no)], "2": [.seen(.no)], "3": [.seen(.yes)]],
                ending: "passed,C,80.00,60.00,80.00,0.00,,,60.00,8.00,10.00,100.00,"
                    + "1:score-at-most=80;2:score-at-most=60,3,60/1,60,3"),
            HardFeature(
                "a limit above the score changes nothing and is named",
                Checklist(
                    .points, [.item("1"), .item("2")], rules: [.critical("1", .scoreAtMost(80))], grades: grades),
                ["1": [.seen(.no)], "2": [.seen(.yes)]],
                ending: "passed,D,50.00,50.00,50.00,0.00,,,50.00,1.00,2.00,100.00,1:score-at-most=80,2,50/1,,3"),
            HardFeature(
                "zero leaves nothing, and the computed score stays",
                Checklist(
                    .points, [.item("1"), .item("2", points: 9)], rules: [.critical("1", .zero)], grades: grades,
                    pass: 60),
                ["1": [.seen(.no)], "2": [.seen(.yes)]],
                ending: "failed,D,90.00,0.00,90.00,0.00,,,0.00,9.00,10.00,100.00,1:zero,2,0/1,60,3"),
            HardFeature(
                "a grade capped below that of the pass mark fails", capped(at: "C"),
                ["1": [.seen(.no)], "2": [.seen(.yes)]],
                ending: "failed,C,95.00,95.00,95.00,0.00,,,95.00,19.00,20.00,100.00,1:grade-at-most=C,2,95/1,75,3"),
            HardFeature(
                "a grade capped at that of the pass mark does not", capped(at: "B"),
                ["1": [.seen(.no)], "2": [.seen(.yes)]],
                ending: "passed,B,95.00,95.00,95.00,0.00,,,95.00,19.00,20.00,100.00,1:grade-at-most=B,2,95/1,75,3"),
            // 2/3 of 1 and 2 of 2: 8/9.
            HardFeature(
                "one observation of rate 0 fires, whatever the mean",
                Checklist(.points, [.item("1"), .item("2", points: 2)], rules: [.critical("1", .fail)]),
                ["1": [.seen(.yes), .seen(.no), .seen(.yes)], "2": [.seen(.yes)]],
                ending: "failed,,88.89,88.89,88.89,0.00,,,88.89,2.67,3.00,100.00,1:fail,4,800/9,,3",
                findings: ["1,,,,,0.33,yes,,,,"]),
            HardFeature(
                "a critical item that is not applicable fires nothing",
                Checklist(.points, [.item("1"), .item("2")], rules: [.critical("1", .fail, .zero)]),
                ["1": [.seen(.notApplicable)], "2": [.seen(.yes)]],
                ending: "passed,,100.00,100.00,100.00,0.00,,,50.00,1.00,1.00,100.00,,1,100/1,,3"),
            HardFeature(
                "a rate at its limit fires",
                Checklist(
                    .points, [.item("1", halves), .item("2")],
                    rules: [.critical("1", when: .rateAtMost(exact("1/2")), .fail)]),
                ["1": [.seen(.option(1))], "2": [.seen(.yes)]],
                ending: "failed,,75.00,75.00,75.00,0.00,,,75.00,1.50,2.00,100.00,1:fail,2,75/1,,3"),
        ]
    }

    private static func capped(at grade: String) -> Checklist {
        Checklist(
            .points, [.item("1"), .item("2", points: 19)], rules: [.critical("1", .gradeAtMost(grade))], grades: grades,
            pass: 75)
    }
}

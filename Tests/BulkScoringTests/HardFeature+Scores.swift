import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic

/// Rules that look at scores, and people.
extension HardFeature {
    private static func minimum(_ limit: Fraction, rounded: Int? = nil) -> Checklist {
        Checklist(
            .points, [.section("a", [.item("1", .share(), points: 5)]), .item("2", points: 5)],
            rules: [.rule("floor", when: .sectionBelow("a", Rule.Minimum(limit, rounded: rounded)), .scoreAtMost(70))])
    }

    private static let services: [ChecklistPart] = [
        .item("1", points: 3), .item("2", points: 1, department: "service"),
        .item("3", points: 1, department: "service"),
    ]

    // Computed, as a search for leaks does not see through static constants of rules.
    static var scores: [HardFeature] {
        [
            HardFeature(
                "a section at its minimum is not below it", minimum(60),
                ["1": [.seen(.share(3, of: 5))], "2": [.seen(.yes)]],
                ending: "passed,,80.00,80.00,80.00,0.00,,,80.00,8.00,10.00,100.00,,2,80/1,,3"),
            // 59.999, shown as 60.00.
            HardFeature(
                "a section shown as its minimum and below it misses it", minimum(60),
                ["1": [.seen(.share(59_999, of: 100_000))], "2": [.seen(.yes)]],
                ending: "passed,,80.00,70.00,80.00,0.00,,,70.00,8.00,10.00,100.00,floor:score-at-most=70,2,70/1,,3"),
            HardFeature(
                "unless the scheme compares what is shown", minimum(60, rounded: 0),
                ["1": [.seen(.share(597, of: 1_000))], "2": [.seen(.yes)]],
                ending: "passed,,79.85,79.85,79.85,0.00,,,79.85,7.99,10.00,100.00,,2,1597/20,,3"),
            HardFeature(
                "a section in which nothing applies misses no minimum, and as zero it does", minimum(60),
                ["1": [.seen(.notApplicable)], "2": [.seen(.yes)]],
                ending: "passed,,100.00,100.00,100.00,0.00,,,50.00,5.00,5.00,100.00,,1,100/1,,3"),
            // 1 of 2 points of the department.
            HardFeature(
                "a department below its minimum",
                Checklist(.points, services, rules: [.department("service", below: 51, .fail)]),
                ["1": [.seen(.yes)], "2": [.seen(.yes)], "3": [.seen(.no)]],
                ending: "failed,,80.00,80.00,80.00,0.00,,,80.00,4.00,5.00,100.00,service-minimum:fail,3,80/1,,3"),
            HardFeature(
                "two zeros are enough where two are asked for",
                Checklist(.points, services, rules: [.rule("two", when: .zeros(2, section: nil), .fail)]),
                ["1": [.seen(.yes)], "2": [.seen(.no)], "3": [.seen(.no)]],
                ending: "failed,,60.00,60.00,60.00,0.00,,,60.00,3.00,5.00,100.00,two:fail,3,60/1,,3"),
            HardFeature(
                "one zero is not, nor a mean above it",
                Checklist(.points, services, rules: [.rule("two", when: .zeros(2, section: nil), .fail)]),
                ["1": [.seen(.yes)], "2": [.seen(.no), .seen(.yes)], "3": [.seen(.no)]],
                ending: "passed,,70.00,70.00,70.00,0.00,,,70.00,3.50,5.00,100.00,,4,70/1,,3"),
            HardFeature(
                "all of several conditions are needed, one of others is enough",
                Checklist(
                    .points, services,
                    rules: [
                        .rule("all", when: .atLeast(2, of: [.item(1, .rateZero), .item(2, .rateZero)]), .zero),
                        .rule("any", when: .atLeast(1, of: [.item(1, .rateZero), .item(2, .rateZero)]), .fail),
                    ]),
                ["1": [.seen(.yes)], "2": [.seen(.yes)], "3": [.seen(.no)]],
                ending: "failed,,80.00,80.00,80.00,0.00,,,80.00,4.00,5.00,100.00,any:fail,3,80/1,,3"),
        ]
    }

    /// Intervals by hand: (2np + z² ∓ √(z²(4np(1−p) + z²))) ÷ 2(n + z²) with z² = 3.841458820694.
    static var people: [HardFeature] {
        [
            HardFeature(
                "the worst of each person's own observations, and one loss for the item",
                Checklist(.points, [.item("1", halves, points: 4, per: .person, combine: .worst)], rankMinimum: 2),
                ["1": [.seen(.option(0), people: [0]), .seen(.option(1), people: [0, 1], written: "半")]],
                ending: "passed,,50.00,50.00,50.00,0.00,,,50.00,2.00,4.00,100.00,,2,50/1,,2",
                people: ["P1,P1,,,,50.00,2.00,4.00,2,9.45,90.55,yes", "P2,P2,,,,50.00,2.00,4.00,1,5.46,94.54,no"],
                findings: ["1,,P1、P2,,半,2.00,no,,,,"]),
            // Each that falls short is a finding; of two that are the lowest the first carries the loss.
            HardFeature(
                "two that are the worst lose once",
                Checklist(.points, [.item("1", halves, points: 4, combine: .worst)]),
                ["1": [.seen(.option(0)), .seen(.option(1)), .seen(.option(1))]],
                ending: "passed,,50.00,50.00,50.00,0.00,,,50.00,2.00,4.00,100.00,,3,50/1,,3",
                findings: ["1,,,,,2.00,no,,,,", "1,,,,,0.00,no,,,,"]),
            // Item 1 is half of all for P1; what does not apply brings P2 no observation and no points.
            HardFeature(
                "who is named by nothing that counts has no score",
                Checklist(.weighted, [.item("1", halves, per: .person), .item("2", per: .person), .item("3")]),
                ["1": [.seen(.option(1), people: [0])], "2": [.seen(.notApplicable, people: [1])], "3": [.seen(.yes)]],
                ending: "passed,,75.00,75.00,75.00,0.00,,,50.00,75.00,100.00,100.00,,2,75/1,,3",
                people: ["P1,P1,,,,50.00,25.00,50.00,1,5.46,94.54,no", "P2,P2,,,,,,,0,,,no"],
                findings: ["1,,P1,,,25.00,no,,,,"]),
            // The items of P1 weigh 3/8 and 1/4, so 60 of 100 with n = (5/8)² ÷ (9/64 + 4/64) = 25/13.
            HardFeature(
                "somebody's items in different sections weigh what they weigh in the whole",
                Checklist(
                    .weighted,
                    [
                        .section("a", weight: 3, [.item("1", per: .person), .item("2")]),
                        .section("b", weight: 1, [.item("3", per: .person)]),
                    ], rankMinimum: 1),
                ["1": [.seen(.yes, people: [0])], "2": [.seen(.no)], "3": [.seen(.no, people: [0])]],
                ending: "passed,,37.50,37.50,37.50,0.00,,,37.50,37.50,100.00,100.00,,3,75/2,,1",
                people: ["P1,P1,,,,60.00,37.50,62.50,2,12.79,93.88,yes"],
                findings: ["2,,,,,37.50,no,,,,", "3,,P1,,,25.00,no,,,,"]),
        ]
    }
}

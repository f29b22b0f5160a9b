import AuditTestSupport
import BilingualText
import BulkScoring
import ChecklistModel
import ExactArithmetic
import Testing

/// Which checklists a plan takes, and which stay with the careful way.
@Suite struct PlanTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let isTaken: Bool
        let checklist: Checklist

        init(_ name: String, taken: Bool, _ checklist: Checklist) {
            testDescription = name
            isTaken = taken
            self.checklist = checklist
        }
    }

    private static let two: [ChecklistPart] = [.item("1"), .item("2")]
    private static let nested: [ChecklistPart] = [
        .section("a", .weighted, weight: 3, [.section("b", weight: 1, two), .section("c", weight: 2, [.item("3")])]),
        .section("d", weight: 1, [.item("4")]),
    ]

    @Test(arguments: [
        Case("points", taken: true, Checklist(.points, two)),
        Case("nested weights", taken: true, Checklist(.weighted, nested)),
        Case(
            "a weighted section with a full mark among points", taken: true,
            Checklist(
                .points,
                [
                    .section("a", .weighted, points: 5, two), .item("3"),
                ])),
        Case("the worst section counts", taken: false, Checklist(.worst, two)),
        Case("a sheet of deductions", taken: false, Checklist(.points, [.section("a", .deductions, points: 9, two)])),
        Case("a bonus", taken: false, Checklist(.points, two, adjustments: [.bonus("b")])),
        Case("a ceiling below 100", taken: false, Checklist(.points, two, ceiling: 90)),
        Case("no ceiling", taken: true, Checklist(.points, two, ceiling: nil)),
        Case(
            "an item that depends on another", taken: false,
            Checklist(
                .points,
                [
                    .item("1"), .item("2", when: (0, .answers([.yes]))),
                ])),
        Case("points rounded inside the scheme", taken: false, Checklist(.points, [.item("1", round: 1)])),
        Case("a critical item of the audit", taken: true, Checklist(.points, two, rules: [.critical("1", .fail)])),
        Case(
            "a critical item of a section", taken: false,
            Checklist(
                .points, [.section("a", two)],
                rules: [
                    .critical("1", scope: .section("a"), .zero)
                ])),
        Case(
            "a minimum that caps the audit", taken: true,
            Checklist(
                .points, [.section("a", two)],
                rules: [
                    .section("a", below: 60, .gradeAtMost("C"))
                ])),
        Case(
            "more rules than a word has bits", taken: false,
            Checklist(
                .points, two,
                rules: (0..<65).map {
                    .rule("r\($0)", when: .item(0, .rateZero), .fail)
                })),
        Case("blanks as zero, as long as there are none", taken: true, Checklist(.points, two, unanswered: .zero)),
        Case(
            "weights beyond a word", taken: false,
            Checklist(
                .weighted,
                [
                    .item("1", weight: exact("1/1000000000000")), .item("2", weight: 1_000_000_000_000),
                ])),
        Case("nothing but information", taken: false, Checklist(.points, [.item("1", .information(.text))])),
        Case("nothing but weight 0", taken: false, Checklist(.points, [.item("1", points: 0)])),
        Case("a weight below 0", taken: false, Checklist(.weighted, [.item("1", weight: -1), .item("2")])),
        Case("seven decimals", taken: false, Checklist(.points, two, decimals: 7)),
    ])
    func takesWhatItKnows(_ sample: Case) {
        #expect((ScoringPlan(sample.checklist, language: .zh) != nil) == sample.isTaken)
    }
}

import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import ReportRendering
import Scoring
import Testing

@Suite("a card explains exactly the rules it used")
struct ScoringMethodTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let checklist: Checklist
        let answers: [String: [AnswerValue]]
        var says: [String] = []
        var saysNot: [String] = []
    }

    static let rows = [
        Row(
            testDescription: "points only", checklist: Checklist(.points, [.item("1"), .item("2")]),
            answers: ["1": [.yes], "2": [.no]],
            says: ["Points (the whole checklist)", "the checklist's own points", "points lost by all findings"],
            saysNot: ["Weighted", "Worst", "Not applicable", "Grades", "fails", "95% interval"]),
        Row(
            testDescription: "worst section in a weighted checklist",
            checklist: Checklist(.weighted, [.section("a", .worst, weight: 1, [.item("1"), .item("2")])]),
            answers: ["1": [.yes], "2": [.yes]],
            says: ["Weighted (the whole checklist)", "Worst (a)", "share of the 100 points"],
            saysNot: ["Points (", "points lost"]),
        Row(
            testDescription: "not applicable as zero and as full",
            checklist: Checklist(
                .points, [.item("1", notApplicable: .zero), .item("2", notApplicable: .full), .item("3")]),
            answers: ["1": [.notApplicable], "2": [.notApplicable], "3": [.yes]],
            says: [
                "Not applicable counts as 0: 1.", "Not applicable counts as full: 2.", "counts every not-applicable",
            ],
            saysNot: ["its weight goes to its siblings"]),
        Row(
            testDescription: "blanks as zero",
            checklist: Checklist(.points, [.item("1"), .item("2")], unanswered: .zero),
            answers: ["1": [.yes]], says: ["A blank counts as 0."], saysNot: ["neither"]),
        Row(
            testDescription: "blanks excluded",
            checklist: Checklist(
                .points, [.item("1"), .item("2")], unanswered: .exclude(minimumCoverage: exact("1/2"))),
            answers: ["1": [.yes]], says: ["as long as 50% of the applicable items"], saysNot: ["neither"]),
        Row(
            testDescription: "pooled and worst observations",
            checklist: Checklist(.points, [.item("1", .share(), combine: .pooled), .item("2", combine: .worst)]),
            answers: ["1": [.share(1, of: 2), .share(2, of: 2)], "2": [.yes, .no]],
            says: ["added and scored once: 1.", "the lowest rate counts: 2."], saysNot: ["the mean of their rates"]),
        Row(
            testDescription: "grades with inclusive and exclusive limits, and one decimal",
            checklist: Checklist(
                .points, [.item("1")], grades: [.grade("A", above: exact("89.5")), .grade("B", from: 0)], pass: 60,
                decimals: 1),
            answers: ["1": [.yes]],
            says: ["Grades: A \\> 89.5, B ≥ 0.", "A score below 60 fails.", "to 1 decimal "]),
        Row(
            testDescription: "every kind of rule",
            checklist: Checklist(
                .points,
                [.section("s", [.item("1", .options(1, 0)), .item("2", department: "d")])],
                rules: [
                    .critical("1", when: .option(1), .fail), .critical("2", when: .rateAtMost(exact("1/2")), .zero),
                    .section("s", below: 40, scope: .section("s"), .scoreAtMost(30)),
                    .department("d", below: 70, .fail),
                ]),
            answers: ["1": [.option(0)], "2": [.yes]],
            says: [
                "Rule 1: 1 is answered “1” → fails.", "Rule 2: an observation of 2 scores 50% or less → counts 0.",
                "Rule s: “s” scores below 40 → s: score 30 at most.",
                "Rule d-minimum: “d” scores below 70 → fails.",
            ]),
    ]

    @Test("in English", arguments: rows)
    func sentences(_ row: Row) throws {
        let card = score(Audit(of: row.checklist, row.answers), by: row.checklist)
        let files = renderScorecards(
            CardBatch(scorecards: [card]), context: ReportContext(language: .en, programVersion: "1.0.0"))
        let page = try files.file("audits/A-1.md").text
        let method = try #require(page.split(separator: "## How this was scored\n").last)
        for sentence in row.says { #expect(method.contains(sentence), "\(sentence)") }
        for sentence in row.saysNot { #expect(!method.contains(sentence), "\(sentence)") }
    }
}

import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Every lost point has a line, and the lines add up (scoring rule 8).
@Suite struct FindingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let item: ChecklistPart
        let values: [AnswerValue]
        /// Observation and points lost, of 12.
        let lost: [Int: Fraction]
        var testDescription: String { name }

        init(_ name: String, _ item: ChecklistPart, _ values: [AnswerValue], _ lost: [Int: Fraction]) {
            self.name = name
            self.item = item
            self.values = values
            self.lost = lost
        }
    }

    private static func item(
        _ kind: AnswerKind = .yesNo(YesNo()), _ combine: ObservationCombination = .mean
    ) -> ChecklistPart {
        .item("1", kind, points: 12, combine: combine)
    }

    private static let marks = AnswerKind.options(1, exact("0.5"), 0)
    private static let spots = AnswerKind.count(.atMost(0, 1), .atMost(5, exact("0.5")), .rest(0))
    private static let dust = AnswerKind.deductions(
        .each(exact("0.1"), limit: exact("0.3")), .each(exact("0.2"), limit: nil))
    private static let notTooMany = AnswerKind.share(.target, .bands([.above(exact("1.1"), exact("0.5")), .rest(1)]))

    @Test(arguments: [
        Row("nothing lost", item(), [.yes, .yes], [:]), Row("all lost", item(), [.no], [0: 12]),
        Row("one of three", item(), [.yes, .no, .notApplicable, .yes], [1: 4]),
        Row("half marks share by what they lost", item(marks), [.option(1), .option(2), .option(0)], [0: 2, 1: 4]),
        Row(
            "the first worst carries it", item(marks, .worst), [.option(0), .option(1), .option(2), .option(2)],
            [1: 0, 2: 12, 3: 0]),
        Row(
            "pooled samples share by cases", item(.share(), .pooled),
            [.share(8, of: 10), .share(9, of: 10), .share(4, of: 4)], [0: 1, 1: exact("0.5")]),
        Row("pooled spots share by spots", item(spots, .pooled), [.count(1), .count(0), .count(2)], [0: 2, 2: 4]),
        Row(
            "pooled deductions share by what they cost", item(dust, .pooled),
            [.deductions([1, 0]), .deductions([0, 1])], [0: exact("1.2"), 1: exact("2.4")]),
        Row("too much is a loss too", item(notTooMany, .pooled), [.share(12, of: 10)], [0: 6]),
        Row(
            "too much, seen twice", item(notTooMany, .pooled), [.share(24, of: 20), .share(12, of: 10)], [0: 3, 1: 3]),
    ])
    func lossesOfOneItem(_ row: Row) {
        let checklist = Checklist(.points, [row.item, .item("2", points: 3)])
        let card = score(Audit(of: checklist, ["1": row.values, "2": [.yes]]), by: checklist)
        let expected = row.lost.sorted { $0.key < $1.key }
        #expect(card.findings.map(\.cause) == expected.map { .observation($0.key) })
        #expect(card.findings.map(\.pointsLost) == expected.map(\.value))
        #expect(card.findings.compactMap(\.pointsLost).sum() == (card.full ?? 0) - (card.earned ?? 0))
    }

    @Test func underWeightsALossIsAShareOfTheHundred() {
        let checklist = Checklist(.weighted, [.item("1", weight: 3), .item("2", .options(exact("1/3")), weight: 1)])
        let card = score(Audit(of: checklist, ["1": [.yes, .no], "2": [.option(0)]]), by: checklist)
        #expect(card.findings.map(\.item) == [0, 1])
        #expect(card.findings.map(\.pointsLost) == [exact("37.5"), exact("50/3")])
    }

    @Test func aNotApplicableThatCountsAsZeroIsALoss() {
        let checklist = Checklist(
            .points, [.item("1", points: 4, notApplicable: .zero), .item("2", notApplicable: .full), .item("3")])
        let card = score(
            Audit(of: checklist, ["1": [.notApplicable], "2": [.notApplicable], "3": [.notApplicable]]), by: checklist)
        #expect(card.findings.map(\.item) == [0])
        #expect(card.findings.map(\.cause) == [.notApplicableAsZero])
        #expect(card.findings.map(\.pointsLost) == [4])
        #expect(card.final == 20)
    }

    @Test func whatIsNotScoredLosesNothing() {
        let checklist = Checklist(.points, [.item("1", points: 0), .item("2")])
        let card = score(Audit(of: checklist, ["1": [.no], "2": [.yes]]), by: checklist)
        #expect(card.findings.map(\.pointsLost) == [0], "shown as a finding all the same")
    }

    @Test func rulesAreNoFindings() {
        let checklist = Checklist(.points, [.item("1"), .item("2")], rules: [.critical("1", .zero)])
        let card = score(Audit(of: checklist, ["1": [.no], "2": [.yes]]), by: checklist)
        #expect(card.findings.map(\.pointsLost) == [1])
        #expect(card.fired.map(\.change) == [-50])
    }

    struct Missing: Sendable, CustomTestStringConvertible {
        let combine: ObservationCombination
        let kind: AnswerKind
        let values: [AnswerValue]
        let lost: [Fraction]
        var testDescription: String { combine.rawValue }
    }

    /// One of three observations failed, one is missing, and the checklist counts that as zero; of 12 points.
    @Test(arguments: [
        Missing(combine: .mean, kind: marks, values: [.option(0), .option(2)], lost: [4, 4]),
        Missing(combine: .worst, kind: marks, values: [.option(0), .option(1)], lost: [6, 6]),
        Missing(combine: .pooled, kind: spots, values: [.count(0), .count(1)], lost: [6, 6]),
    ])
    func missingAnswersHaveTheirOwnLine(_ row: Missing) {
        let checklist = Checklist(
            .points, [.item("1", row.kind, points: 12, combine: row.combine, atLeast: 3)], unanswered: .zero)
        let card = score(Audit(of: checklist, ["1": row.values]), by: checklist)
        #expect(card.findings.map(\.cause) == [.observation(1), .unansweredAsZero])
        #expect(card.findings.map(\.pointsLost) == row.lost)
        #expect(card.findings.compactMap(\.pointsLost).sum() == (card.full ?? 0) - (card.earned ?? 0))
    }
}

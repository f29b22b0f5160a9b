import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// Which answers have a rate below 1.
@Suite struct LosesPointsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let kind: AnswerKind
        let losing: [AnswerValue]
        let keeping: [AnswerValue]
        var testDescription: String { name }
    }

    private static let linear = Rating.linear(zero: 0, full: 1)
    private static let atMostTwo = Rating.bands([Band(upper: Band.Limit(2, inclusive: true), rate: 1), Band(rate: 0)])

    private static func duration(_ rating: Rating, notReached: Fraction?) -> AnswerKind {
        .measure(
            Measure(quantity: .duration(bareUnit: nil, clock: nil), rating: rating, notReached: notReached))
    }

    @Test(arguments: [
        Row(name: "yes-no", kind: .yesNo(YesNo()), losing: [.no], keeping: [.yes]),
        Row(name: "yes-no turned round", kind: Kinds.dusty, losing: [.yes], keeping: [.no]),
        Row(
            name: "choice", kind: Kinds.marks, losing: [.option(1), .option(2)], keeping: [.option(0), .option(9)]),
        Row(
            name: "multi-choice", kind: Kinds.finds, losing: [.options([]), .options([0]), .options([0, 1, 2])],
            keeping: [.options([0, 1])]),
        Row(
            name: "parts", kind: Kinds.twoParts, losing: [.parts([true, false])], keeping: [.parts([true, true])]),
        Row(name: "scale", kind: Kinds.fivePoints, losing: [.number(4), .number(0)], keeping: [.number(5)]),
        Row(
            name: "measure", kind: duration(atMostTwo, notReached: nil),
            losing: [.number(3), .notReached(after: nil), .notReached(after: 1)], keeping: [.number(2)]),
        Row(
            name: "not reached at its own rate", kind: duration(atMostTwo, notReached: 1), losing: [.number(3)],
            keeping: [.notReached(after: nil)]),
        Row(
            name: "share", kind: .share(Share(form: .sample, rating: linear)), losing: [.share(19, of: 20)],
            keeping: [.share(20, of: 20), .share(0, of: 0)]),
        Row(
            name: "index", kind: Kinds.index, losing: [.index(expected: 9, perceived: 8)],
            keeping: [.index(expected: 9, perceived: 9), .index(expected: 0, perceived: 1)]),
        Row(
            name: "count", kind: .count(Count(what: BilingualText("x"), rating: atMostTwo)), losing: [.count(3)],
            keeping: [.count(2)]),
        Row(
            name: "count of an adjustment", kind: .count(Count(what: BilingualText("x"), rating: .bands([]))),
            losing: [], keeping: [.count(3)]),
        Row(
            name: "deduction", kind: Kinds.deviations, losing: [.deductions([0, 1])], keeping: [.deductions([0, 0])]),
        Row(name: "result", kind: .result, losing: [.no], keeping: [.yes, .notApplicable]),
        Row(name: "information", kind: Kinds.text, losing: [], keeping: [.text(""), .number(0)]),
    ])
    func losing(_ row: Row) {
        for value in row.losing { #expect(row.kind.losesPoints(value), "\(value)") }
        for value in row.keeping + [.unanswered, .notApplicable] { #expect(!row.kind.losesPoints(value), "\(value)") }
    }
}

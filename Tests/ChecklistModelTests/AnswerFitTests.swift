import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Testing

/// Which answers count for which kind (scoring rules, section 2): any other is none, and nothing may trap.
@Suite("an answer counts for its own kind only") struct AnswerFitTests {
    private static let kinds: [AnswerKind] = [
        .yesNo(YesNo()), .options(1, 0), .severalOptions(1, 0), .parts(2, .share), .scale(0...5),
        .number(.bands([.rest(1)])), .share(), .index(.linear(zero: 0, full: 1)), .count(.rest(1)),
        .deductions(.each(exact("0.1"), limit: nil)), .information(.number), .result,
    ]

    /// A value, and the kinds of answer for which it counts.
    struct Row: Sendable, CustomTestStringConvertible {
        let value: AnswerValue
        let kinds: Set<AnswerKind.Name>
        var testDescription: String { "\(value)" }

        init(_ value: AnswerValue, _ kinds: AnswerKind.Name...) {
            self.value = value
            self.kinds = Set(kinds)
        }
    }

    @Test(
        "each value for each kind",
        arguments: [
            Row(.yes, .yesNo, .result), Row(.no, .yesNo, .result), Row(.option(0), .choice), Row(.option(1), .choice),
            Row(.option(2)), Row(.option(-1)), Row(.option(.max)), Row(.options([0, 1]), .multiChoice),
            Row(.options([]), .multiChoice), Row(.options([7, -1, .max]), .multiChoice),
            Row(.parts([true, false]), .parts),
            Row(.parts([true])), Row(.parts([])), Row(.parts([true, true, true])), Row(.number(3), .scale, .measure),
            Row(.notReached(after: nil), .measure), Row(.notReached(after: 90), .measure),
            Row(.share(3, of: 4), .share),
            Row(.share(3, of: 0)), Row(.share(0, of: 0)), Row(.index(expected: 2, perceived: 1), .index),
            Row(.index(expected: 0, perceived: 1)), Row(.count(2), .count), Row(.deductions([1]), .deduction),
            Row(.text("1")), Row(.unanswered), Row(.notApplicable),
        ])
    func fit(_ row: Row) {
        for kind in Self.kinds {
            #expect((kind.rate(of: row.value) != nil) == row.kinds.contains(kind.name), "\(kind.name)")
        }
    }

    @Test("a scale without length and options that are not there rate nothing")
    func degenerate() {
        #expect(AnswerKind.scale(5...5, zero: 5).rate(of: .number(5)) == nil)
        #expect(AnswerKind.options([]).rate(of: .option(0)) == nil)
        #expect(AnswerKind.severalOptions().rate(of: .options([0])) == .zero)
        #expect(AnswerKind.parts(0, .share).rate(of: .parts([])) == nil, "no share of nothing")
        #expect(AnswerKind.number(.bands([])).rate(of: .number(1)) == nil)
        #expect(AnswerKind.number(.steps(Steps(full: 10, every: 0, loss: 1))).rate(of: .number(5)) == nil)
    }

    @Test("whatever is answered, the rate lies from 0 to 1", arguments: 1...20 as ClosedRange<UInt64>)
    func bounds(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let kind = random.oneIn(2) ? random.answerKind().0 : random.newerAnswerKind().0
            // Numbers that its own reader would refuse, too.
            let wild = random.pick([-1_000_000, -1, 0, exact("1/3"), 7, 1_000_000])
            let values = [
                random.answer(to: kind), .share(wild, of: 3), .count(wild), .index(expected: 1, perceived: wild),
                .deductions([max(0, wild), 1]), .notReached(after: wild), .options([0, 1, 2, 3]),
            ]
            for value in values {
                guard let rate = kind.rate(of: value) else { continue }
                #expect(rate >= .zero && rate <= .one, "seed \(seed): \(kind.name), \(value)")
            }
        }
    }
}

import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Testing

@testable import SyntheticNetwork

@Suite("the values that a rating tells apart")
struct ValueSpansTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rating: Rating
        var lowest: Int? = 0
        var unit = 1
    }

    static let rows = [
        Row(testDescription: "one band for everything", rating: .bands([.rest(1)])),
        Row(testDescription: "at most 180", rating: .bands([.atMost(180, 1), .rest(0)])),
        Row(testDescription: "none at all", rating: .bands([.atMost(0, 1), .atMost(2, exact("0.5")), .rest(0)])),
        Row(
            testDescription: "the better the more", rating: .bands([.atLeast(exact("0.9"), 1), .rest(0)]), unit: 1_000),
        Row(testDescription: "a straight line down", rating: .linear(zero: 200, full: 0)),
        Row(
            testDescription: "a straight line up, below zero too", rating: .linear(zero: -4, full: 8), lowest: nil,
            unit: 10),
        Row(testDescription: "steps", rating: .steps(Steps(full: 100, every: 5, loss: exact("0.1"), zeroBeyond: 50))),
        Row(
            testDescription: "steps upwards",
            rating: .steps(Steps(full: 10, every: 5, loss: exact("0.3"), past: .above))),
    ]

    @Test("the best level is worth most, and every further one less", arguments: rows)
    func levels(_ row: Row) {
        let spans = ValueSpans(row.rating, lowest: row.lowest, unit: row.unit)
        var random = RandomStream(5)
        func rates(_ level: Int) -> [Fraction] {
            (0..<40).map { _ in
                let value = spans.draw(level: level, &random)
                #expect(value >= row.lowest ?? .min)
                return row.rating.rate(of: Fraction(value, row.unit) ?? 0) ?? 0
            }
        }
        let best = rates(0)
        #expect(best.allSatisfy { $0 == 1 })
        guard spans.levels.count > 1 else { return }
        for level in 1..<spans.levels.count { #expect(rates(level).allSatisfy { $0 < 1 }) }
        #expect(rates(.max).allSatisfy { $0 < exact("0.2") })
    }

    @Test("limits beyond every machine word are left out, not trapped on")
    func hugeLimits() {
        let huge = exact("100000000000000000000000000000")
        let spans = ValueSpans(.bands([.atMost(huge, 1), .rest(0)]), lowest: 0, unit: 1_000)
        var random = RandomStream(5)
        #expect((0...10).contains(spans.draw(level: 0, &random)))
    }
}

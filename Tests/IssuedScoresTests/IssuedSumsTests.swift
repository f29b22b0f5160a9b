import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import IssuedScores
import Scoring
import Testing

/// What the parts of an issued audit add up to.
@Suite("parts and whole of an issued audit") struct IssuedSumsTests {
    private static func units(_ decimals: Int) -> Fraction {
        (0..<decimals).reduce(Fraction.one) { unit, _ in unit.divided(by: 10) ?? .one }
    }

    /// Each rounded part is off by half a unit of its last place at most, and so is the whole.
    @Test("issued parts add up to the issued whole but for their rounding", arguments: 1...60 as ClosedRange<UInt64>)
    func sums(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let checklist = generator.checklist(whole: true)
        let card = score(generator.audit(of: checklist), by: checklist)
        let issued = IssuedAudit(card)
        let half = Self.units(checklist.decimals) * (try #require(Fraction(1, 2)))
        func isNear(_ parts: [Fraction], _ whole: Fraction) -> Bool {
            let distance = parts.sum() - whole
            return max(distance, -distance) <= half * Fraction(parts.count + 1)
        }
        guard let computed = issued.numbers.computed, let full = issued.numbers.full, let earned = issued.numbers.earned
        else {
            #expect(issued.items.allSatisfy { $0.score == nil && $0.contribution == nil }, "seed \(seed)")
            #expect(issued.findings.allSatisfy { $0.pointsLost == nil }, "seed \(seed)")
            return
        }
        #expect(isNear(issued.items.compactMap(\.contribution), computed), "seed \(seed)")
        #expect(isNear(issued.items.compactMap(\.earned), earned), "seed \(seed)")
        #expect(isNear(issued.items.compactMap(\.full), full), "seed \(seed)")
        #expect(isNear(issued.findings.compactMap(\.pointsLost), full - earned), "seed \(seed)")
        let scored = issued.departments.filter { $0.score != nil }
        #expect(isNear(scored.compactMap(\.earned), earned), "seed \(seed)")
        let lines = issued.fired.map(\.change) + [computed, issued.numbers.adjustments ?? .zero, card.limited]
        let final = try #require(issued.final)
        #expect(isNear(lines, final), "seed \(seed)")
    }

    @Test("every issued number is a whole count of the last place shown", arguments: 1...60 as ClosedRange<UInt64>)
    func decimals(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let checklist = generator.checklist(whole: true)
        let issued = IssuedAudit(score(generator.audit(of: checklist), by: checklist))
        let unit = Self.units(checklist.decimals)
        let numbers = issued.numbers
        var all = [
            numbers.final, numbers.score, numbers.computed, numbers.adjustments, numbers.low, numbers.high,
            numbers.notApplicableAsZero, numbers.earned, numbers.full,
        ]
        all += issued.items.flatMap { [$0.score, $0.earned, $0.full, $0.weight, $0.contribution, $0.lost] }
        all += issued.sections.flatMap { [$0.score, $0.weight] } + issued.findings.map(\.pointsLost)
        all += (issued.departments + issued.pillars).flatMap { [$0.score, $0.earned, $0.full] }
        let groups = issued.personScores.map(\.numbers) + issued.teams.map(\.numbers)
        all += groups.flatMap { [$0.score, $0.earned, $0.full, $0.low, $0.high] } + issued.fired.map(\.change)
        for number in all.compactMap(\.self) {
            #expect(number.divided(by: unit)?.isInteger == true, "seed \(seed): \(number.ratioText)")
        }
    }

    @Test("a loss is what the issued weight and contribution leave, so that a reader can redo it")
    func lost() {
        let thirds = Checklist(.points, [.item("a"), .item("b"), .item("c")])
        let issued = IssuedAudit(score(Audit(of: thirds, ["a": [.no], "b": [.yes], "c": [.yes]]), by: thirds))
        #expect(issued.items.map(\.weight) == [exact("33.33"), exact("33.33"), exact("33.33")])
        #expect(issued.items.map(\.contribution) == [0, exact("33.33"), exact("33.33")])
        #expect(issued.items.map(\.lost) == [exact("33.33"), 0, 0])
        #expect(issued.final == exact("66.67"), "not 66.66: the whole is rounded once, from its exact value")
    }

    @Test("an incomplete audit issues its bounds and nothing else")
    func incomplete() {
        let checklist = Checklist(.points, [.item("a"), .item("b"), .item("c")])
        let issued = IssuedAudit(score(Audit(of: checklist, ["a": [.yes]]), by: checklist))
        #expect(issued.outcome == .incomplete)
        #expect(issued.numbers.low == exact("33.33") && issued.numbers.high == 100)
        #expect(issued.final == nil && issued.numbers.adjustments == nil && issued.numbers.exact == nil)
        #expect(issued.items.allSatisfy { $0.score == nil && $0.lost == nil })
        #expect(issued.coverage == Coverage(answered: 1, applicable: 3))
    }
}

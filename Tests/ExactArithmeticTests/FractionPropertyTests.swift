import AuditTestSupport
import ExactArithmetic
import Testing

/// The laws of arithmetic over random fractions, small, large and mixed; a failure names its seed.
@Suite struct FractionPropertyTests {
    private static let roundsPerSeed = 500

    @Test(arguments: 1...20)
    func arithmeticKeepsItsLaws(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<Self.roundsPerSeed {
            let (a, b, c) = (random.fraction(), random.fraction(), random.fraction())
            let place: Comment = "seed \(seed), round \(round): \(a.ratioText), \(b.ratioText), \(c.ratioText)"
            #expect(a + b == b + a, place)
            #expect(a * b == b * a, place)
            #expect((a + b) + c == a + (b + c), place)
            #expect((a * b) * c == a * (b * c), place)
            #expect(a * (b + c) == a * b + a * c, place)
            #expect((a + b) - b == a, place)
            #expect(a - b == -(b - a), place)
            #expect((a - a).isZero, place)
            if let quotient = a.divided(by: b) { #expect(quotient * b == a, place) } else { #expect(b.isZero, place) }
        }
    }

    @Test(arguments: 21...40)
    func orderTextAndHashAgree(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<Self.roundsPerSeed {
            let (a, b) = (random.fraction(), random.fraction())
            let place: Comment = "seed \(seed), round \(round): \(a.ratioText), \(b.ratioText)"
            #expect((a < b) == (a - b).isNegative, place)
            #expect((a == b) == (a - b).isZero, place)
            #expect((a == b) == (a.ratioText == b.ratioText), place)
            let detour = (a + b) - b
            #expect(detour.hashValue == a.hashValue, place)
            #expect(detour.ratioText == a.ratioText, place)
            let floor = a.floor()
            #expect(floor <= a && a < floor + 1 && floor.isInteger, place)
            let decimals = Int.random(in: 0...6, using: &random)
            let error = a.rounded(toDecimals: decimals) - a
            let unit = exact("1" + String(repeating: "0", count: decimals))
            #expect((error.isNegative ? -error : error) * unit <= exact("1/2"), place)
            #expect((a.rounded(toDecimals: decimals) * unit).isInteger, place)
        }
    }
}

extension SeededGenerator {
    /// A fraction whose parts have anything from 1 to about 200 bits, negative and whole ones among them.
    fileprivate mutating func fraction() -> Fraction {
        var value = part()
        if !oneIn(3), let quotient = value.divided(by: part()) { value = quotient }
        return oneIn(2) ? -value : value
    }

    private mutating func part() -> Fraction {
        let limbs = pick([1, 1, 1, 2, 2, 3, 4])
        return (0..<limbs).reduce(.zero) { value, _ in
            value * Fraction(1 << 50)
                + Fraction(Int.random(in: 0..<(1 << Int.random(in: 1...50, using: &self)), using: &self))
        }
    }
}

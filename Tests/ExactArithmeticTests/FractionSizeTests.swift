import AuditTestSupport
import ExactArithmetic
import Testing

/// Results that leave 128 bits and come back: nothing overflows, and one number has one representation.
@Suite struct FractionSizeTests {
    /// 2 to the power of `exponent`, made by multiplication.
    private static func power(_ exponent: Int) -> Fraction {
        (0..<exponent).reduce(Fraction.one) { product, _ in product * 2 }
    }

    private static let edges: [Fraction] = [62, 63, 64, 125, 126, 127, 128, 200].flatMap { exponent in
        [power(exponent) - 1, power(exponent), power(exponent) + 1]
    }

    @Test(arguments: [
        (126, "85070591730234615865843651857942052864"), (127, "170141183460469231731687303715884105728"),
        (128, "340282366920938463463374607431768211456"),
    ])
    func powersOfTwoAreWhatTheyAre(exponent: Int, digits: String) {
        #expect(Self.power(exponent).ratioText == digits + "/1")
        #expect((-Self.power(exponent)).ratioText == "-" + digits + "/1")
        #expect(Self.power(exponent) == exact(digits))
    }

    /// The same number by different ways: multiplied up, divided down from far above, added and taken away, turned.
    @Test(arguments: edges.indices, [false, true])
    func oneNumberHasOneRepresentation(edge: Int, negative: Bool) throws {
        let value = negative ? -Self.edges[edge] : Self.edges[edge]
        let far = Self.power(300)
        let ways = [
            (value * far).divided(by: far), (value + far) - far, -(-value),
            Fraction.one.divided(by: value).flatMap { Fraction.one.divided(by: $0) },
            value.divided(by: 3).map { $0 * 3 },
        ]
        for way in ways {
            let other = try #require(way)
            #expect(other == value)
            #expect(other.hashValue == value.hashValue, "\(value.ratioText)")
            #expect(Set([other, value]).count == 1)
        }
    }

    @Test(arguments: edges.indices, edges.indices)
    func comparesAcrossTheEdge(left: Int, right: Int) {
        let (a, b) = (Self.edges[left], Self.edges[right])
        #expect((a < b) == (left < right))
        #expect((a == b) == (left == right))
        #expect((-a < -b) == (left > right))
        #expect(-a < b)
        #expect((a - b).isNegative == (left < right))
        #expect((a - b) + b == a)
        #expect((a * b).divided(by: b) == a)
    }

    @Test func bigNumbersKnowTheirKind() {
        let big = Self.power(130)
        #expect(!big.isZero && !big.isNegative && big.isInteger)
        #expect((-big).isNegative)
        #expect((big - big).isZero)
        #expect(big.integer == nil)
        #expect(!(big + exact("1/2")).isInteger)
        #expect((big - (big - 7)).integer == 7)
    }

    private static let primes: [Int] = (2...1987).filter { number in
        !(2..<number).contains { $0 * $0 <= number && number.isMultiple(of: $0) }
    }

    @Test func reciprocalsOfAHundredPrimes() {
        let sum = Self.primes.prefix(100).compactMap { Fraction(1, $0) }.sum()
        let numerator =
            "9924938317306578104794915348371074960828795860429929737290618944808506634743370796528436363734050330"
            + "0513937333034562606395963084770989092550812655967258173629405077264277139845502267669356103345196741"
            + "56561744081975868623"
        let denominator =
            "4711930799906184953162487834760260422020574773409675520188634839616415335845034221205289256705544681"
            + "9724391040977771579918043802842183150387194449439904925790307206359905384523125283398643529993103984"
            + "81791730017201031090"
        #expect(sum.ratioText == numerator + "/" + denominator)
    }

    @Test func reciprocalsOfThreeHundredPrimes() {
        let parts = Self.primes.compactMap { Fraction(1, $0) }
        #expect(parts.count == 300)
        let shown = "2.290945734570565307049650718145047226801614107004223435561957"
        #expect(parts.sum().decimalText(decimals: 60) == shown)
        #expect(parts.reversed().sum() == parts.sum())
        let nothing = parts.reduce(parts.sum(), -)
        #expect(nothing.isZero)
        #expect(nothing.hashValue == Fraction.zero.hashValue)
    }
}

import AuditTestSupport
import ExactArithmetic
import Testing

@Suite("a sum is the same in whatever order and size")
struct FractionSumTests {
    @Test func nothingIsZero() {
        #expect(FractionSum().total == .zero)
        #expect([Fraction]().sum() == .zero)
    }

    @Test("of one and of many, small and large", arguments: 1...10)
    func likeAddingOneByOne(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<200 {
            let terms = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                let large = random.oneIn(3) ? Fraction(decimal: "170141183460469231731687303715884105727.5") : nil
                let small = Fraction(Int.random(in: -900...900, using: &random), Int.random(in: 1...97, using: &random))
                return (small ?? .zero) * (large ?? .one)
            }
            var sum = FractionSum()
            for term in terms { sum.add(term) }
            let expected = terms.reduce(.zero, +)
            #expect(sum.total == expected, "seed \(seed), round \(round)")
            #expect(terms.sum() == expected, "seed \(seed), round \(round)")
            #expect(terms.shuffled(using: &random).sum() == expected, "seed \(seed), round \(round)")
            #expect(sum.total.ratioText == expected.ratioText, "seed \(seed), round \(round)")
        }
    }
}

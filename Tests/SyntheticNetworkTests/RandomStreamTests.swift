import Testing

@testable import SyntheticNetwork

@Suite("random streams")
struct RandomStreamTests {
    @Test("the same keys give the same numbers, other keys or another order give others")
    func keys() {
        func numbers(_ stream: RandomStream) -> [UInt64] {
            var stream = stream
            return (0..<4).map { _ in stream.next() }
        }
        #expect(numbers(RandomStream(1, 2)) == numbers(RandomStream(1, 2)))
        #expect(numbers(RandomStream(1, 2)) != numbers(RandomStream(2, 1)))
        #expect(numbers(RandomStream(1)) != numbers(RandomStream(1, 0)))
    }

    @Test("numbers stay in their range, and reach both ends")
    func ranges() {
        var random = RandomStream(11)
        let numbers = (0..<2_000).map { _ in random.int(-3...4) }
        #expect(Set(numbers) == Set(-3...4))
        let around = (0..<2_000).map { _ in random.around(30) }
        #expect(around.allSatisfy { abs($0) <= 30 })
        #expect(around.count { abs($0) <= 15 } > 1_400, "bell-shaped")
        #expect((0..<2_000).allSatisfy { _ in (0...3).contains(random.streak(perMille: 600, atMost: 3)) })
        #expect(random.below(1) == 0 && random.below(0) == 0 && random.below(-5) == 0)
    }

    @Test("chances come out as they are said", arguments: [0, 14, 500, 985, 1_000])
    func chances(perMille: Int) {
        var random = RandomStream(UInt64(perMille))
        let happened = (0..<20_000).count { _ in random.happens(perMille: perMille) }
        #expect(abs(happened - perMille * 20) < 300, "\(happened)")
    }

    @Test("the key of a text never changes")
    func textKeys() {
        #expect(streamKey("") == 0xCBF2_9CE4_8422_2325)
        #expect(streamKey("a") == 0xAF63_DC4C_8601_EC8C)
    }
}

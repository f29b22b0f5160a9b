import AuditTestSupport
import Testing

@testable import BulkScoring

@Suite struct ScratchTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func whatIsThereStaysAndTheRestIsFilled(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var scratch = Scratch(random.pick([0, 1, 16]), filledWith: -7)
        var expected: [Int: Int] = [:]
        for round in 0..<300 {
            let index = Int.random(in: 0...(round * 3), using: &random)
            scratch.reserve(index + 1)
            let before = scratch[index]
            #expect(before == expected[index] ?? -7, "seed \(seed), round \(round)")
            switch round % 3 {
            case 0: scratch[index] = round
            case 1: scratch.place(of: Int32(index)).pointee = round
            default: scratch.places(index + 1)[index] = round
            }
            expected[index] = round
        }
        let all = Array(scratch.first(scratch.capacity))
        #expect(all == (0..<all.count).map { expected[$0] ?? -7 }, "seed \(seed)")
    }

    @Test func thereIsAlwaysAFirstElement() {
        let scratch = Scratch(0, filledWith: 5)
        let (first, capacity) = (scratch[0], scratch.capacity)
        #expect(first == 5 && capacity == 1)
    }
}

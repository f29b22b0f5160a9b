internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

@Suite("Runs of rows and their audits")
struct RunChainTests {
    @Test(
        "are joined with those of the same id, whatever places their ids want",
        arguments: [1, 2, 60, 3_000], [1, 1 << 32, UInt64.max / 7])
    func joined(audits: Int, step: UInt64) {
        var random = SeededGenerator(seed: UInt64(audits) ^ step)
        var chain = RunChain()
        var expected: [(id: UInt64, offsets: [Int])] = []
        var places: [UInt64: Int] = [:]
        var last: UInt64?
        for number in 0..<max(400, 4 * audits) {
            let id = UInt64(Int.random(in: 0..<audits, using: &random)) &* step
            chain.add(CSVRun(offset: 10 * number, line: 0, id: id), line: number)
            // One behind the other they are one run.
            if id == last { continue }
            last = id
            if let place = places[id] {
                expected[place].offsets.append(10 * number)
            } else {
                places[id] = expected.count
                expected.append((id, [10 * number]))
            }
        }
        let isMixed = expected.contains { $0.offsets.count > 1 }
        #expect(chain.firstRuns.isEmpty == !isMixed)
        let firsts = isMixed ? chain.firstRuns.map(Int.init) : Array(0..<chain.runs.count)
        #expect(firsts.count == expected.count)
        for (first, audit) in zip(firsts, expected) {
            var offsets: [Int] = []
            var run = first
            while run >= 0 {
                offsets.append(chain.runs[run].offset)
                #expect(Int(chain.runs[run].line) * 10 == chain.runs[run].offset)
                run = Int(chain.runs[run].next)
            }
            #expect(offsets == audit.offsets, "\(audit.id)")
        }
    }

    @Test("stay where they are when there are more than one piece of memory holds")
    func pieces() {
        var runs = PlacedRuns()
        let count = 3 << 14 + 5
        for number in 0..<count { runs.append(PlacedRun(offset: number, line: UInt32(number))) }
        for number in stride(from: 0, to: count, by: 3) { runs.link(number, to: Int32(count - 1 - number)) }
        #expect(runs.count == count)
        for number in 0..<count {
            let run = runs[number]
            #expect(run.offset == number && run.next == (number % 3 == 0 ? Int32(count - 1 - number) : -1))
        }
    }
}

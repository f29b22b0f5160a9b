import Synchronization
import Testing
import Threading

@Suite("work is shared out among threads")
struct ThreadsTests {
    @Test("every thread runs the work once, and the call waits for all", arguments: [(0, 1), (1, 1), (2, 2), (9, 9)])
    func runs(count: Int, expected: Int) {
        let runs = Guarded(0)
        inThreads(count) { runs.withLock { $0 += 1 } }
        #expect(runs.withLock { $0 } == expected)
    }

    @Test func oneThreadAtATimeTouchesWhatIsGuarded() {
        let sum = Guarded((count: 0, isUneven: false))
        inThreads(4) {
            for _ in 0..<10_000 {
                sum.withLock { sum in
                    sum.isUneven.toggle()
                    sum.count += sum.isUneven ? 1 : 2
                }
            }
        }
        #expect(sum.withLock { $0.count } == 4 * 10_000 * 3 / 2)
    }

    @Test("results stand in the order of the elements", arguments: [0, 1, 2, 3, 1_000])
    func map(count: Int) {
        let elements = Array(0..<count)
        #expect(elements.concurrentMap { String($0) } == elements.map { String($0) })
    }

    @Test func everyElementIsTransformedOnce() {
        let calls = Guarded([Int](repeating: 0, count: 500))
        _ = Array(0..<500).concurrentMap { element in calls.withLock { $0[element] += 1 } }
        #expect(calls.withLock { $0 } == [Int](repeating: 1, count: 500))
    }

    @Test("both results come, each from its own work", arguments: [false, true])
    func both(isParallel: Bool) {
        let calls = Atomic(0)
        let (number, word) = together(isParallel: isParallel) {
            calls.add(1, ordering: .relaxed)
            return 7
        } and: {
            calls.add(1, ordering: .relaxed)
            return "七"
        }
        #expect(number == 7 && word == "七")
        #expect(calls.load(ordering: .relaxed) == 2)
    }

    @Test func twoWorksThatWaitForEachOtherRunAtOnce() {
        let (first, second) = (Guarded(false), Guarded(false))
        let (sawSecond, sawFirst) = together(isParallel: true) {
            first.withLock { $0 = true }
            while !second.withLock({ $0 }) {}
            return true
        } and: {
            second.withLock { $0 = true }
            while !first.withLock({ $0 }) {}
            return true
        }
        #expect(sawSecond && sawFirst)
    }

    @Test func theProgramMayUseAProcessor() { #expect(processorCount() >= 1) }
}

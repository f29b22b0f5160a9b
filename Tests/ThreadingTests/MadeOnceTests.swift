import Synchronization
import Testing
import Threading

@Suite("a value is made when it is first asked for, and kept")
struct MadeOnceTests {
    private final class Counted: Sendable {
        /// How many there are.
        let alive: Guarded<Int>

        init(_ alive: Guarded<Int>) {
            self.alive = alive
            alive.withLock { $0 += 1 }
        }

        deinit { alive.withLock { $0 -= 1 } }
    }

    /// Holds what cannot be captured by itself.
    private final class Holder<Value: Sendable>: Sendable {
        let made = MadeOnce<Value>()
    }

    @Test func askedTwiceItIsMadeOnce() {
        let made = MadeOnce<Int>()
        #expect(made.value { 1 } == 1)
        #expect(made.value { 2 } == 1)
    }

    @Test func nothingIsKeptToo() {
        let made = MadeOnce<Int?>()
        #expect(made.value { nil } == nil)
        #expect(made.value { 2 } == nil)
    }

    @Test("threads that ask at once are all given the same one, and those given up are freed", arguments: [1, 2, 8])
    func together(threads: Int) {
        let alive = Guarded(0)
        for _ in 0..<50 {
            let holder = Holder<Counted>()
            let found = Guarded<Set<ObjectIdentifier>>([])
            let waiting = Atomic(threads)
            inThreads(threads) {
                // All start at one moment, or the first would be done before the second begins.
                waiting.subtract(1, ordering: .relaxed)
                while waiting.load(ordering: .relaxed) > 0 {}
                let value = holder.made.value { Counted(alive) }
                found.withLock { _ = $0.insert(ObjectIdentifier(value)) }
            }
            #expect(found.withLock { $0.count } == 1)
            #expect(alive.withLock { $0 } == 1)
            withExtendedLifetime(holder) {}
        }
        #expect(alive.withLock { $0 } == 0)
    }

    @Test func whatIsNeverAskedForIsNeverMade() {
        let alive = Guarded(0)
        do { _ = Holder<Counted>() }
        #expect(alive.withLock { $0 } == 0)
    }
}

internal import Synchronization

/// A value that is made when it is first asked for, by whichever thread asks, and kept.
///
/// The standard library's `AtomicLazyReference` would keep it too, but the thread sanitizer does not see what happens in it.
package struct MadeOnce<Value: Sendable>: ~Copyable, Sendable {
    private final class Box: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    /// Owned by this; set once.
    private let box = Atomic<Unmanaged<Box>?>(nil)

    package init() {}

    deinit { box.load(ordering: .acquiring)?.release() }

    /// The value that was made first.
    ///
    /// - Parameter make: must give the same whoever asks. Threads that ask at the same moment may each make one; all but one
    ///   of those are given up.
    package borrowing func value(_ make: () -> Value) -> Value {
        if let known = box.load(ordering: .acquiring) { return known.takeUnretainedValue().value }
        let new = Unmanaged.passRetained(Box(make()))
        let (isKept, known) = box.compareExchange(expected: nil, desired: new, ordering: .acquiringAndReleasing)
        guard !isKept, let known else { return new.takeUnretainedValue().value }
        new.release()
        return known.takeUnretainedValue().value
    }
}

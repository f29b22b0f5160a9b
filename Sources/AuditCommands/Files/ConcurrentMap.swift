internal import Dispatch
internal import Glibc

extension Array where Element: Sendable {
    /// Transforms the elements on all processors; the results stand in the order of the elements.
    func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(transform) }
        var results = [Result?](repeating: nil, count: count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Every iteration writes a place of its own.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: count) { index in places[index] = transform(self[index]) }
        }
        return results.compactMap(\.self)
    }

    /// The elements in runs of at most `length`.
    func chunked(by length: Int) -> [[Element]] {
        stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
    }
}

/// Both results.
///
/// - Parameter isParallel: they are worked out in two threads.
func together<First: Sendable, Second: Sendable>(
    isParallel: Bool, _ first: @Sendable () -> First, and second: @Sendable () -> Second
) -> (First, Second) {
    guard isParallel else { return (first(), second()) }
    let found = Guarded<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { turn in
        if turn == 0 {
            let result = first()
            found.withLock { $0.0 = result }
        } else {
            let result = second()
            found.withLock { $0.1 = result }
        }
    }
    guard case (let first?, let second?) = found.withLock({ $0 }) else { return (first(), second()) }
    return (first, second)
}

/// Processors of this machine that the program may use, at least 1.
func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

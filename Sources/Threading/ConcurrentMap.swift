internal import Synchronization

extension Array where Element: Sendable {
    /// Transforms the elements on all processors; the results stand in the order of the elements.
    package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(transform) }
        var results = [Result?](repeating: nil, count: count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Every number is drawn once, and has a place of its own.
            nonisolated(unsafe) let places = buffer
            let next = Atomic(0)
            inThreads(Swift.min(count, processorCount())) {
                while true {
                    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard index < count else { return }
                    places[index] = transform(self[index])
                }
            }
        }
        return results.compactMap(\.self)
    }
}

/// Both results.
///
/// - Parameter isParallel: they are worked out in two threads.
package func together<First: Sendable, Second: Sendable>(
    isParallel: Bool, _ first: @Sendable () -> First, and second: @Sendable () -> Second
) -> (First, Second) {
    let found = Guarded<(first: First?, second: Second?)>((nil, nil))
    let next = Atomic(0)
    inThreads(isParallel ? 2 : 1) {
        while true {
            switch next.wrappingAdd(1, ordering: .relaxed).oldValue {
            case 0:
                let result = first()
                found.withLock { $0.first = result }
            case 1:
                let result = second()
                found.withLock { $0.second = result }
            default: return
            }
        }
    }
    guard case (let first?, let second?) = found.withLock({ $0 }) else { return (first(), second()) }
    return (first, second)
}

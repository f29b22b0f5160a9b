internal import Glibc

/// Hands results that several threads make on in the order of their numbers, whoever is done first.
///
/// A thread that is far ahead waits, so that only a bounded number of results is held.
package final class OrderedDelivery<Result: Sendable>: @unchecked Sendable {
    // Everything below is touched only while the lock is held.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let moved = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var waiting: [Int: Result] = [:]
    private var next = 0
    private let window: Int
    private let receive: (Result) -> Void

    /// - Parameters:
    ///   - window: how many results may be held.
    ///   - receive: called for one result after the other, from any of the threads.
    package init(window: Int, receive: @escaping (Result) -> Void) {
        self.window = max(1, window)
        self.receive = receive
        pthread_mutex_init(lock, nil)
        pthread_cond_init(moved, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        pthread_cond_destroy(moved)
        lock.deallocate()
        moved.deallocate()
    }

    /// - Parameters:
    ///   - number: each from 0 on must be delivered once.
    ///   - isLast: false for a piece that others of its number follow, from the same thread; it waits for its turn.
    package func deliver(_ result: Result, number: Int, isLast: Bool = true) {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        guard isLast else {
            while number > next { pthread_cond_wait(moved, lock) }
            return receive(result)
        }
        while number >= next + window { pthread_cond_wait(moved, lock) }
        if number == next {
            receive(result)
            next += 1
        } else {
            waiting[number] = result
        }
        while !waiting.isEmpty, let due = waiting.removeValue(forKey: next) {
            receive(due)
            next += 1
        }
        pthread_cond_broadcast(moved)
    }
}

internal import Glibc

/// Runs the same work in several threads and waits for all; the calling thread is one of them.
///
/// - Parameter count: less than 1 counts as 1. Where the system grants fewer, those do the work.
package func inThreads(_ count: Int, _ work: @Sendable () -> Void) {
    withoutActuallyEscaping(work) { work in
        var threads: [pthread_t] = []
        for _ in 1..<max(1, count) {
            if let thread = started(work) { threads.append(thread) }
        }
        work()
        for thread in threads { pthread_join(thread, nil) }
    }
}

/// Processors of this machine that the program may use, at least 1.
package func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// A thread that does the work; nil when the system grants none.
private func started(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Work(work))
    let code = pthread_create(
        &thread, nil,
        { argument in
            // The argument is what was passed below.
            guard let argument else { return nil }
            Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
            return nil
        }, box.toOpaque())
    guard code == 0 else {
        box.release()
        return nil
    }
    return thread
}

private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

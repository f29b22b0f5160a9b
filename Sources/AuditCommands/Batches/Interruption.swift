internal import Glibc
internal import Synchronization

/// Whether somebody wants the run to end, as by Ctrl-C.
enum Interruption {
    private static let requests = Atomic(0)

    static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

    /// From now on a run is ended at the next piece of work; a second request ends the program at once.
    static func watch() {
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
            defer { unblock(number) }
            signal(number) { number in
                if Interruption.requests.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { _exit(128 + number) }
            }
        }
    }

    /// Whoever started the program from a thread that holds signals back has handed that down.
    private static func unblock(_ number: Int32) {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, number)
        pthread_sigmask(Int32(SIG_UNBLOCK), &signals, nil)
    }

    /// What was started with `nohup` goes on.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }
}

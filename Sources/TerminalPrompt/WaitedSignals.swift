internal import Glibc

/// Signals that wait to be asked for instead of breaking into what goes on; they are let in again when this value ends.
struct WaitedSignals: ~Copyable {
    private var signals = sigset_t()
    private var previous = sigset_t()

    /// Milliseconds after which somebody who waits for input looks for signals as well.
    static let patience: Int32 = 200

    init(_ numbers: [Int32]) {
        sigemptyset(&signals)
        for number in numbers { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, &previous)
    }

    /// The signal that came; nil when none did.
    func next() -> Int32? {
        var (set, now) = (signals, timespec())
        let signal = sigtimedwait(&set, nil, &now)
        return signal > 0 ? signal : nil
    }

    deinit {
        var set = previous
        pthread_sigmask(SIG_SETMASK, &set, nil)
    }
}

internal import Glibc

/// The clocks of one sitting: the wall, for when something was seen, and one that nobody sets, for how long it took.
struct SittingClock: Sendable {
    private let timeZone: String?
    private let start = SittingClock.milliseconds(CLOCK_MONOTONIC)
    private var lastObserved = 0

    /// - Parameter timeZone: of the network, such as `Asia/Shanghai`; nil for the machine's own.
    init(timeZone: String?) { self.timeZone = timeZone }

    /// Milliseconds since the sitting began.
    var elapsed: Int { Self.milliseconds(CLOCK_MONOTONIC) - start }

    /// The present moment, never before an observation: RFC 3339 with offset, to the millisecond.
    func now() -> String {
        WallClock.moment(milliseconds: max(Self.milliseconds(CLOCK_REALTIME), lastObserved), in: timeZone)
    }

    /// The moment of an observation, after every one before it: two looks at one thing are told apart by when they were made,
    /// and lines from a file come faster than milliseconds.
    mutating func observe() -> String {
        lastObserved = max(Self.milliseconds(CLOCK_REALTIME), lastObserved + 1)
        return WallClock.moment(milliseconds: lastObserved, in: timeZone)
    }

    private static func milliseconds(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
    }
}

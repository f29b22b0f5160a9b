internal import BilingualText
internal import Glibc

/// A bar on standard error that shows how far a long run is; silent unless that is a terminal.
struct ProgressBar {
    /// What there is to do; may be told better while it is done.
    var total: Int
    private let noun: BilingualText
    private let language: Language
    private let isShown: Bool
    private let start = ProgressBar.now()
    private var lastShown: UInt64 = 0

    private static let width = 28
    /// Nanoseconds between two pictures.
    private static let pause: UInt64 = 100_000_000

    /// - Parameter noun: what is counted.
    init(total: Int, noun: BilingualText, console: Console) {
        self.total = total
        self.noun = noun
        language = console.language
        isShown = isatty(2) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
    }

    mutating func show(_ done: Int) {
        let now = Self.now()
        guard isShown, total > 1, now - lastShown >= Self.pause || done == total else { return }
        lastShown = now
        Console.write("\r" + text(done: done, elapsed: now - start) + "\u{1B}[K", to: 2)
    }

    /// Takes the bar away, so that what follows begins on a clean line.
    func clear() {
        if isShown, lastShown > 0 { Console.write("\r\u{1B}[K", to: 2) }
    }

    /// - Parameter elapsed: nanoseconds.
    private func text(done: Int, elapsed: UInt64) -> String {
        let filled = Self.width * done / max(1, total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        let milliseconds = Int(elapsed / 1_000_000)
        let counts = "\(bar) \(done)/\(total) \(noun.wording(in: language))"
        guard done > 0, milliseconds > 500 else { return counts }
        let rate = done * 1_000 / milliseconds
        let left = (total - done) * milliseconds / done / 1_000
        return counts
            + BilingualText(zh: "，每秒 \(rate)，还需 \(left) 秒", en: ", \(rate)/s, \(left) s left").wording(in: language)
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

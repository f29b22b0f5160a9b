internal import Glibc

/// The settings of a terminal while one line is read from it; they end with this value.
struct TerminalMode: ~Copyable {
    private let descriptor: Int32
    private var original = termios()

    enum Kind {
        /// Every key comes at once and is not echoed.
        case keys
        /// The system edits the line, and erases Chinese characters as a whole.
        case lines
    }

    /// Nil when the descriptor is no terminal.
    init?(_ descriptor: Int32, _ kind: Kind) {
        self.descriptor = descriptor
        guard tcgetattr(descriptor, &original) == 0 else { return nil }
        set(kind)
    }

    func set(_ kind: Kind) {
        var settings = original
        settings.c_iflag |= tcflag_t(IUTF8)
        switch kind {
        case .keys:
            settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
            settings.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR)
            // A read returns with the first byte, and not before.
            withUnsafeMutableBytes(of: &settings.c_cc) {
                $0[Int(VMIN)] = 1
                $0[Int(VTIME)] = 0
            }
        case .lines:
            settings.c_lflag |= tcflag_t(ICANON | ECHO)
        }
        tcsetattr(descriptor, TCSADRAIN, &settings)
    }

    /// The settings as they were found.
    func restore() {
        var settings = original
        tcsetattr(descriptor, TCSADRAIN, &settings)
    }

    deinit { restore() }
}

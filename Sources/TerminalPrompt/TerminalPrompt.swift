internal import BilingualText
internal import Glibc

/// Asks for one line after the other: at a terminal with editing, from a pipe or file as it comes.
///
/// Nothing but `readLine` and `write` touches the terminal, and its settings are changed only while a line is read.
public struct TerminalPrompt: ~Copyable {
    /// What came of asking.
    public enum Reply: Sendable, Hashable {
        case line(String)
        /// Ctrl-D, or the end of the file.
        case endOfInput
        /// Ctrl-C.
        case interrupted
        /// The terminal or the connection went away, or the process was told to end.
        case hungUp
    }

    /// What a question adds to a bare line.
    public struct Aids: Sendable {
        /// The full lines that a Tab may make of what was typed.
        public var candidates: [String]
        /// A prompt that changes every second, such as a stopwatch; asked anew each time.
        public var ticking: (@Sendable () -> String)?

        public init(candidates: [String] = [], ticking: (@Sendable () -> String)? = nil) {
            self.candidates = candidates
            self.ticking = ticking
        }
    }

    private let input: Int32
    private let output: Int32
    private let kind: Kind
    private var lines: LineSource
    private var decoder = KeyDecoder()
    private var waiting: [Key] = []

    private enum Kind {
        case edited, cooked, piped
    }

    /// - Parameter isPlain: leaves the editing to the system and never moves the cursor, for screen readers and dumb terminals.
    public init(input: Int32 = 0, output: Int32 = 1, isPlain: Bool = false) {
        self.input = input
        self.output = output
        lines = LineSource(input)
        let isTerminal = isatty(input) == 1 && isatty(output) == 1
        kind = isTerminal ? isPlain ? .cooked : .edited : .piped
    }

    /// True when a person answers at a terminal.
    public var isInteractive: Bool { kind != .piped }

    /// Columns of the terminal; 80 when that is unknown.
    public var columns: Int { size.columns }

    private var size: (rows: Int, columns: Int) {
        var size = winsize()
        let isKnown = ioctl(output, UInt(TIOCGWINSZ), &size) == 0
        return (isKnown && size.ws_row > 0 ? Int(size.ws_row) : 24, isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80)
    }

    /// - Returns: false when the output is gone.
    @discardableResult public func write(_ text: String) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    public mutating func readLine(_ prompt: String, aids: Aids = Aids()) -> Reply {
        switch kind {
        case .edited: return edit(prompt, aids)
        case .cooked:
            guard let mode = TerminalMode(input, .lines), write(prompt) else { return .hungUp }
            let reply = lines.next()
            mode.restore()
            return reply
        case .piped:
            if !prompt.isEmpty, !write(prompt + "\n") { return .hungUp }
            return lines.next()
        }
    }

    private mutating func edit(_ prompt: String, _ aids: Aids) -> Reply {
        guard let mode = TerminalMode(input, .keys) else { return .hungUp }
        let signals = WaitedSignals([SIGTERM, SIGHUP, SIGINT])
        var line = LineEditor()
        var screen = LineScreen()
        var shown = aids.ticking?() ?? prompt
        guard draw(shown, line, &screen) else { return .hungUp }
        while true {
            var isDrawn = true
            while !waiting.isEmpty {
                switch line.apply(waiting.removeFirst()) {
                case .ignored: continue
                case .edited, .redraw: break
                case .done(let text):
                    // What was pasted or typed ahead with its Enter has not been seen yet.
                    draw(shown, line, &screen)
                    return end(.line(text), &screen)
                case .endOfInput: return end(.endOfInput, &screen)
                case .interrupted: return end(.interrupted, &screen)
                case .complete: complete(&line, &screen, aids.candidates)
                case .suspend:
                    write(screen.leave())
                    mode.restore()
                    raise(SIGTSTP)
                    mode.set(.keys)
                }
                isDrawn = false
            }
            // What is pasted or typed ahead is drawn once.
            if !isDrawn { draw(shown, line, &screen) }
            switch wait(signals, drawnAt: screen.columns, isTicking: aids.ticking != nil) {
            case .keys(let keys): waiting = keys
            case .tick:
                shown = aids.ticking?() ?? prompt
                draw(shown, line, &screen)
            case .signal(SIGINT): return end(.interrupted, &screen)
            case .signal, .closed: return .hungUp
            }
        }
    }

    @discardableResult private func draw(_ prompt: String, _ line: LineEditor, _ screen: inout LineScreen) -> Bool {
        let size = size
        return write(screen.draw(prompt: prompt, line: line, columns: size.columns, rows: size.rows))
    }

    private func end(_ reply: Reply, _ screen: inout LineScreen) -> Reply { write(screen.leave()) ? reply : .hungUp }

    private func complete(_ line: inout LineEditor, _ screen: inout LineScreen, _ candidates: [String]) {
        switch Completion(of: line.text, among: candidates) {
        case .none: write("\u{7}")
        case .replaced(let text): line.replace(with: text)
        case .choices(let choices):
            let shown = choices.prefix(30).joined(separator: "  ") + (choices.count > 30 ? "  …" : "")
            write(screen.leave() + shown + "\r\n")
        }
    }

    private enum Event {
        case keys([Key])
        case signal(Int32)
        case tick, closed
    }

    /// - Parameter drawn: the width for which the line was drawn last.
    private mutating func wait(
        _ signals: borrowing WaitedSignals, drawnAt drawn: Int?, isTicking: Bool
    ) -> Event {
        var waited: Int32 = 0
        while true {
            var source = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            let count = poll(&source, 1, WaitedSignals.patience)
            if let signal = signals.next() { return .signal(signal) }
            if count < 0, errno != EINTR { return .closed }
            if count <= 0 {
                waited += WaitedSignals.patience
                decoder.pause()
                if columns != drawn || isTicking && waited >= 1_000 { return .tick }
                continue
            }
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let length = read(input, &buffer, buffer.count)
            if length < 0, errno == EINTR || errno == EAGAIN { continue }
            guard length > 0 else { return .closed }
            let keys = decoder.take(buffer.prefix(length))
            if !keys.isEmpty { return .keys(keys) }
        }
    }
}

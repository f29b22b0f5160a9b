internal import Glibc

/// Whole lines from a descriptor that edits nothing: a pipe, a file, or a terminal in line mode.
struct LineSource {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    /// Bytes of a line; what is longer is cut there, and refused by whoever reads it.
    private static let longest = 1 << 20

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// The next line without its end; the last one may lack it.
    mutating func next() -> TerminalPrompt.Reply {
        let signals = WaitedSignals([SIGTERM, SIGHUP, SIGINT])
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                defer { buffer.removeFirst(end + 1) }
                return .line(Self.text(buffer[..<end]))
            }
            if isAtEnd || buffer.count > Self.longest {
                defer { buffer = [] }
                return buffer.isEmpty ? .endOfInput : .line(Self.text(buffer[...]))
            }
            if let reply = fill(signals) { return reply }
        }
    }

    private mutating func fill(_ signals: borrowing WaitedSignals) -> TerminalPrompt.Reply? {
        var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let count = poll(&source, 1, WaitedSignals.patience)
        if let signal = signals.next() { return signal == SIGINT ? .interrupted : .hungUp }
        guard count > 0 else { return count == 0 || errno == EINTR ? nil : .hungUp }
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        let length = read(descriptor, &piece, piece.count)
        if length < 0 {
            if errno == EINTR || errno == EAGAIN { return nil }
            return .hungUp
        }
        if length == 0 { isAtEnd = true } else { buffer += piece.prefix(length) }
        return nil
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var line = bytes
        if line.last == 0x0D { line = line.dropLast() }
        if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        return String(decoding: line, as: UTF8.self)
    }
}

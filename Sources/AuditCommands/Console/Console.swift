internal import BilingualText
internal import Diagnostics
internal import Glibc

/// Where a command speaks: results on standard output, messages on standard error.
struct Console {
    let language: Language
    /// True when standard error is a terminal that takes colour.
    let colour: Bool
    /// True while problems of other inputs are nobody's business.
    let hidesProblems: Bool
    /// True when the work goes on after the reader of its words went away; else that is a quiet end.
    let outlivesReader: Bool

    init(language: Language, hidesProblems: Bool = false, outlivesReader: Bool = false) {
        self.language = language
        self.hidesProblems = hidesProblems
        self.outlivesReader = outlivesReader
        colour = isatty(2) == 1 && getenv("NO_COLOR") == nil && getenv("TERM").map { String(cString: $0) } != "dumb"
    }

    func result(_ text: String) { put(text, to: 1) }
    func result(_ text: BilingualText) { result(text.wording(in: language).printableLines) }
    func message(_ text: BilingualText) { put(text.wording(in: language).printableLines, to: 2) }

    func show(_ diagnostics: [Diagnostic], sources: [String: SourceLines]) {
        if hidesProblems { return }
        for diagnostic in diagnostics {
            let text = diagnostic.rendered(in: language, source: sources[diagnostic.file], colour: colour)
            put(text, to: 2)
        }
    }

    func show(_ failure: FileFailure) {
        show([Diagnostic(file: failure.path, failure.message)], sources: [:])
    }

    private func put(_ line: String, to descriptor: Int32) {
        let code = Self.failure(writing: line + "\n", to: descriptor)
        if code != 0, !(outlivesReader && code == EPIPE) { Self.end(code, writingTo: descriptor) }
    }

    /// A reader that went away, as in `dealer-audit list | head`, is a quiet end.
    static func write(_ text: String, to descriptor: Int32) {
        let code = failure(writing: text, to: descriptor)
        if code != 0 { end(code, writingTo: descriptor) }
    }

    /// Bytes as they are.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        let code = failure(writing: bytes, to: descriptor)
        if code != 0 { end(code, writingTo: descriptor) }
    }

    private static func end(_ code: Int32, writingTo descriptor: Int32) -> Never {
        if code == EPIPE { exit(ExitStatus.done.rawValue) }
        if descriptor == 1 {
            let loss = FileFailure(say("标准输出", "standard output"), FileFailure.Cause(errno: code))
            let problem = Diagnostic(file: loss.path, loss.message)
            _ = failure(writing: problem.rendered(in: runLanguage, source: nil, colour: false) + "\n", to: 2)
        }
        exit(ExitStatus.cannotWrite.rawValue)
    }

    private static func failure(writing text: String, to descriptor: Int32) -> Int32 {
        failure(writing: Array(text.utf8), to: descriptor)
    }

    /// The system's error number; 0 when all of it was written.
    private static func failure(writing content: [UInt8], to descriptor: Int32) -> Int32 {
        var bytes = content[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&ready, 1, -1)
                    continue
                }
                return errno
            }
            bytes = bytes.dropFirst(count)
        }
        return 0
    }
}

extension String {
    /// Each line for itself, so that what an argument or a file holds never steers the terminal.
    var printableLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }.joined(separator: "\n")
    }
}

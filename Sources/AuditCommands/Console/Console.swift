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

    init(language: Language, hidesProblems: Bool = false) {
        self.language = language
        self.hidesProblems = hidesProblems
        colour = isatty(2) == 1 && getenv("NO_COLOR") == nil && getenv("TERM").map { String(cString: $0) } != "dumb"
    }

    func result(_ text: String) { Self.write(text + "\n", to: 1) }
    func result(_ text: BilingualText) { result(text.wording(in: language)) }
    func message(_ text: BilingualText) { Self.write(text.wording(in: language) + "\n", to: 2) }

    func show(_ diagnostics: [Diagnostic], sources: [String: SourceLines]) {
        if hidesProblems { return }
        for diagnostic in diagnostics {
            let text = diagnostic.rendered(in: language, source: sources[diagnostic.file], colour: colour)
            Self.write(text + "\n", to: 2)
        }
    }

    func show(_ failure: FileFailure) {
        show([Diagnostic(file: failure.path, failure.message)], sources: [:])
    }

    /// A reader that went away, as in `dealer-audit list | head`, is a quiet end.
    static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { exit(ExitStatus.done.rawValue) }
                if errno == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&ready, 1, -1)
                    continue
                }
                exit(ExitStatus.cannotWrite.rawValue)
            }
            bytes = bytes.dropFirst(count)
        }
    }
}

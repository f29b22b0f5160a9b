internal import BilingualText
public import Diagnostics

/// A report that was read from a file, and everything there is to say about it.
public struct ReflectionReading: Sendable {
    /// Nil when the file holds no report.
    public let report: ReflectionReport?
    /// What is wrong with the file, and every remark on its fields, in the order of the text: a breach of a rule is an
    /// error, a question a warning.
    public let diagnostics: [Diagnostic]
}

/// Reads a filled reflection report, Markdown or YAML as its content shows, and checks it against the eight rules.
///
/// Never throws, never traps: what is wrong becomes diagnostics.
///
/// - Parameters:
///   - utf8: the text, at most 64 KB, with or without a byte-order mark.
///   - file: the name that diagnostics carry.
public func readReflection(_ utf8: [UInt8], file: String) -> ReflectionReading {
    var log = ReflectionLog(file: file)
    guard utf8.count <= ReflectionFileProblem.largest else {
        log.add(.tooLarge(bytes: utf8.count), at: nil)
        return ReflectionReading(report: nil, diagnostics: log.diagnostics)
    }
    let lines = TextLine.lines(of: String(decoding: utf8, as: UTF8.self))
    let report =
        lines.areYAML ? yamlReflection(utf8, log: &log) : MarkdownReflection(lines, log: &log).report(log: &log)
    guard let report else { return ReflectionReading(report: nil, diagnostics: log.diagnostics) }
    if report.situation.isEmpty { log.add(.noCase, at: nil) }
    let remarks = checkReflection(report).map { $0.diagnostic(in: file) }
    return ReflectionReading(report: report, diagnostics: (log.diagnostics + remarks).sortedByPlace())
}

extension ReflectionRemark {
    /// As a message about a file: an error for a breach, a warning for a question.
    public func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(severity == .breach ? .error : .warning, file: file, at: position, message)
    }
}

/// The problems of one file.
struct ReflectionLog {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    /// More than this is noise.
    private static let most = 200

    init(file: String) { self.file = file }

    mutating func add(_ problem: ReflectionFileProblem, at position: SourcePosition?) {
        append([Diagnostic(problem.severity, file: file, at: position, problem.wording)])
    }

    mutating func append(_ more: [Diagnostic]) {
        diagnostics += more.prefix(max(0, Self.most - diagnostics.count))
    }
}

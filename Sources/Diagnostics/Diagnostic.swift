public import BilingualText

/// One thing to tell the user about a file: what is wrong, what was expected, and the remedy.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: Sendable, Hashable {
        /// What it names is refused.
        case error
        /// The work goes on; the user may want to mend it.
        case warning
    }

    public let severity: Severity
    /// The file as the user named it; `-` for standard input.
    public let file: String
    /// Nil when the problem is the file as a whole.
    public let position: SourcePosition?
    /// The sheet of a workbook on which the position is.
    public let sheet: String?
    /// "what, expected, remedy" in one sentence or two, without the position.
    public let message: BilingualText
    /// The audit that the problem belongs to, where the file holds audits.
    public let audit: String?

    public init(
        _ severity: Severity = .error, file: String, at position: SourcePosition? = nil, _ message: BilingualText,
        audit: String? = nil, sheet: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.position = position
        self.sheet = sheet
        self.message = message
        self.audit = audit
    }
}

extension [Diagnostic] {
    /// True when at least one of them refuses something.
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// In file order as first met, then by place; entries of one place keep their order.
    public func sortedByPlace() -> [Diagnostic] {
        var fileOrder: [String: Int] = [:]
        for diagnostic in self where fileOrder[diagnostic.file] == nil { fileOrder[diagnostic.file] = fileOrder.count }
        let start = SourcePosition(line: 0, column: 0)
        return enumerated().sorted { a, b in
            let left = (fileOrder[a.element.file] ?? 0, a.element.position ?? start, a.offset)
            let right = (fileOrder[b.element.file] ?? 0, b.element.position ?? start, b.offset)
            return left < right
        }.map(\.element)
    }
}

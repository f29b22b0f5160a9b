public import BilingualText

/// Something found wrong with a file: what is detected stands in one place, how it is said in a neighbouring one.
public protocol Problem: Sendable {
    /// Whether it refuses what it names; an error unless the problem says otherwise.
    var severity: Diagnostic.Severity { get }
    /// "what, expected, remedy" in both languages, without the position.
    var wording: BilingualText { get }
}

extension Problem {
    public var severity: Diagnostic.Severity { .error }
}

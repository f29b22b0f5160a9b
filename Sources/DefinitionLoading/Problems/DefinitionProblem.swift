internal import BilingualText
internal import Diagnostics

/// Something that loading found wrong; what is detected stands in the enums, how it is said beside them.
protocol DefinitionProblem: Sendable {
    var severity: Diagnostic.Severity { get }
    /// "what, expected, remedy" in both languages.
    var wording: BilingualText { get }
}

extension DefinitionProblem {
    var severity: Diagnostic.Severity { .error }
}

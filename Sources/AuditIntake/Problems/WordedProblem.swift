internal import BilingualText
internal import Diagnostics

/// Something to tell about a submission: detected in one place, worded in a neighbouring one.
protocol WordedProblem: Sendable {
    var severity: Diagnostic.Severity { get }
    var wording: BilingualText { get }
}

extension WordedProblem {
    var severity: Diagnostic.Severity { .error }
}

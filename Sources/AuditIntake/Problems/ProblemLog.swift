internal import Diagnostics

/// Collects what is to be told about one file, and which audit it belongs to.
///
/// A hostile file can hold millions of mistakes. Every one refuses what it belongs to, but beyond a limit they are only counted.
struct ProblemLog {
    static let listedPerAudit = 200
    static let listedPerFile = 20_000
    /// The same wherever a long file is cut, and enough to see what went wrong.
    static let suggestionsPerAudit = 20

    let file: String
    private(set) var diagnostics: [Diagnostic] = []
    private var audit: String?
    private(set) var sheet: String?
    /// The first of the diagnostics that belong to what is being read.
    private var start = 0
    private var problemsOfAudit = 0
    private var errorsOfAudit = 0
    private var unlisted = 0
    private let suggestions: Int
    private var suggestionsLeft: Int

    /// - Parameter suggestions: how many misspelt words of an audit may be looked up.
    init(file: String, suggestions: Int = Self.suggestionsPerAudit) {
        self.file = file
        self.suggestions = suggestions
        suggestionsLeft = suggestions
    }

    /// True when something refuses the audit that is being read.
    var refusesAudit: Bool { errorsOfAudit > 0 }

    /// What follows belongs to this audit; nil for the file as a whole.
    mutating func begin(audit: String?) {
        // A list of what belongs to no audit goes on, so that a file of broken lines gets one closing word and not millions.
        if audit == nil, self.audit == nil, unlisted > 0 { return }
        closeList()
        self.audit = audit
        start = diagnostics.count
        problemsOfAudit = 0
        errorsOfAudit = 0
        unlisted = 0
        suggestionsLeft = suggestions
    }

    /// What was found since the last beginning turns out to belong to this audit, and what follows too.
    mutating func name(audit: String) {
        self.audit = audit
        for index in start..<diagnostics.count { diagnostics[index] = diagnostics[index].naming(audit) }
    }

    /// What follows stands on this sheet of a workbook.
    mutating func begin(sheet: String?) { self.sheet = sheet }

    mutating func add(_ problem: some Problem, at position: SourcePosition?) {
        problemsOfAudit += 1
        if problem.severity == .error { errorsOfAudit += 1 }
        // The first problem of an audit is always listed, so that every refusal has a reason.
        let limit = diagnostics.count < Self.listedPerFile ? Self.listedPerAudit : audit == nil ? 0 : 1
        guard problemsOfAudit <= limit else {
            unlisted += 1
            return
        }
        list(problem, at: position)
    }

    /// Everything found, by place.
    mutating func finish() -> [Diagnostic] {
        closeList()
        return diagnostics.sortedByPlace()
    }

    /// Problems another reader has worded already.
    mutating func append(_ found: [Diagnostic]) {
        guard diagnostics.count < Self.listedPerFile else {
            unlisted += found.count
            return
        }
        diagnostics += found
    }

    /// The candidate that a misspelt word most likely meant. Searching is costly, so an audit gets a limited number of them, and
    /// a problem that is not listed gets none.
    mutating func suggestion(for word: String, among candidates: @autoclosure () -> [String]) -> String? {
        guard suggestionsLeft > 0, diagnostics.count < Self.listedPerFile else { return nil }
        suggestionsLeft -= 1
        return nearestSpelling(to: word, among: candidates())
    }

    private mutating func closeList() {
        guard unlisted > 0 else { return }
        list(FileProblem.moreProblems(unlisted), at: nil)
        unlisted = 0
    }

    private mutating func list(_ problem: some Problem, at position: SourcePosition?) {
        diagnostics.append(
            Diagnostic(problem.severity, file: file, at: position, problem.wording, audit: audit, sheet: sheet))
    }
}

extension Diagnostic {
    fileprivate func naming(_ audit: String) -> Diagnostic {
        Diagnostic(severity, file: file, at: position, message, audit: audit, sheet: sheet)
    }
}

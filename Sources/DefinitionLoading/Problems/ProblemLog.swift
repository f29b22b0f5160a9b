internal import BilingualText
internal import Diagnostics

/// Collects everything that is wrong with one file.
final class ProblemLog {
    /// More than this and the rest is only counted: a hostile file must not fill the memory with messages.
    static let limit = 10_000

    private let file: String
    private var kept: [Diagnostic]
    /// An anchored node may be read many times; its problems are told once.
    private var seen: Set<Diagnostic> = []
    private var uncounted = 0

    init(file: String, after earlier: [Diagnostic] = []) {
        self.file = file
        kept = earlier
    }

    /// The known spelling that was probably meant; none once the log is full, since searching takes its time.
    func suggestion(for word: String, among candidates: [String]) -> String? {
        seen.count < Self.limit ? nearestSpelling(to: word, among: candidates) : nil
    }

    func report(_ problem: some Problem, at position: SourcePosition?) {
        guard seen.count < Self.limit else {
            uncounted += 1
            return
        }
        let diagnostic = Diagnostic(problem.severity, file: file, at: position, problem.wording)
        if seen.insert(diagnostic).inserted { kept.append(diagnostic) }
    }

    var diagnostics: [Diagnostic] {
        guard uncounted > 0 else { return kept }
        return kept + [Diagnostic(file: file, StructureProblem.moreProblems(uncounted).wording)]
    }
}

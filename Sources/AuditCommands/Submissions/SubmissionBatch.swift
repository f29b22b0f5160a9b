internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ReportRendering
internal import Scoring

/// Submitted files read and scored in one go; what is refused is named and the rest goes on.
struct SubmissionBatch {
    private var reader: SubmissionReader
    private let console: Console
    private var register = AuditRegister()

    private(set) var scorecards: [Scorecard] = []
    private(set) var refused: [RefusedInput] = []
    private(set) var filesRead = 0

    var library: DefinitionLibrary { reader.library }
    /// True when something was refused, incomplete or unreadable.
    var isPartial: Bool { !refused.isEmpty || scorecards.contains { $0.outcome == .incomplete } }

    init(
        library: DefinitionLibrary, preferring preferred: [Checklist] = [], options: IntakeOptions, console: Console
    ) {
        reader = SubmissionReader(library: library, preferring: preferred, options: options, console: console)
        self.console = console
    }

    mutating func read(_ discovery: InputDiscovery) {
        for failure in discovery.failures { refuse([Diagnostic(file: failure.path, failure.message)], sources: [:]) }
        for paths in discovery.batches() {
            for file in reader.read(paths) { take(file) }
        }
    }

    private mutating func take(_ file: SubmittedFile) {
        filesRead += 1
        let accepted = register.accept(file.submissions)
        for index in accepted.new { scorecards.append(file.cards[index]) }
        let diagnostics = file.diagnostics + accepted.refusals
        if !diagnostics.isEmpty { refuse(diagnostics, sources: file.sources) }
    }

    private mutating func refuse(_ diagnostics: [Diagnostic], sources: [String: SourceLines]) {
        let sorted = diagnostics.sortedByPlace()
        console.show(sorted, sources: sources)
        refused += sorted.refusals(in: console.language)
    }
}

extension [Diagnostic] {
    /// The errors among them as rows of `refused.csv`.
    func refusals(in language: Language) -> [RefusedInput] {
        filter { $0.severity == .error }.map { diagnostic in
            RefusedInput(
                file: diagnostic.file, line: diagnostic.position?.line, column: diagnostic.position?.column,
                audit: diagnostic.audit, reason: diagnostic.reason(in: language))
        }
    }
}

extension Diagnostic {
    /// The message, behind the cell's address where it is about a cell: rows and columns alone are hard to find in a workbook.
    fileprivate func reason(in language: Language) -> String {
        guard let sheet, let position else { return message.wording(in: language) }
        return "\(sheet.printable)!\(position.shown): " + message.wording(in: language)
    }
}

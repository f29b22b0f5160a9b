internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ReportRendering
internal import Scoring
internal import YAMLDocument

/// Submitted files read and scored one after another; what is refused is named and the rest goes on.
struct SubmissionBatch {
    private(set) var library: DefinitionLibrary
    /// Checklists that stand before those of the library.
    private let preferred: [Checklist]
    private let options: IntakeOptions
    private let console: Console
    private var catalogue: IntakeCatalogue
    private var register = AuditRegister()

    private(set) var scorecards: [Scorecard] = []
    private(set) var refused: [RefusedInput] = []
    private(set) var filesRead = 0
    /// True when something was refused, incomplete or unreadable.
    var isPartial: Bool { !refused.isEmpty || scorecards.contains { $0.outcome == .incomplete } }

    init(
        library: DefinitionLibrary, preferring preferred: [Checklist] = [], options: IntakeOptions, console: Console
    ) {
        self.library = library
        self.preferred = preferred
        self.options = options
        self.console = console
        catalogue = IntakeCatalogue(checklists: preferred + library.checklists, network: library.network)
    }

    mutating func read(_ discovery: InputDiscovery) {
        for failure in discovery.failures { refuse([Diagnostic(file: failure.path, failure.message)], sources: [:]) }
        for file in discovery.files where !isNetworkFile(file) { read(file) }
    }

    private func isNetworkFile(_ path: String) -> Bool {
        path == NetworkSearch.fileName || path.hasSuffix("/" + NetworkSearch.fileName)
    }

    private mutating func read(_ path: String) {
        filesRead += 1
        do throws(FileFailure) {
            let bytes = try readFile(path, limit: YAMLLimits.submission.bytes)
            let result = understand(bytes, file: path)
            let accepted = register.accept(result.submissions)
            for submission in accepted.new { scorecards.append(score(submission.audit, by: submission.checklist)) }
            let diagnostics = result.diagnostics + accepted.refusals
            refuse(diagnostics, sources: diagnostics.isEmpty ? [:] : [path: SourceLines(result.text)])
        } catch {
            refuse([Diagnostic(file: path, error.message)], sources: [:])
        }
    }

    /// Reads the file with the definitions it mentions. When something is wrong it is read again with all of them, so that
    /// a misspelt id gets its suggestion and no result depends on which files came before.
    private mutating func understand(_ bytes: [UInt8], file: String) -> IntakeResult {
        prepare { $0.load(mentionedIn: bytes) }
        let result = readSubmissions(bytes, file: file, catalogue: catalogue, options: options)
        guard result.diagnostics.hasErrors, prepare({ $0.loadAll() }) else { return result }
        return readSubmissions(bytes, file: file, catalogue: catalogue, options: options)
    }

    /// A broken definition is shown once, when it is first read.
    @discardableResult private mutating func prepare(_ load: (inout DefinitionLibrary) -> Bool) -> Bool {
        let known = library.diagnostics.count
        guard load(&library) else { return false }
        console.show(Array(library.diagnostics[known...]).sortedByPlace(), sources: library.sources)
        catalogue = catalogue.replacing(checklists: preferred + library.checklists)
        return true
    }

    private mutating func refuse(_ diagnostics: [Diagnostic], sources: [String: SourceLines]) {
        let sorted = diagnostics.sortedByPlace()
        console.show(sorted, sources: sources)
        refused += sorted.filter { $0.severity == .error }.map { diagnostic in
            RefusedInput(
                file: diagnostic.file, line: diagnostic.position?.line, column: diagnostic.position?.column,
                audit: diagnostic.audit, reason: diagnostic.message.wording(in: console.language))
        }
    }
}

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
    private let options: IntakeOptions
    private let console: Console
    private var catalogue: IntakeCatalogue
    /// Where each audit id was first seen.
    private var places: [String: Diagnostic] = [:]

    private(set) var scorecards: [Scorecard] = []
    private(set) var refused: [RefusedInput] = []
    private(set) var filesRead = 0
    /// True when something was refused, incomplete or unreadable.
    var isPartial: Bool { !refused.isEmpty || scorecards.contains { $0.outcome == .incomplete } }

    init(library: DefinitionLibrary, options: IntakeOptions, console: Console) {
        self.library = library
        self.options = options
        self.console = console
        catalogue = IntakeCatalogue(checklists: [], network: library.network)
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
            prepare(for: bytes)
            let result = readSubmissions(bytes, file: path, catalogue: catalogue, options: options)
            let accepted = acceptNewAudits(result.submissions)
            for submission in accepted.new { scorecards.append(score(submission.audit, by: submission.checklist)) }
            let diagnostics = result.diagnostics + accepted.refusals
            refuse(diagnostics, sources: diagnostics.isEmpty ? [:] : [path: SourceLines(result.text)])
        } catch {
            refuse([Diagnostic(file: path, error.message)], sources: [:])
        }
    }

    /// Reads the definitions that these bytes may name; a broken one is shown once, when it is first needed.
    private mutating func prepare(for bytes: [UInt8]) {
        let known = library.diagnostics.count
        guard library.load(mentionedIn: bytes) else { return }
        console.show(Array(library.diagnostics[known...]).sortedByPlace(), sources: library.sources)
        catalogue = IntakeCatalogue(checklists: library.checklists, network: library.network)
    }

    /// An audit id stands for one audit; a second one with the same id is refused, whichever file it comes from.
    private mutating func acceptNewAudits(
        _ submissions: [AuditSubmission]
    ) -> (new: [AuditSubmission], refusals: [Diagnostic]) {
        var new: [AuditSubmission] = []
        var refusals: [Diagnostic] = []
        for submission in submissions {
            let place = Diagnostic(file: submission.file, at: submission.position, BilingualText(""))
            if let first = places.updateValue(place, forKey: submission.auditID) {
                places[submission.auditID] = first
                let where_ = first.file + (first.position.map { ":\($0.line)" } ?? "")
                refusals.append(
                    Diagnostic(
                        file: submission.file, at: submission.position,
                        BilingualText(
                            zh: "稽核编号“\(submission.auditID)”已在 \(where_) 使用；每次稽核要有自己的编号，重复提交请只留一份",
                            en:
                                "audit id '\(submission.auditID)' is taken by \(where_); give each audit its own id, or keep one copy of a file sent twice"
                        ), audit: submission.auditID))
            } else {
                new.append(submission)
            }
        }
        return (new, refusals)
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

internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import Scoring
internal import Threading
internal import YAMLDocument

/// One submitted file, read as far as that went.
struct SubmittedFile: Sendable {
    let path: String
    /// Byte for byte; empty when the file could not be read.
    let bytes: [UInt8]
    /// Nil when the file could not be read.
    let encoding: TextEncoding?
    let submissions: [AuditSubmission]
    /// One per submission.
    let cards: [Scorecard]
    let diagnostics: [Diagnostic]
    /// The decoded texts by the names that diagnostics carry.
    let texts: [String: String]

    /// The same file with other scorecards of its submissions.
    func replacing(cards: [Scorecard]) -> SubmittedFile {
        SubmittedFile(
            path: path, bytes: bytes, encoding: encoding, submissions: submissions, cards: cards,
            diagnostics: diagnostics, texts: texts)
    }

    /// The lines to show under problems.
    var sources: [String: SourceLines] { texts.mapValues(SourceLines.init) }
}

/// Reads and scores submitted files side by side; the results stand in the order of the files and do not depend on the
/// number of processors.
struct SubmissionReader {
    private(set) var library: DefinitionLibrary
    /// Checklists that stand before those of the library.
    private let preferred: [Checklist]
    private let options: IntakeOptions
    private let console: Console
    private var catalogue: IntakeCatalogue

    init(
        library: DefinitionLibrary, preferring preferred: [Checklist] = [], options: IntakeOptions, console: Console
    ) {
        self.library = library
        self.preferred = preferred
        self.options = options
        self.console = console
        catalogue = IntakeCatalogue(checklists: preferred + library.checklists, network: library.network)
    }

    /// - Parameter paths: few enough to be held in memory together.
    mutating func read(_ paths: [String]) -> [SubmittedFile] {
        let contents = paths.concurrentMap { path in Self.content(of: path) }
        for content in contents {
            guard case .success(let bytes) = content else { continue }
            // What is packed does not show which checklists it names.
            if isContainer(bytes) { prepare { $0.loadAll() } } else { prepare { $0.load(mentionedIn: bytes) } }
        }
        let files = understand(Array(zip(paths, contents)))
        // With all definitions a misspelt id gets its suggestion, and no result depends on which files came before.
        let again = files.indices.filter { files[$0].diagnostics.hasErrors && !files[$0].bytes.isEmpty }
        guard !again.isEmpty, prepare({ $0.loadAll() }) else { return files }
        var result = files
        for (index, file) in zip(again, understand(again.map { (paths[$0], contents[$0]) })) { result[index] = file }
        return result
    }

    private func understand(_ files: [(String, Result<[UInt8], FileFailure>)]) -> [SubmittedFile] {
        let (catalogue, options) = (catalogue, options)
        return files.concurrentMap { path, content in
            switch content {
            case .failure(let failure):
                SubmittedFile(
                    path: path, bytes: [], encoding: nil, submissions: [], cards: [],
                    diagnostics: [Diagnostic(file: path, failure.message)], texts: [:])
            case .success(let bytes):
                Self.understand(bytes, path, catalogue, options)
            }
        }
    }

    private static func understand(
        _ bytes: [UInt8], _ path: String, _ catalogue: IntakeCatalogue, _ options: IntakeOptions
    ) -> SubmittedFile {
        let result = readSubmissions(bytes, file: path, catalogue: catalogue, options: options)
        return SubmittedFile(
            path: path, bytes: bytes, encoding: result.encoding, submissions: result.submissions,
            cards: result.submissions.map { score($0.audit, by: $0.checklist) }, diagnostics: result.diagnostics,
            texts: result.sources(of: path))
    }

    private static func content(of path: String) -> Result<[UInt8], FileFailure> {
        do throws(FileFailure) {
            return .success(try readFile(path, limit: largestSubmission))
        } catch {
            return .failure(error)
        }
    }

    /// A broken definition is shown once, when it is first read.
    @discardableResult private mutating func prepare(_ load: (inout DefinitionLibrary) -> Bool) -> Bool {
        let known = library.diagnostics.count
        guard load(&library) else { return false }
        console.show(Array(library.diagnostics[known...]).sortedByPlace(), sources: library.sources)
        catalogue = catalogue.replacing(checklists: preferred + library.checklists)
        return true
    }
}

extension IntakeResult {
    /// The texts to show places in, by the names that diagnostics carry.
    func sources(of path: String) -> [String: String] {
        let text = text
        return texts.merging(text.isEmpty ? [:] : [path: text]) { inner, _ in inner }
    }
}

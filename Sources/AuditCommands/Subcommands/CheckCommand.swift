internal import ArgumentParser
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import DefinitionLoading
internal import Diagnostics
internal import Threading
internal import YAMLDocument

/// `dealer-audit check PATH…`
struct CheckCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say(
            "检查检查表、提交文件和 network.yaml，一次列出全部问题",
            "Check definitions, submissions and network.yaml, naming every problem at once."),
        discussion: say(
            """
            每个问题给出 文件:行:列、原因和改法。有错误时退出码为 65。

            例：dealer-audit check Checklists Examples/network.yaml
            """,
            """
            Each problem comes with file:line:column, cause and remedy. Exits with 65 when there is an error.

            Example: dealer-audit check Checklists Examples/network.yaml
            """))

    @Argument(help: help("文件、文件夹，或 -（标准输入）", "files, folders, or - for standard input", valueName: "path"))
    var paths: [String]

    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var intake: EncodingOption
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let discovery = InputDiscovery(paths: paths)
        var check = FileCheck(
            definitions: definitions, paths: paths, files: discovery.files, options: intake.options, console: console)
        for failure in discovery.failures { check.refuse(failure) }
        for files in discovery.files.chunked(by: FileCheck.filesAhead) { try check.check(files) }
        console.result(check.summary)
        if discovery.files.isEmpty, discovery.failures.isEmpty { console.tellOfNoFiles() }
        return check.errors == 0 ? .done : .unusableInput
    }
}

/// Checks one file after another by what its content says it is.
private struct FileCheck {
    let definitions: DefinitionOptions
    let paths: [String]
    let options: IntakeOptions
    let console: Console
    /// Found when the first file needs it: checking a network alone needs no checklists.
    private var library: DefinitionLibrary?
    private var catalogue: IntakeCatalogue?
    private var network: NetworkSearch?
    private var checkedNetworks: Set<String> = []
    private var register = AuditRegister()
    private var definitionRegister = DefinitionRegister()
    private var files = 0
    private(set) var errors = 0
    private var warnings = 0

    /// Of all files to check, so that none is told of twice.
    private let identities: Set<FileIdentity>

    init(
        definitions: DefinitionOptions, paths: [String], files: [String], options: IntakeOptions, console: Console
    ) {
        identities = Set(files.compactMap { FileIdentity(of: $0) })
        self.definitions = definitions
        self.paths = paths
        self.options = options
        self.console = console
    }

    var summary: BilingualText {
        BilingualText(
            zh: "检查了 \(files) 个文件：\(errors) 个错误，\(warnings) 个警告",
            en: "\(counted(files, "file")) checked: \(counted(errors, "error")), \(counted(warnings, "warning"))")
    }

    mutating func refuse(_ failure: FileFailure) {
        show([Diagnostic(file: failure.path, failure.message)], text: "")
    }

    /// Files that are read ahead together; more would only take memory.
    static let filesAhead = 16

    /// Reads some files side by side, then says what is wrong with each in order.
    mutating func check(_ paths: [String]) throws(EarlyExit) {
        let read = paths.concurrentMap { path in
            Result { () throws(FileFailure) in try readFile(path, limit: largestSubmission) }
        }
        let kinds = zip(paths, read).map { path, bytes in
            (try? bytes.get()).map { kind(of: $0, path: path) } ?? .unknown
        }
        let network = kinds.contains(.checklist) ? try knownNetwork() : nil
        let loaded = Array(paths.indices).concurrentMap { index in
            guard kinds[index] == .checklist, let bytes = try? read[index].get() else { return Loaded<Checklist>?.none }
            return loadChecklist(bytes, file: paths[index], network: network)
        }
        for index in paths.indices {
            files += 1
            switch read[index] {
            case .failure(let failure): refuse(failure)
            case .success(let bytes): try check(bytes, path: paths[index], kinds[index], checklist: loaded[index])
            }
        }
    }

    private mutating func check(
        _ bytes: [UInt8], path: String, _ kind: DefinitionKind, checklist: Loaded<Checklist>?
    ) throws(EarlyExit) {
        switch kind {
        case .network:
            guard checkedNetworks.insert(path).inserted else { return }
            show(loadNetwork(bytes, file: path).diagnostics, text: String(decoding: bytes, as: UTF8.self))
        case .checklist:
            guard let loaded = checklist else { return }
            let clash = loaded.value.flatMap { definitionRegister.clash(of: $0, in: path) }
            show(loaded.diagnostics + (clash.map { [$0] } ?? []), text: String(decoding: bytes, as: UTF8.self))
        case .submission, .unknown: try checkSubmission(bytes, path: path)
        }
    }

    /// CSV files and broken YAML go to the reader of submissions, unless their name or place says otherwise.
    private func kind(of bytes: [UInt8], path: String) -> DefinitionKind {
        let name = names(inPath: path).last ?? ""
        if name == NetworkSearch.fileName { return .network }
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") || path == "-" else { return .submission }
        let keys = headKeys(of: bytes)
        if keys.contains("network") { return .network }
        return keys.isDisjoint(with: ["sections", "items"]) ? .submission : .checklist
    }

    /// The network that definitions and submissions of this run share; one with errors is told once and then left out.
    private mutating func knownNetwork() throws(EarlyExit) -> DealerNetwork? {
        if let network { return network.network }
        let search = try definitions.places.network(for: paths, console: console)
        network = search
        if let path = search.path, !checkedNetworks.contains(path) {
            show(search.diagnostics, sources: search.sources)
            checkedNetworks.insert(path)
        }
        return search.network
    }

    /// Without a folder of checklists submissions are refused one by one, and everything else is checked all the same.
    private func definitionFolder() throws(EarlyExit) -> DefinitionFolder {
        if definitions.checklists == nil, (try? DefinitionFolder(chosen: nil, inputs: paths)) == nil { return .none }
        return try definitions.places.folder(for: paths, console: console)
    }

    private mutating func checkSubmission(_ bytes: [UInt8], path: String) throws(EarlyExit) {
        let network = try knownNetwork()
        var library: DefinitionLibrary
        if let known = self.library {
            library = known
        } else {
            library = DefinitionLibrary(folder: try definitionFolder(), network: network)
        }
        var catalogue = self.catalogue ?? IntakeCatalogue(checklists: [], network: network)
        let known = library.diagnostics.count
        if library.load(mentionedIn: bytes) { catalogue = catalogue.replacing(checklists: library.checklists) }
        var result = readSubmissions(bytes, file: path, catalogue: catalogue, options: options)
        if result.diagnostics.hasErrors, library.loadAll() {
            catalogue = catalogue.replacing(checklists: library.checklists)
            result = readSubmissions(bytes, file: path, catalogue: catalogue, options: options)
        }
        (self.library, self.catalogue) = (library, catalogue)
        // Definitions among the files to check speak for themselves.
        let others = library.diagnostics[known...].filter { diagnostic in
            FileIdentity(of: diagnostic.file).map { !identities.contains($0) } ?? true
        }
        show(Array(others), sources: library.sources)
        show(
            result.diagnostics + register.accept(result.submissions).refusals,
            sources: result.sources(of: path).mapValues(SourceLines.init)
        )
    }

    private mutating func show(_ diagnostics: [Diagnostic], text: String) {
        guard let file = diagnostics.first?.file else { return }
        show(diagnostics, sources: [file: SourceLines(text)])
    }

    private mutating func show(_ diagnostics: [Diagnostic], sources: [String: SourceLines]) {
        errors += diagnostics.count { $0.severity == .error }
        warnings += diagnostics.count { $0.severity == .warning }
        console.show(diagnostics.sortedByPlace(), sources: sources)
    }
}

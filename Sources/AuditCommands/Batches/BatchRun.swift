internal import AuditIntake
internal import BilingualText
internal import BulkIntake
internal import Diagnostics
internal import ReportRendering
internal import Threading

/// Reads and scores everything that was handed in, in as many threads as wanted, and gives it to one receiver in input
/// order; what it gives does not depend on the number of threads.
struct BatchRun {
    private var library: DefinitionLibrary
    private let options: IntakeOptions
    private let tables: ScoreTables
    private let keepsCards: Bool
    private let jobs: Int
    private let console: Console
    /// Of the last time that something was read; it is held as long as the run.
    private var catalogue: IntakeCatalogue?

    /// Up to so much only the definitions that the input mentions are read.
    private static let small = (files: 32, bytes: 4 << 20)

    /// - Parameter keepsCards: scorecards are wanted, not only rows.
    init(
        library: DefinitionLibrary, options: IntakeOptions, tables: ScoreTables, keepsCards: Bool, jobs: Int,
        console: Console
    ) {
        self.library = library
        self.options = options
        self.tables = tables
        self.keepsCards = keepsCards
        self.jobs = jobs
        self.console = console
    }

    /// - Returns: false when the run was interrupted.
    mutating func score(_ input: BatchInput, into output: inout BatchOutput) -> Bool {
        if !input.failures.isEmpty { output.take(failures(input.failures)) }
        guard input.isSmall(files: Self.small.files, bytes: Self.small.bytes) else {
            // What is known of all audits grows; what it outgrew would stay reserved.
            returnLargeAllocationsEarly(from: 1 << 20)
            prepare { $0.loadAll() }
            return stream(input, into: &output)
        }
        // With all definitions a misspelt id gets its suggestion, and no result depends on which files came before.
        let files = input.files.map { InputFile(path: $0.path, content: $0.read()) }
        for file in files {
            guard case .success(let bytes)? = file.content else { continue }
            if isContainer(bytes) { prepare { $0.loadAll() } } else { prepare { $0.load(mentionedIn: bytes) } }
        }
        var portions = collect(files)
        if portions.contains(where: { $0.files.contains { $0.details?.diagnostics.hasErrors == true } }),
            prepare({ $0.loadAll() })
        {
            portions = collect(files)
        }
        for portion in portions { output.take(portion) }
        return true
    }

    private func failures(_ failures: [FileFailure]) -> ScoredPortion {
        var portion = ScoredPortion(tables: tables.tables.count)
        portion.files = failures.map {
            PortionFile(
                path: $0.path, isWhole: true, details: .init(diagnostics: [Diagnostic(file: $0.path, $0.message)]))
        }
        return portion
    }

    private mutating func collect(_ files: [InputFile]) -> [ScoredPortion] {
        var portions: [ScoredPortion] = []
        _ = run(files) { portions.append($0) }
        return portions
    }

    private mutating func stream(_ input: BatchInput, into output: inout BatchOutput) -> Bool {
        var progress = ProgressBar(
            total: input.expectedBytes(after: 0, of: 0) >> 10, noun: BilingualText(zh: "KB", en: "KB"), console: console
        )
        var (bytes, files) = (0, 0)
        var target = output
        let isComplete = run(input.files) { portion in
            bytes += portion.bytes
            files += portion.files.count { $0.isWhole }
            if portion.files.contains(where: { $0.details != nil }) { progress.clear() }
            target.take(portion)
            progress.total = input.expectedBytes(after: files, of: bytes) >> 10
            progress.show(bytes >> 10)
        }
        progress.clear()
        output = target
        return isComplete
    }

    /// - Returns: false when the run was interrupted.
    private mutating func run(_ files: [InputFile], receive: (ScoredPortion) -> Void) -> Bool {
        let catalogue = IntakeCatalogue(checklists: library.checklists, network: library.network)
        self.catalogue = catalogue
        let (options, tables, keepsCards) = (options, tables, keepsCards)
        let plans = ScoringPlans(isForLanes ? library.checklists : [], language: console.language)
        // A file that is not read in parts keeps no more than one thread busy.
        let jobs = keepsCards ? min(jobs, files.count) : jobs
        let spare = SpareRows()
        let feed = InputFeed(files: files, jobs: jobs, isInParts: !keepsCards, encoding: options.encoding)
        return withoutActuallyEscaping(receive) { receive in
            // Only one thread at a time gives results on, and none outlives this call.
            nonisolated(unsafe) let receive = receive
            let delivery = OrderedDelivery<ScoredPortion>(window: 2 * jobs) { receive($0) }
            inThreads(jobs) {
                var scoring = PortionScoring(
                    catalogue: catalogue, plans: plans, options: options, tables: tables, keepsCards: keepsCards,
                    spare: spare)
                while !Interruption.isRequested, let (unit, number) = feed.next() {
                    var units = [unit]
                    while let unit = units.popLast() {
                        let (portion, rest) = scoring.score(unit)
                        units = Interruption.isRequested ? [] : units + feed.units(of: rest).reversed()
                        delivery.deliver(portion, number: number, isLast: units.isEmpty)
                    }
                }
            }
            return !Interruption.isRequested
        }
    }

    /// Lanes write these tables only, and nothing for spreadsheet programs.
    private var isForLanes: Bool {
        !keepsCards && !tables.isForExcel
            && tables.tables.allSatisfy { [.audits, .departments, .people, .findings].contains($0) }
    }

    /// A broken definition is shown once, when it is first read.
    @discardableResult private mutating func prepare(_ load: (inout DefinitionLibrary) -> Bool) -> Bool {
        let known = library.diagnostics.count
        guard load(&library) else { return false }
        console.show(Array(library.diagnostics[known...]).sortedByPlace(), sources: library.sources)
        return true
    }
}

/// What a run is to read.
struct BatchInput {
    let files: [InputFile]
    let failures: [FileFailure]
    /// Of the files that were looked at.
    private let knownBytes: Int
    private let unknownFiles: Int

    init(_ discovery: InputDiscovery) {
        // Standard input cannot be read twice.
        files = discovery.foundSubmissions.map { file in
            file.path == "-" ? InputFile.standardInput() : InputFile(path: file.path, size: file.size)
        }
        failures = discovery.failures
        knownBytes = files.reduce(0) { $0 + ($1.size ?? 0) }
        unknownFiles = files.count { $0.size == nil }
    }

    func isSmall(files limit: Int, bytes most: Int) -> Bool {
        files.count <= limit && files.reduce(0) { $0 + ($1.lookedAt.size ?? 0) } <= most
    }

    /// What all files together come to, about: those that nobody has looked at are taken for as long as the others were.
    ///
    /// - Parameters:
    ///   - count: files that were read.
    ///   - bytes: read so far.
    func expectedBytes(after count: Int, of bytes: Int) -> Int {
        let (usual, most) = (4 << 10, 64 << 10)
        let average = count == 0 ? usual : min(most, bytes / count)
        return max(bytes, count == files.count ? bytes : knownBytes + unknownFiles * average)
    }
}

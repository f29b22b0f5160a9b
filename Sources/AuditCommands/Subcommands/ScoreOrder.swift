internal import ArgumentParser
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ReportRendering
internal import Threading

/// What `score` is asked to do, however its arguments are written.
struct ScoreOrder {
    /// Files, folders, or `-` for standard input.
    var paths: [String]
    /// Folder for the results.
    var out = "Reports/scores"
    /// Nil for all.
    var tables: Set<ScoreTable>?
    /// How many threads there can be.
    static let jobs = 1...256
    /// Threads; nil for one per processor.
    var jobs: Int?
    /// Folder for copies of what is refused.
    var quarantine: String?
    var places = DefinitionPlaces()
    /// Of all submissions; nil finds it out.
    var encoding: TextEncoding?
    /// Nil for all that fit the input.
    var format: Set<ReportFormat>?
    /// CSV is made for Excel.
    var excel = false
    /// Nil for that of the locale.
    var language: Language?

    /// - Throws: `ValidationError` for what cannot be done.
    func check() throws {
        try BatchOptions.check(format, available: ReportFormat.ofScorecards)
    }

    /// - Parameter end: called with how it ended while all that was read and made is still held.
    func perform(_ console: Console, end: (ExitStatus) -> Void = { _ in }) throws(EarlyExit) -> ExitStatus {
        let output = try openOutput(out, console: console)
        let jobs = jobs ?? processorCount()
        let (library, found) = try places.library(for: paths, jobs: jobs, console: console)
        let input = BatchInput(found)
        let formats = formats(for: input)
        let context = ReportContext(
            language: console.language, formats: formats, excel: excel, programVersion: programVersion,
            network: library.network)
        let run = ScoringRun(
            tables: ScoreTables(formats.contains(.csv) ? tables ?? Set(ScoreTable.allCases) : [], context: context),
            makesPages: formats.contains(.markdown), context: context, output: output, quarantine: quarantine)
        var batch = BatchRun(
            library: library, options: IntakeOptions(encoding: encoding), tables: run.tables,
            keepsCards: run.makesPages, jobs: jobs, console: console)
        if formats != format ?? Set(ReportFormat.ofScorecards) { console.message(Self.onlyTables) }
        let (counts, results) = try run.perform(input, &batch, console: console)
        if counts.audits > 0, !counts.isInterrupted { console.result(BatchOptions.place(of: out, formats: formats)) }
        withExtendedLifetime((batch, results)) { end(counts.exitStatus) }
        return counts.exitStatus
    }

    /// A page for every audit, department and person helps nobody when there are too many to open.
    private func formats(for input: BatchInput) -> Set<ReportFormat> {
        if let format { return format }
        return input.isSmall(files: 2_000, bytes: 64 << 20) ? Set(ReportFormat.ofScorecards) : [.csv]
    }

    private static let onlyTables = BilingualText(
        zh: "输入很多，只写 CSV 表；需要逐份评分卡时请加 --format md,csv",
        en: "this is much input, so only CSV tables are written; add --format md,csv for a card per audit")
}

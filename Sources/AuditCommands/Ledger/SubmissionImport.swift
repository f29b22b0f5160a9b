internal import AuditIntake
internal import AuditLedger
internal import BilingualText
internal import ChecklistComparison
internal import ChecklistModel
internal import ClosedLoop
internal import ContentDigest
internal import DefinitionLoading
internal import Diagnostics
internal import IssuedScores
internal import ReportRendering
internal import Scoring
internal import Threading

/// Takes submitted files into the ledger, some at a time in one transaction; what is refused is named and the rest goes on.
struct SubmissionImport {
    /// What an audit's date is held against.
    struct Dates {
        /// Audits dated later are refused.
        let today: CivilDate
        /// Audits of other months are refused; nil takes every month.
        let month: Month?
    }

    private let ledger: Ledger
    private let dates: Dates
    /// Why recorded audits are replaced; nil refuses other answers.
    private let reason: String?
    private let received: String
    private let console: Console
    /// True to name every file on standard output once it is safe.
    private let namesFiles: Bool
    private var reader: SubmissionReader
    private var stored: [String: SHA256Digest] = [:]

    private(set) var refused: [RefusedInput] = []
    private(set) var counts = ImportCounts()

    init(
        into ledger: Ledger, reader: SubmissionReader, dates: Dates, replacing reason: String?, received: String,
        namesFiles: Bool, console: Console
    ) {
        self.ledger = ledger
        self.reader = reader
        self.dates = dates
        self.reason = reason
        self.received = received
        self.namesFiles = namesFiles
        self.console = console
    }

    /// - Throws: `EarlyExit` when the ledger fails, after saying so; what was acknowledged before is safe.
    mutating func run(_ discovery: InputDiscovery) throws(EarlyExit) {
        for failure in discovery.failures { refuse([Diagnostic(file: failure.path, failure.message)], sources: [:]) }
        var bar = ProgressBar(
            total: discovery.submissions.count, noun: BilingualText(zh: "个文件", en: "files"), console: console)
        for paths in discovery.batches() {
            try take(reader.read(paths))
            bar.show(counts.files)
        }
        bar.clear()
    }

    private mutating func take(_ read: [SubmittedFile]) throws(EarlyExit) {
        let waived = try waivedFiles(read)
        let files = waived.map(\.file)
        let definitions = try storedDefinitions()
        let checks = files.map(check)
        let submissions = files.indices.map { index in
            ImportedFile(file: files[index], accepted: checks[index].accepted, definitions: definitions)
        }.concurrentMap { [received] in $0.submission(received: received) }
        let outcomes = try console.reporting { () throws(LedgerFailure) in
            try ledger.record(submissions, replacing: reason)
        }
        for (index, outcome) in outcomes.enumerated() {
            finish(files[index], checks[index], outcome)
            for notice in waived[index].notices(of: outcome, checks[index].accepted) { console.message(notice) }
        }
    }

    /// With what the ledger waives on the dates of the audits.
    private func waivedFiles(_ files: [SubmittedFile]) throws(EarlyExit) -> [WaivedFile] {
        let granted = try console.reporting { () throws(LedgerFailure) in
            waivers(try ledger.loopEntries(of: .waiver))
        }
        return files.map { WaivedFile($0, granted) }
    }

    /// Definitions read since the last time are stored before audits name them.
    private mutating func storedDefinitions() throws(EarlyExit) -> [String: SHA256Digest] {
        let new = reader.library.definitions.filter { stored[$0.checklist.importKey] == nil }
        let definitions = new.map {
            LedgerDefinition(kind: .checklist, id: $0.checklist.id, version: $0.checklist.version, bytes: $0.bytes)
        }
        for definition in new { try tellOfOtherContent(definition) }
        try console.reporting { () throws(LedgerFailure) in try ledger.store(definitions) }
        for (definition, kept) in zip(new, definitions) { stored[definition.checklist.importKey] = kept.digest }
        return stored
    }

    /// Scores of one version must compare, so a checklist that scores otherwise needs a version of its own.
    private func tellOfOtherContent(_ definition: DefinitionLibrary.Definition) throws(EarlyExit) {
        let checklist = definition.checklist
        let kept = try console.reporting { () throws(LedgerFailure) in try ledger.definitions() }.last {
            $0.kind == .checklist && $0.id == checklist.id && $0.version == checklist.version
        }
        guard let kept, kept.bytes != definition.bytes,
            let before = loadChecklist(kept.bytes, file: kept.id, network: reader.library.network).value,
            compare(before, checklist).verdict != .comparable
        else { return }
        let name = "\(checklist.id) \(checklist.version)"
        console.message(
            BilingualText(
                zh: "提醒：检查表 \(name) 的计分与台账中同一版本不同，得分不可比；改动计分时请换一个 version",
                en:
                    "note: checklist \(name) scores otherwise than the one of that version in the ledger, so scores do not compare; give a changed checklist a version of its own"
            ))
    }

    private struct Check {
        /// Positions of the submissions that may go in.
        let accepted: [Int]
        let diagnostics: [Diagnostic]
    }

    private func check(_ file: SubmittedFile) -> Check {
        var accepted: [Int] = []
        var diagnostics = file.diagnostics
        for (index, submission) in file.submissions.enumerated() {
            let problems = problems(of: submission)
            diagnostics += problems
            if !problems.hasErrors { accepted.append(index) }
        }
        return Check(accepted: accepted, diagnostics: diagnostics)
    }

    private func problems(of submission: AuditSubmission) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        func report(_ problem: ImportProblem) {
            problems.append(
                Diagnostic(
                    problem.severity, file: submission.file, at: submission.position, problem.message,
                    audit: submission.auditID, sheet: submission.sheet))
        }
        let date = submission.audit.date
        if date > dates.today { report(.future(date, today: dates.today)) }
        if let month = dates.month, date.monthOfYear != month { report(.otherMonth(date, month)) }
        if let current = reader.library.newerVersion(than: submission.checklist) {
            report(.outdatedVersion(submission.checklist, current: current))
        }
        return problems
    }

    private mutating func finish(_ file: SubmittedFile, _ check: Check, _ outcome: RecordingOutcome) {
        counts.files += 1
        var diagnostics = check.diagnostics
        for (position, audit) in zip(check.accepted, outcome.audits) {
            let submission = file.submissions[position]
            switch audit {
            case .added: counts.added += 1
            case .known: counts.known += 1
            case .revised: counts.revised += 1
            case .refused(let refusal):
                diagnostics.append(
                    Diagnostic(
                        file: submission.file, at: submission.position, refusal.message, audit: submission.auditID,
                        sheet: submission.sheet))
                continue
            }
            if file.cards[position].outcome == .incomplete { counts.incomplete += 1 }
            if namesFiles { console.result("\(audit.word)\t\(submission.auditID)\t\(file.path.printable)") }
        }
        if !diagnostics.isEmpty { refuse(diagnostics, sources: file.sources) }
    }

    private mutating func refuse(_ diagnostics: [Diagnostic], sources: [String: SourceLines]) {
        let sorted = diagnostics.sortedByPlace()
        console.show(sorted, sources: sources)
        refused += sorted.refusals(in: console.language)
    }
}

extension AuditOutcome {
    /// A stable word for the list that `import --list` prints.
    fileprivate var word: String {
        switch self {
        case .added: "added"
        case .known: "known"
        case .revised: "revised"
        case .refused: "refused"
        }
    }
}

internal import AuditIntake
internal import BilingualText
internal import BulkIntake
internal import Diagnostics
internal import ReportRendering
internal import Scoring

/// Reads and scores pieces of the input in one thread.
struct PortionScoring: ~Copyable {
    private let catalogue: IntakeCatalogue
    private let options: IntakeOptions
    private let usesLanes: Bool
    private let writer: RowWriter
    private var desk: LaneDesk
    private var bytes = PaddedBytes()

    /// - Parameter plans: empty when lanes cannot write what is wanted.
    init(catalogue: IntakeCatalogue, plans: ScoringPlans, options: IntakeOptions, tables: ScoreTables, keepsCards: Bool)
    {
        self.catalogue = catalogue
        self.options = options
        usesLanes = !plans.isEmpty && options.encoding == nil
        writer = RowWriter(tables: tables, keepsCards: keepsCards, usesDesk: !plans.isEmpty)
        desk = LaneDesk(catalogue: catalogue, plans: plans)
    }

    mutating func score(_ unit: InputUnit) -> ScoredPortion {
        var portion = ScoredPortion(rows: writer.tables.tables.map { _ in [] })
        switch unit {
        case .files(let files):
            for file in files { score(file, into: &portion) }
        case .rows(let rows): score(rows, into: &portion)
        case .lines(let lines): score(lines, into: &portion)
        }
        writer.finish(&portion, from: &desk)
        return portion
    }

    private mutating func score(_ file: InputFile, into portion: inout ScoredPortion) {
        if usesLanes, scoreInLane(file, into: &portion) { return }
        switch file.read() {
        case .success(let bytes):
            let result = readSubmissions(bytes, file: file.path, catalogue: catalogue, options: options)
            for submission in result.submissions { writer.add(submission, to: &portion, &desk) }
            portion.files.append(
                PortionFile(
                    path: file.path, isWhole: true, diagnostics: result.diagnostics,
                    texts: result.diagnostics.isEmpty ? [:] : result.sources(of: file.path),
                    encoding: result.encoding,
                    content: file.path == "-" && result.diagnostics.hasErrors ? bytes : nil))
            portion.bytes += bytes.count
        case .failure(let failure):
            portion.files.append(
                PortionFile(path: file.path, isWhole: true, diagnostics: [Diagnostic(file: file.path, failure.message)])
            )
        }
    }

    /// Scores a whole small file in a lane; false, and nothing was scored, when the careful reader has to look at it.
    private mutating func scoreInLane(_ file: InputFile, into portion: inout ScoredPortion) -> Bool {
        guard file.read(into: &bytes) else { return false }
        let writer = writer
        let before = (audits: portion.audits.count, rows: desk.rowEnds)
        var isClear = true
        func take(_ id: String, _ position: SourcePosition, _ desk: inout LaneDesk) {
            writer.note(id, in: file.path, at: position, from: desk, to: &portion)
        }
        switch WholeFileLane(bytes) {
        case .yaml:
            guard let audit = YAMLLane().read(&bytes, with: &desk) else { return false }
            take(audit.id, audit.position, &desk)
        case .table(let lane, let survey, let source):
            var lane = lane
            let isRead = lane.read(0..<survey.auditCount, of: survey, from: source, with: &desk) { outcome, desk in
                guard case .scored(let id, let position) = outcome else {
                    isClear = false
                    return
                }
                take(id, position, &desk)
            }
            isClear = isClear && isRead && survey.auditCount > 0
        case .lines(let survey, let source):
            var lane = JSONLane()
            for lines in survey.portions where isClear {
                let isRead = lane.read(lines.range, line: lines.line, from: source, with: &desk) { outcome, desk in
                    guard case .scored(let id, let position) = outcome else {
                        isClear = false
                        return
                    }
                    take(id, position, &desk)
                }
                isClear = isClear && isRead
            }
        case nil: return false
        }
        guard isClear else {
            portion.audits.removeSubrange(before.audits...)
            desk.dropRows(since: before.rows)
            return false
        }
        portion.files.append(PortionFile(path: file.path, isWhole: true, encoding: .utf8))
        portion.bytes += bytes.count
        return true
    }

    private mutating func score(_ rows: CSVPortion, into portion: inout ScoredPortion) {
        guard var lane = CSVLane(rows.head) else { return }
        let (path, writer, catalogue) = (rows.file.path, writer, catalogue)
        var file = PortionFile(path: path, isWhole: rows.isLast, encoding: rows.file.encoding)
        if rows.isFirst { file.diagnostics = rows.head.diagnostics }
        var refused: [UInt8] = []
        let isRead = lane.read(rows.audits, of: rows.survey, from: rows.file.source, with: &desk) { outcome, desk in
            switch outcome {
            case .scored(let id, let position):
                writer.note(id, in: path, at: position, from: desk, to: &portion)
            case .careful(let bytes, let runs):
                let result = rows.head.read(bytes, runs: runs, file: path, catalogue: catalogue)
                for submission in result.submissions { writer.add(submission, to: &portion, &desk) }
                file.diagnostics += result.diagnostics
                if result.diagnostics.hasErrors {
                    refused += bytes
                    if refused.last != 0x0A { refused.append(0x0A) }
                }
            }
        }
        if !isRead { file.diagnostics.append(Diagnostic(file: path, Self.changed)) }
        if !refused.isEmpty { file.refusedPart = (rows.head.text, refused) }
        portion.bytes += rows.bytes
        portion.files.append(file)
    }

    private mutating func score(_ lines: LinePortion, into portion: inout ScoredPortion) {
        var lane = JSONLane()
        let (path, writer, catalogue) = (lines.file.path, writer, catalogue)
        var file = PortionFile(path: path, isWhole: lines.isLast, encoding: lines.file.encoding)
        var refused: [UInt8] = []
        let isRead = lane.read(lines.range, line: lines.line, from: lines.file.source, with: &desk) { outcome, desk in
            switch outcome {
            case .scored(let id, let position):
                writer.note(id, in: path, at: position, from: desk, to: &portion)
            case .careful(let bytes, let runs):
                let result = readSubmissionLine(
                    bytes[...], number: runs.first?.line ?? 1, file: path, catalogue: catalogue)
                for submission in result.submissions { writer.add(submission, to: &portion, &desk) }
                file.diagnostics += result.diagnostics
                if result.diagnostics.hasErrors { refused += bytes + [0x0A] }
            }
        }
        if !isRead { file.diagnostics.append(Diagnostic(file: path, Self.changed)) }
        if !refused.isEmpty { file.refusedPart = ([], refused) }
        portion.bytes += lines.range.count
        portion.files.append(file)
    }

    static let changed = BilingualText(
        zh: "文件在读取过程中被改动或截短，其余部分未采用；请待文件写完后重试",
        en:
            "the file was changed or cut short while it was read, so the rest of it was left out; try again when it is complete"
    )
}

/// Scores an audit that the careful reader read, and writes its rows.
///
/// Rows gather at the desk where it is used, whoever scored them, so that they stay in input order.
private struct RowWriter {
    let tables: ScoreTables
    let keepsCards: Bool
    /// By table that is written, its place among those of a desk; empty where none is used.
    private let deskTables: [Int]

    init(tables: ScoreTables, keepsCards: Bool, usesDesk: Bool) {
        self.tables = tables
        self.keepsCards = keepsCards
        let order: [ScoreTable] = [.audits, .departments, .people, .findings]
        deskTables = usesDesk ? tables.tables.compactMap { order.firstIndex(of: $0) } : []
    }

    func add(_ submission: AuditSubmission, to portion: inout ScoredPortion, _ desk: inout LaneDesk) {
        if !deskTables.isEmpty, desk.score(submission.audit, by: submission.checklist) {
            note(
                submission.auditID, in: submission.file, at: submission.position, sheet: submission.sheet, from: desk,
                to: &portion)
            return
        }
        let card = Scoring.score(submission.audit, by: submission.checklist)
        if keepsCards { portion.cards.append(card) }
        for (table, rows) in tables.rows(of: card).enumerated() {
            if deskTables.isEmpty { portion.rows[table] += rows } else { desk.append(rows, to: deskTables[table]) }
        }
        note(
            submission.auditID, in: submission.file, at: submission.position, sheet: submission.sheet,
            standing: .init(card.outcome), from: desk, to: &portion)
    }

    /// Adds the audit whose rows were written last.
    func note(
        _ id: String, in file: String, at position: SourcePosition, sheet: String? = nil,
        standing: ScoredAudit.Standing = .issued, from desk: borrowing LaneDesk, to portion: inout ScoredPortion
    ) {
        let ends: RowEnds
        if deskTables.isEmpty {
            ends = RowEnds { portion.rows.indices.contains($0) ? portion.rows[$0].count : 0 }
        } else {
            let rows = desk.rowEnds
            ends = RowEnds { deskTables.indices.contains($0) ? rows[deskTables[$0]] : 0 }
        }
        portion.audits.append(
            ScoredAudit(id: id, file: file, position: position, sheet: sheet, standing: standing, ends: ends))
    }

    /// Moves the rows at the desk into the portion.
    func finish(_ portion: inout ScoredPortion, from desk: inout LaneDesk) {
        if deskTables.isEmpty { return }
        desk.takeRows { table, rows in
            if let index = deskTables.firstIndex(of: table) { portion.rows[index] += rows }
        }
    }
}

internal import AuditIntake
internal import BilingualText
internal import BulkIntake
internal import Diagnostics
internal import ReportRendering

/// Reads and scores pieces of the input in one thread.
struct PortionScoring: ~Copyable {
    private let catalogue: IntakeCatalogue
    private let options: IntakeOptions
    private let usesLanes: Bool
    private let writer: RowWriter
    private var desk: LaneDesk
    private var bytes = PaddedBytes()
    // Their memory serves one portion after the other.
    /// For the file `tableSource`.
    private var table: CSVLane?
    private var tableSource: ByteSource?
    private var lines = JSONLane()

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
            if usesLanes, scoreInLane(workbook: bytes, of: file.path, into: &portion) { return }
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

    /// The same for a workbook with a long sheet.
    private mutating func scoreInLane(
        workbook bytes: [UInt8], of path: String, into portion: inout ScoredPortion
    ) -> Bool {
        guard isContainer(bytes) else { return false }
        let writer = writer
        let before = (audits: portion.audits.count, rows: desk.rowEnds)
        let found = WorkbookLane().read(bytes, file: path, catalogue: catalogue, with: &desk) { outcome, desk in
            switch outcome {
            case .scored(let audit):
                writer.note(audit.id, in: path, at: audit.position, sheet: audit.sheet, from: desk, to: &portion)
            case .careful(let submission): writer.add(submission, to: &portion, &desk)
            }
        }
        guard let found else {
            portion.audits.removeSubrange(before.audits...)
            desk.dropRows(since: before.rows)
            return false
        }
        portion.files.append(
            PortionFile(
                path: path, isWhole: true, diagnostics: found,
                content: path == "-" && found.hasErrors ? bytes : nil))
        portion.bytes += bytes.count
        return true
    }

    private mutating func score(_ rows: CSVPortion, into portion: inout ScoredPortion) {
        if tableSource !== rows.file.source { table = CSVLane(rows.head) }
        tableSource = rows.file.source
        guard var lane = table.take() else { return }
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
        table = consume lane
        if !isRead { file.diagnostics.append(Diagnostic(file: path, Self.changed)) }
        if !refused.isEmpty { file.refusedPart = (rows.head.text, refused) }
        portion.bytes += rows.bytes
        portion.files.append(file)
    }

    private mutating func score(_ part: LinePortion, into portion: inout ScoredPortion) {
        let (path, writer, catalogue) = (part.file.path, writer, catalogue)
        var file = PortionFile(path: path, isWhole: part.isLast, encoding: part.file.encoding)
        var refused: [UInt8] = []
        let isRead = lines.read(part.range, line: part.line, from: part.file.source, with: &desk) { outcome, desk in
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
        portion.bytes += part.range.count
        portion.files.append(file)
    }

    static let changed = BilingualText(
        zh: "文件在读取过程中被改动或截短，其余部分未采用；请待文件写完后重试",
        en:
            "the file was changed or cut short while it was read, so the rest of it was left out; try again when it is complete"
    )
}

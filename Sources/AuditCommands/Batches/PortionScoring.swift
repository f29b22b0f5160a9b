internal import AuditIntake
internal import BilingualText
internal import BulkIntake
internal import Diagnostics
internal import ReportRendering

/// Reads and scores pieces of the input in one thread.
struct PortionScoring: ~Copyable {
    let catalogue: IntakeCatalogue
    let options: IntakeOptions
    let usesLanes: Bool
    let writer: RowWriter
    var desk: LaneDesk
    var group = FileGroup()
    // Their memory serves one portion after the other.
    /// For the file `tableSource`.
    private var table: CSVLane?
    private var tableSource: ByteSource?
    private var lines = JSONLane()

    /// - Parameters:
    ///   - plans: empty when lanes cannot write what is wanted.
    ///   - spare: for all threads.
    init(
        catalogue: IntakeCatalogue, plans: ScoringPlans, options: IntakeOptions, tables: ScoreTables, keepsCards: Bool,
        spare: SpareRows
    ) {
        self.catalogue = catalogue
        self.options = options
        usesLanes = !plans.isEmpty && options.encoding == nil
        writer = RowWriter(tables: tables, keepsCards: keepsCards, usesDesk: !plans.isEmpty, spare: spare)
        desk = LaneDesk(catalogue: catalogue, plans: plans)
    }

    /// - Returns: what came of it, and the files of the unit that are left: from the first on that turns out to be a large
    ///   one, or when those before came to more than is held in memory together.
    mutating func score(_ unit: InputUnit) -> (ScoredPortion, rest: ArraySlice<InputFile>) {
        var portion = ScoredPortion(tables: writer.tables.tables.count)
        writer.begin(&portion, at: &desk)
        var rest: ArraySlice<InputFile> = []
        switch unit {
        case .files(let files):
            portion.reserve(audits: files.count)
            rest = score(files, into: &portion)
        case .rows(let rows): score(rows, into: &portion)
        case .lines(let lines): score(lines, into: &portion)
        }
        writer.finish(&portion, at: &desk)
        return (portion, rest)
    }

    private mutating func score(_ rows: CSVPortion, into portion: inout ScoredPortion) {
        if tableSource !== rows.file.source { table = CSVLane(rows.head) }
        tableSource = rows.file.source
        guard var lane = table.take() else { return }
        let (path, writer, catalogue) = (rows.file.path, writer, catalogue)
        var details = PortionFile.Details(diagnostics: rows.isFirst ? rows.head.diagnostics : [])
        var refused: [UInt8] = []
        let isRead = lane.read(rows.audits, of: rows.survey, from: rows.file.source, with: &desk) { outcome, desk in
            switch outcome {
            case .scored(let id, let position):
                writer.note(id, in: path, at: position, from: desk, to: &portion)
            case .careful(let bytes, let runs):
                let result = rows.head.read(bytes, runs: runs, file: path, catalogue: catalogue)
                for submission in result.submissions { writer.add(submission, to: &portion, &desk) }
                details.diagnostics += result.diagnostics
                if result.diagnostics.hasErrors {
                    refused += bytes
                    if refused.last != 0x0A { refused.append(0x0A) }
                }
            }
        }
        table = consume lane
        if !isRead { details.diagnostics.append(Diagnostic(file: path, Self.changed)) }
        if !refused.isEmpty { details.refusedPart = (rows.head.text, refused) }
        portion.bytes += rows.bytes
        portion.files.append(
            PortionFile(path: path, isWhole: rows.isLast, encoding: rows.file.encoding, details: details))
    }

    private mutating func score(_ part: LinePortion, into portion: inout ScoredPortion) {
        let (path, writer, catalogue) = (part.file.path, writer, catalogue)
        portion.reserve(auditsOfFile: part.range.count / Self.usualLine)
        var details = PortionFile.Details()
        var refused: [UInt8] = []
        let isRead = lines.read(part.range, line: part.line, from: part.file.source, with: &desk) { outcome, desk in
            switch outcome {
            case .scored(let id, let position):
                writer.note(id, in: path, at: position, from: desk, to: &portion)
            case .careful(let bytes, let runs):
                let result = readSubmissionLine(
                    bytes[...], number: runs.first?.line ?? 1, file: path, catalogue: catalogue)
                for submission in result.submissions { writer.add(submission, to: &portion, &desk) }
                details.diagnostics += result.diagnostics
                if result.diagnostics.hasErrors { refused += bytes + [0x0A] }
            }
        }
        if !isRead { details.diagnostics.append(Diagnostic(file: path, Self.changed)) }
        if !refused.isEmpty { details.refusedPart = ([], refused) }
        portion.bytes += part.range.count
        portion.files.append(
            PortionFile(path: path, isWhole: part.isLast, encoding: part.file.encoding, details: details))
    }

    /// Bytes of a line with a usual audit; there is room for longer ones too.
    private static let usualLine = 1 << 10

    static let changed = BilingualText(
        zh: "文件在读取过程中被改动或截短，其余部分未采用；请待文件写完后重试",
        en:
            "the file was changed or cut short while it was read, so the rest of it was left out; try again when it is complete"
    )
}

internal import AuditIntake
internal import BulkIntake
internal import Diagnostics

/// Whole files: in a lane where one is sure of them, else by the careful reader.
extension PortionScoring {
    /// False, and nothing was done, for a large file that nobody has looked at before.
    mutating func score(_ file: InputFile, into portion: inout ScoredPortion) -> Bool {
        if usesLanes, scoreInLane(file, into: &portion) { return true }
        if file.size == nil, let size = file.lookedAt.size, size > InputFile.usualSize {
            return !InputFeed.isLarge(size) && score(file.lookedAt, into: &portion)
        }
        switch file.read() {
        case .success(let bytes):
            if usesLanes, scoreInLane(workbook: bytes, of: file.path, into: &portion) { return true }
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
        return true
    }

    /// Scores a whole small file in a lane; false, and nothing was scored, when the careful reader has to look at it.
    private mutating func scoreInLane(_ file: InputFile, into portion: inout ScoredPortion) -> Bool {
        guard file.read(into: &bytes, in: &folder) else { return false }
        if WholeFileLane.isLeftToYAML(bytes) {
            guard let audit = YAMLLane().read(&bytes, with: &desk) else { return false }
            writer.note(audit.id, in: file.path, at: audit.position, from: desk, to: &portion)
        } else {
            guard scoreRows(of: file, into: &portion) else { return false }
        }
        portion.files.append(PortionFile(path: file.path, isWhole: true, encoding: .utf8))
        portion.bytes += bytes.count
        return true
    }

    /// The same for a table, and for one submission a line.
    private mutating func scoreRows(of file: InputFile, into portion: inout ScoredPortion) -> Bool {
        let writer = writer
        let before = (audits: portion.audits.count, rows: desk.rowEnds)
        var isClear = true
        func take(_ id: String, _ position: SourcePosition, _ desk: inout LaneDesk) {
            writer.note(id, in: file.path, at: position, from: desk, to: &portion)
        }
        switch WholeFileLane(bytes) {
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
}

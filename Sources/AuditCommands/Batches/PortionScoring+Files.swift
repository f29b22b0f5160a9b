internal import AuditIntake
internal import BulkIntake
internal import Diagnostics

/// Whole files: in a lane where one is sure of them, else by the careful reader.
extension PortionScoring {
    /// - Returns: those that are left, as `score(_: InputUnit)` tells.
    mutating func score(_ files: ArraySlice<InputFile>, into portion: inout ScoredPortion) -> ArraySlice<InputFile> {
        var rest = files
        groups: while !rest.isEmpty {
            let count = usesLanes ? group.read(rest, with: &desk) : 1
            for place in 0..<count {
                guard !InputFeed.isLarge(portion.bytes), let file = rest.first else { return rest }
                if !usesLanes || !scoreInLane(file, at: place, into: &portion) {
                    if let found = lookedAt(longFile: file) {
                        if InputFeed.isLarge(found.size ?? 0) { return rest }
                        // It was not read to its end.
                        rest[rest.startIndex] = found
                        continue groups
                    }
                    scoreCarefully(file, into: &portion)
                }
                rest.removeFirst()
            }
        }
        return rest
    }

    /// A file that nobody has looked at before and that turns out to be of more than usual size; nil for any other.
    private func lookedAt(longFile file: InputFile) -> InputFile? {
        guard file.size == nil else { return nil }
        let found = file.lookedAt
        return (found.size ?? 0) > InputFile.usualSize ? found : nil
    }

    /// By the careful reader, or in the lane for workbooks.
    private mutating func scoreCarefully(_ file: InputFile, into portion: inout ScoredPortion) {
        switch file.read() {
        case .success(let bytes):
            if usesLanes, scoreInLane(workbook: bytes, of: file.path, into: &portion) { return }
            let result = readSubmissions(bytes, file: file.path, catalogue: catalogue, options: options)
            for submission in result.submissions { writer.add(submission, to: &portion, &desk) }
            portion.files.append(
                PortionFile(
                    path: file.path, isWhole: true, encoding: result.encoding,
                    details: result.diagnostics.isEmpty
                        ? nil
                        : .init(
                            diagnostics: result.diagnostics, texts: result.sources(of: file.path),
                            content: file.path == "-" && result.diagnostics.hasErrors ? bytes : nil)))
            portion.bytes += bytes.count
        case .failure(let failure):
            portion.files.append(
                PortionFile(
                    path: file.path, isWhole: true,
                    details: .init(diagnostics: [Diagnostic(file: file.path, failure.message)])))
        }
    }

    /// Scores a whole small file of the group in a lane; false, and nothing was scored, when the careful reader has to look at
    /// it.
    private mutating func scoreInLane(_ file: InputFile, at place: Int, into portion: inout ScoredPortion) -> Bool {
        guard let bytes = group.content(at: place) else { return false }
        if let audit = group.audit(at: place) {
            guard desk.score(heldAt: place) else { return false }
            writer.note(audit.id, in: file.path, at: audit.position, from: desk, to: &portion)
        } else {
            let isYAML = WholeFileLane.isLeftToYAML(bytes.pointee)
            guard !isYAML, scoreRows(of: file, bytes, into: &portion) else { return false }
        }
        portion.files.append(PortionFile(path: file.path, isWhole: true, encoding: .utf8))
        portion.bytes += bytes.pointee.count
        return true
    }

    /// The same for a table, and for one submission a line.
    private mutating func scoreRows(
        of file: InputFile, _ bytes: UnsafeMutablePointer<PaddedBytes>, into portion: inout ScoredPortion
    ) -> Bool {
        let writer = writer
        let before = (audits: portion.audits.count, rows: desk.rowEnds)
        var isClear = true
        func take(_ id: UnsafeRawBufferPointer, _ position: SourcePosition, _ desk: inout LaneDesk) {
            writer.note(id, in: file.path, at: position, from: desk, to: &portion)
        }
        switch WholeFileLane(bytes.pointee) {
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
            portion.truncate(audits: before.audits)
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
            portion.truncate(audits: before.audits)
            desk.dropRows(since: before.rows)
            return false
        }
        portion.files.append(
            PortionFile(
                path: path, isWhole: true,
                details: .init(diagnostics: found, content: path == "-" && found.hasErrors ? bytes : nil)))
        portion.bytes += bytes.count
        return true
    }
}

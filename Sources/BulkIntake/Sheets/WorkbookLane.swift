package import AuditIntake
internal import BulkScoring
package import Diagnostics

/// Reads the audits of a workbook's long sheet and hands them on in its order.
package struct WorkbookLane {
    /// What became of one audit.
    package enum Outcome {
        /// Its rows are at the desk.
        case scored(SheetAudit)
        /// Read by the careful reader.
        case careful(AuditSubmission)
    }

    package init() {}

    /// - Returns: what is to be told; nil when the careful reader has to look at the whole workbook. What was handed on does not
    ///   count then.
    package func read(
        _ bytes: [UInt8], file: String, catalogue: IntakeCatalogue, with desk: inout LaneDesk,
        receive: (Outcome, inout LaneDesk) -> Void
    ) -> [Diagnostic]? {
        let row = SheetCells()
        return readLongWorkbook(
            bytes, file: file, catalogue: catalogue, with: &desk,
            score: { audit, desk in
                guard row.score(audit, with: &desk) else { return false }
                receive(.scored(audit), &desk)
                return true
            },
            take: { submission, desk in receive(.careful(submission), &desk) })
    }
}

/// The cells of one row, by field.
private final class SheetCells {
    private let cells: UnsafeMutablePointer<Cell>
    private let head: UnsafeMutablePointer<Cell>
    private static let count = SubmissionField.allCases.count
    /// Fields whose rows are left to the careful reader as soon as anything stands in them.
    private static let others: [SubmissionField] = [
        .department, .evidenceDigest, .at, .received, .firstFeedback, .closed,
    ]
    /// Longer texts are for the careful reader.
    private static let longest = 32 << 10

    init() {
        cells = .allocate(capacity: Self.count)
        head = .allocate(capacity: Self.count)
    }

    deinit {
        cells.deallocate()
        head.deallocate()
    }

    private subscript(field: SubmissionField) -> Cell { cells[field.rawValue] }

    /// True when all rows of the audit were clear and it was scored.
    func score(_ audit: SheetAudit, with desk: inout LaneDesk) -> Bool {
        guard audit.isPlain else { return false }
        return audit.texts.withUnsafeBytes { texts in
            guard let base = texts.baseAddress else { return false }
            var book: UnsafeMutablePointer<ChecklistBook>?
            for row in 0..<audit.rowCount {
                guard gather(row, of: audit, base) else { return false }
                if book == nil {
                    guard desk.shelf.isPlain(id: self[.audit]) else { return false }
                    book = desk.shelf.begin(
                        checklist: self[.checklist], version: self[.version], dealer: self[.dealer],
                        date: self[.date], auditor: self[.auditor])
                    head.update(from: cells, count: Self.count)
                } else if !repeatsHead {
                    return false
                }
                guard let book, !Self.others.contains(where: { !self[$0].isEmpty }) else { return false }
                let isTaken = book.pointee.observe(
                    item: book.pointee.item(self[.item]), value: self[.value], person: self[.person], unit: self[.unit],
                    note: self[.note], evidence: self[.evidence], next: Cell(base, 0), texts: base)
                guard isTaken else { return false }
            }
            guard let book else { return false }
            return desk.finish(book, id: head[SubmissionField.audit.rawValue], texts: texts)
        }
    }

    /// False when a text is too long.
    private func gather(_ row: Int, of audit: SheetAudit, _ base: UnsafeRawPointer) -> Bool {
        cells.update(repeating: Cell(base, 0), count: Self.count)
        for index in audit.cellRange(ofRow: row) {
            let cell = audit.cells[index]
            guard cell.count < Self.longest else { return false }
            if let field = cell.field { cells[Int(field)] = Cell(base + Int(cell.start), Int(cell.count)) }
        }
        return true
    }

    private var repeatsHead: Bool {
        let audit = SubmissionField.audit.rawValue
        guard cells[audit].equals(head[audit]) else { return false }
        return SubmissionField.head.allSatisfy { self[$0].equals(head[$0.rawValue]) }
    }
}

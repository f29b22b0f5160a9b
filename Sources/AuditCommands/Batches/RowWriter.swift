internal import AuditIntake
internal import BulkIntake
internal import Diagnostics
internal import ReportRendering
internal import Scoring

/// Scores an audit that the careful reader read, and writes its rows.
///
/// Rows gather at the desk where it is used, whoever scored them, so that they stay in input order.
struct RowWriter {
    let tables: ScoreTables
    let keepsCards: Bool
    /// By table that is written, its place among those of a desk; empty where none is used.
    private let deskTables: [Int]
    private let spare: SpareRows

    init(tables: ScoreTables, keepsCards: Bool, usesDesk: Bool, spare: SpareRows) {
        self.spare = spare
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
            if deskTables.isEmpty { portion.add(rows, to: table) } else { desk.append(rows, to: deskTables[table]) }
        }
        note(
            submission.auditID, in: submission.file, at: submission.position, sheet: submission.sheet,
            standing: .init(card.outcome), from: desk, to: &portion)
    }

    /// Adds the audit whose rows were written last.
    func note(
        _ id: String, in file: String, at position: SourcePosition, sheet: String?,
        standing: ScoredAudit.Standing = .issued, from desk: borrowing LaneDesk, to portion: inout ScoredPortion
    ) {
        var id = id
        id.withUTF8 { id in
            note(
                UnsafeRawBufferPointer(id), in: file, at: position, sheet: sheet, standing: standing, from: desk,
                to: &portion)
        }
    }

    /// - Parameter id: UTF-8.
    func note(
        _ id: UnsafeRawBufferPointer, in file: String, at position: SourcePosition, sheet: String? = nil,
        standing: ScoredAudit.Standing = .issued, from desk: borrowing LaneDesk, to portion: inout ScoredPortion
    ) {
        let ends: RowEnds
        if deskTables.isEmpty {
            ends = RowEnds { portion.rows.count(of: $0) }
        } else {
            let rows = desk.rowEnds
            ends = RowEnds { deskTables.indices.contains($0) ? rows[deskTables[$0]] : 0 }
        }
        portion.add(id: id, in: file, at: position, sheet: sheet, standing: standing, ends: ends)
    }

    /// Gives the desk memory for the portion's rows.
    func begin(_ portion: inout ScoredPortion, at desk: inout LaneDesk) {
        if !deskTables.isEmpty { portion.rows = .inLanes(TakenRows(&desk, tables: deskTables, spare: spare)) }
    }

    /// Takes the rows from the desk, and the memory with them.
    func finish(_ portion: inout ScoredPortion, at desk: inout LaneDesk) {
        if case .inLanes(let taken) = portion.rows { desk.exchange(taken.rows) }
    }
}

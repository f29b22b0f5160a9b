package import AuditIntake
internal import BulkScoring
package import ChecklistModel
package import Diagnostics

/// Where one thread's lanes work: its books, what they remember of files, and the rows of the audits that they have scored.
package struct LaneDesk: ~Copyable {
    var shelf: BookShelf
    var repeatedLines = RepeatedLines()
    private let plans: ScoringPlans
    /// Who scored last; the rows of all audits since the last call of `exchange` stand there.
    private var holder: UnsafeMutablePointer<BulkScorer>?
    /// The rows while nobody has scored anything.
    private var rows = BulkRows()
    /// For audits that the careful reader read; few checklists are in use.
    private var scorers: [UnsafeMutablePointer<BulkScorer>] = []
    private var audits = 0
    // A variable for the sake of the thread sanitizer, as in `ChecklistBook`.
    /// Audits that wait to be scored, by place.
    private var held: UnsafeMutablePointer<HeldAudit>

    /// So many audits can wait to be scored.
    package static let mostHeld = 64
    /// After so many audits their texts are forgotten.
    private static let mostRemembered = 1 << 12

    package init(catalogue: IntakeCatalogue, plans: ScoringPlans) {
        shelf = BookShelf(catalogue: catalogue, plans: plans)
        self.plans = plans
        held = .allocate(capacity: Self.mostHeld)
        for place in 0..<Self.mostHeld { (held + place).initialize(to: HeldAudit()) }
    }

    deinit {
        held.deinitialize(count: Self.mostHeld).deallocate()
        for scorer in scorers { scorer.deinitialize(count: 1).deallocate() }
    }

    /// Scores an audit that the careful reader read; false when that is for `Scoring`.
    package mutating func score(_ audit: Audit, by checklist: Checklist) -> Bool {
        guard let plan = plans.plan(of: checklist) else { return false }
        let scorer = scorer(of: plan)
        audits += 1
        if audits.isMultiple(of: Self.mostRemembered) { scorer.pointee.forget() }
        hold(rowsBy: scorer)
        return scorer.pointee.append(audit)
    }

    private mutating func scorer(of plan: ScoringPlan) -> UnsafeMutablePointer<BulkScorer> {
        for known in scorers where known.pointee.plan === plan { return known }
        let scorer = UnsafeMutablePointer<BulkScorer>.allocate(capacity: 1)
        scorer.initialize(to: BulkScorer(plan: plan))
        scorers.append(scorer)
        return scorer
    }

    /// Scores the audit at hand in a book.
    mutating func finish(_ book: UnsafeMutablePointer<ChecklistBook>, id: Cell, texts: UnsafeRawBufferPointer) -> Bool {
        hold(rowsBy: book.pointee.scorerPlace)
        return book.pointee.finish(id: id, texts: texts)
    }

    /// Keeps the audit at hand in a book until it is scored.
    mutating func hold(
        _ book: UnsafeMutablePointer<ChecklistBook>, id: Cell, texts: UnsafeRawBufferPointer, at place: Int
    ) {
        precondition(0..<Self.mostHeld ~= place)
        held[place].take(from: book, id: id, texts: texts)
    }

    /// Scores the audit that is held at a place, once; false when that is for the careful reader and `Scoring`.
    package mutating func score(heldAt place: Int) -> Bool {
        precondition(0..<Self.mostHeld ~= place)
        guard let scorer = held[place].scorer else { return false }
        hold(rowsBy: scorer)
        return held[place].score()
    }

    /// Takes rows of an audit that `Scoring` scored.
    package mutating func append(_ added: [UInt8], to table: Int) {
        if let holder { holder.pointee.rows.append(added, to: table) } else { rows.append(added, to: table) }
    }

    /// Lets another scorer go on with the rows of the one before.
    private mutating func hold(rowsBy scorer: UnsafeMutablePointer<BulkScorer>) {
        if holder == scorer { return }
        if let holder { swap(&holder.pointee.rows, &rows) }
        swap(&rows, &scorer.pointee.rows)
        holder = scorer
    }

    /// Where the rows of each table end now.
    package var rowEnds: DeskRowEnds { DeskRowEnds(ends: holder.map { $0.pointee.rows.ends } ?? rows.ends) }

    /// Leaves out what was appended since.
    package mutating func dropRows(since ends: DeskRowEnds) {
        if let holder { holder.pointee.rows.truncate(to: ends.ends) } else { rows.truncate(to: ends.ends) }
    }

    /// Exchanges the rows since the last call for others.
    mutating func exchange(_ others: inout BulkRows) {
        if let holder { swap(&holder.pointee.rows, &rows) }
        holder = nil
        swap(&rows, &others)
    }
}

/// Where the rows of each of a desk's tables end.
package struct DeskRowEnds: Sendable {
    fileprivate let ends: BulkRows.Ends

    /// - Parameter table: 0 to 3: audits, departments, people and findings.
    package subscript(table: Int) -> Int {
        switch table {
        case 0: ends.audits
        case 1: ends.departments
        case 2: ends.people
        default: ends.findings
        }
    }
}

/// What a lane made of one audit.
package enum LaneOutcome {
    /// Its rows are at the desk; its id in UTF-8 is good during the call.
    case scored(id: UnsafeRawBufferPointer, position: SourcePosition)
    /// Its bytes are for the careful reader, with the places of its runs of rows in them and their lines.
    case careful([UInt8], runs: [(range: Range<Int>, line: Int)])
}

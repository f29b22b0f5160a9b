package import AuditIntake
internal import BulkScoring
package import ChecklistModel
package import Diagnostics

/// Where one thread's lanes work: its books, and the rows of the audits that they have scored.
package struct LaneDesk: ~Copyable {
    var shelf: BookShelf
    private let plans: ScoringPlans
    /// Whose rows were appended since the last call of `takeRows`.
    private var fresh: UnsafeMutablePointer<BulkScorer>?
    /// For audits that the careful reader read, by the plan of their checklist.
    private var scorers: [ObjectIdentifier: UnsafeMutablePointer<BulkScorer>] = [:]
    private var audits = 0

    /// After so many audits their texts are forgotten.
    private static let mostRemembered = 1 << 12

    package init(catalogue: IntakeCatalogue, plans: ScoringPlans) {
        shelf = BookShelf(catalogue: catalogue, plans: plans)
        self.plans = plans
    }

    deinit {
        for scorer in scorers.values { scorer.deinitialize(count: 1).deallocate() }
    }

    /// Scores an audit that the careful reader read; false when that is for `Scoring`.
    package mutating func score(_ audit: Audit, by checklist: Checklist) -> Bool {
        guard let plan = plans.plan(of: checklist) else { return false }
        let scorer = scorer(of: plan)
        audits += 1
        if audits.isMultiple(of: Self.mostRemembered) { scorer.pointee.forget() }
        guard scorer.pointee.append(audit) else { return false }
        fresh = scorer
        return true
    }

    private mutating func scorer(of plan: ScoringPlan) -> UnsafeMutablePointer<BulkScorer> {
        if let known = scorers[ObjectIdentifier(plan)] { return known }
        let scorer = UnsafeMutablePointer<BulkScorer>.allocate(capacity: 1)
        scorer.initialize(to: BulkScorer(plan: plan))
        scorers[ObjectIdentifier(plan)] = scorer
        return scorer
    }

    /// Scores the audit at hand in a book.
    mutating func finish(_ book: UnsafeMutablePointer<ChecklistBook>, id: Cell, texts: UnsafeRawBufferPointer) -> Bool {
        guard book.pointee.finish(id: id, texts: texts) else { return false }
        fresh = book.pointee.scorerPlace
        return true
    }

    /// The rows of the audit that was just scored: audits, departments, people and findings, in this order.
    package mutating func takeRows(_ take: (_ table: Int, UnsafeRawBufferPointer) -> Void) {
        guard let scorer = fresh else { return }
        scorer.pointee.audits.withUnsafeBytes { take(0, $0) }
        scorer.pointee.departments.withUnsafeBytes { take(1, $0) }
        scorer.pointee.people.withUnsafeBytes { take(2, $0) }
        scorer.pointee.findings.withUnsafeBytes { take(3, $0) }
        scorer.pointee.audits.removeAll()
        scorer.pointee.departments.removeAll()
        scorer.pointee.people.removeAll()
        scorer.pointee.findings.removeAll()
        fresh = nil
    }
}

/// What a lane made of one audit.
package enum LaneOutcome {
    /// Its rows are at the desk.
    case scored(id: String, position: SourcePosition)
    /// Its bytes are for the careful reader, with the places of its runs of rows in them and their lines.
    case careful([UInt8], runs: [(range: Range<Int>, line: Int)])
}

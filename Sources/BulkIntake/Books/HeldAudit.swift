internal import BulkScoring

/// Room for an audit that a lane has read and that waits to be scored; its texts stay where they are until then.
struct HeldAudit: ~Copyable {
    /// Who is to score it; nil when nothing is held.
    private(set) var scorer: UnsafeMutablePointer<BulkScorer>?
    private var id: Cell?
    private var texts = UnsafeRawBufferPointer(start: nil, count: 0)
    private var head: BulkHead?
    private var observations: UnsafeMutablePointer<BulkObservation>?
    private var capacity = 0
    private var count = 0

    init() {}

    deinit { observations?.deallocate() }

    /// Takes the audit at hand in a book in place of the one that was held.
    ///
    /// - Parameter book: its scorer stays where it is until the audit is scored.
    mutating func take(from book: UnsafeMutablePointer<ChecklistBook>, id: Cell, texts: UnsafeRawBufferPointer) {
        (scorer, self.id, self.texts, head) = (book.pointee.scorerPlace, id, texts, book.pointee.head)
        let found = book.pointee.found
        reserve(found.count)
        if let first = found.baseAddress { observations?.update(from: first, count: found.count) }
        count = found.count
    }

    private mutating func reserve(_ needed: Int) {
        if needed <= capacity { return }
        observations?.deallocate()
        capacity = max(64, needed)
        observations = .allocate(capacity: capacity)
    }

    /// Scores it and appends its rows; false when that is for `Scoring`, or when nothing is held.
    mutating func score() -> Bool {
        guard let scorer = scorer.take(), let id, let head else { return false }
        return scorer.pointee.append(
            id: Span(_unsafeBytes: id.bytes), head: head,
            observations: Span(_unsafeElements: UnsafeBufferPointer(start: observations, count: count)),
            texts: Span(_unsafeBytes: texts))
    }
}

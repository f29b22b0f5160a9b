internal import ChecklistModel

/// Scores audit after audit and appends their rows, each of the four tables to its buffer, without header lines.
///
/// Answers, people, dealers, auditors and departments are told once and named by number from then on. Every number is
/// checked where it comes in; the working memory belongs to the scorer, so each thread has one of its own.
public struct BulkScorer: ~Copyable {
    public let plan: ScoringPlan
    /// What it writes; the buffers of other tables stay empty.
    public let tables: BulkTables
    /// What was appended; may be taken, or exchanged for others to go on with, between two audits.
    public var rows = BulkRows()

    /// Every text that rows are made of.
    var texts = ByteBuffer()
    let items: Scratch<PlannedItem>
    let itemCount: Int
    var names = KnownNames()
    var answers = Scratch(64, filledWith: KnownAnswer())
    /// By answer: its item when it takes nothing away and fires nothing, else -1.
    var fullItems = Scratch(64, filledWith: Int32(-1))
    /// By item: what its full rate brings whom it names.
    let fullRuns: Scratch<PresentPeople.Run>
    /// Each as a CSV field between commas.
    var writtenAnswers = Scratch(64, filledWith: ByteBuffer.Piece.empty)
    var answerCount: Int32 = 0

    /// The audit at hand.
    var tallies: Scratch<ItemTally>
    /// Observations in the order of the checklist, where the submission has another.
    let arrangement: Scratch<BulkObservation>
    /// The items whose answer is not simply the full rate.
    let exceptions: Scratch<Int32>
    var exceptionCount = 0
    var shares: GroupShares
    var order = Scratch(64, filledWith: Int32(0))
    var present = PresentPeople()
    var slices: SliceSums
    var now = AuditTotals()
    var days: DayTexts
    let intervals: ScoreIntervals
    var line = ByteBuffer()
    /// `audit,dealer,` and its beginning without the dealer.
    var prefix = ByteBuffer.Piece.empty
    var auditID = ByteBuffer.Piece.empty
    var auditParts = RememberedTexts<AuditNumbers, AuditParts>(blank: AuditParts(), largest: 1 << 11)
    var departmentEndings = RememberedTexts<DepartmentNumbers, LongText>(blank: LongText(), largest: 1 << 11)
    var losses = RememberedTexts<LossNumbers, ShortText>(blank: ShortText(), largest: 1 << 11)
    var personEndings = RememberedTexts<PersonNumbers, LongText>(blank: LongText(), largest: 1 << 12)

    /// Of an audit that the careful reader read.
    var understood = UnderstoodAnswers()

    public init(plan: ScoringPlan, tables: BulkTables = .all) {
        self.plan = plan
        self.tables = tables
        itemCount = plan.items.count
        items = Scratch(itemCount, filledWith: PlannedItem())
        fullRuns = Scratch(itemCount, filledWith: PresentPeople.Run())
        exceptions = Scratch(itemCount, filledWith: 0)
        arrangement = Scratch(itemCount, filledWith: BulkObservation(answer: -1))
        for (index, item) in plan.items.enumerated() {
            items[index] = item
            fullRuns[index] = item.run(ofFull: plan.denominator)
        }
        tallies = Scratch(itemCount, filledWith: ItemTally())
        shares = GroupShares(plan.tree)
        slices = SliceSums()
        intervals = ScoreIntervals(plan.rounding)
        days = DayTexts(dueDays: plan.dueDays)
        plan.texts.withUnsafeBytes { texts.append($0) }
        _ = department(nil)
    }

    /// Forgets every number it has handed out, so that the texts of a long run do not pile up; the rows stay.
    public mutating func forget() {
        texts.truncate(to: plan.texts.count)
        names = KnownNames()
        answerCount = 0
        understood = UnderstoodAnswers()
        slices = SliceSums()
        present = PresentPeople()
        _ = department(nil)
    }

    /// Scores one audit and appends its rows.
    ///
    /// - Parameters:
    ///   - id: the audit's id, UTF-8.
    ///   - observations: in the order of the submission, of any items in any order; people are listed in the order in which
    ///     they are first named.
    ///   - texts: where the observations' units, notes and evidence stand, UTF-8.
    /// - Returns: false when only `Scoring` can tell what comes of it (something is missing, everything is not applicable,
    ///   a number grew too large, a number was never handed out). Then nothing was appended.
    public mutating func append(
        id: Span<UInt8>, head: BulkHead, observations: Span<BulkObservation>, texts: Span<UInt8>
    ) -> Bool {
        present.clear()
        return id.withUnsafeBytes { id in
            observations.withUnsafeBufferPointer { observations in
                texts.withUnsafeBytes { texts in
                    append(Submission(id: id, head: head, observations: observations, texts: texts))
                }
            }
        }
    }

    /// The people may be known already; nothing is appended on failure.
    mutating func append(_ submission: borrowing Submission) -> Bool {
        let (before, textsBefore) = (rows.ends, texts.count)
        let done = scored(submission)
        texts.truncate(to: textsBefore)
        if !done { rows.truncate(to: before) }
        return done
    }

    private mutating func scored(_ submission: borrowing Submission) -> Bool {
        guard names.knows(submission.head), write(prefixOf: submission) else { return false }
        if let observations = takenOneByOne(submission) {
            guard addUp(oneByOne: observations, submission) else { return false }
        } else {
            guard addUp(submission) else { return false }
        }
        if tables.contains(.audits) { writeAudit(submission) }
        if tables.contains(.departments) { writeDepartments() }
        return !tables.contains(.people) || writePeople()
    }

    /// Any audit: sums of its items, then its totals, then who earned what.
    private mutating func addUp(_ submission: borrowing Submission) -> Bool {
        guard take(submission), checkItems(submission), weigh(submission.head) else { return false }
        fireRules()
        return tables.isDisjoint(with: [.departments, .people, .findings]) || breakDown(submission)
    }
}

/// One audit while it is scored; its pointers live as long as the call.
struct Submission: ~Copyable {
    let id: UnsafeRawBufferPointer
    let head: BulkHead
    let observations: UnsafeBufferPointer<BulkObservation>
    let texts: UnsafeRawBufferPointer

    /// Nil when it points outside the texts.
    @inline(__always)
    func bytes(of text: BulkText) -> UnsafeRawBufferPointer? {
        if text == .none { return UnsafeRawBufferPointer(start: nil, count: 0) }
        let (start, end) = (Int(text.offset), Int(text.offset) + Int(text.count))
        guard end <= texts.count else { return nil }
        return UnsafeRawBufferPointer(start: texts.baseAddress.map { $0 + start }, count: end - start)
    }
}

internal import AuditIntake
internal import BulkScoring
internal import ChecklistModel

/// Everything one thread has found out about the audits of one checklist, and the audit at hand.
///
/// A lane hands in the cells of an audit one by one. As soon as one of them needs the careful reader, it says so, and the lane
/// leaves the whole audit to it.
struct ChecklistBook: ~Copyable {
    private let judge: FieldJudge
    private let checklist: JudgedChecklist
    // Swift 6.3 cannot build the thread sanitizer's checks around what a constant pointer of such a value points to; so the
    // two below are variables.
    /// Of memory of its own, so that its rows can be taken while the book is closed.
    private(set) var scorerPlace: UnsafeMutablePointer<BulkScorer>

    private var items: ItemTable
    private(set) var answers: UnsafeMutablePointer<AnswerTable>
    private let itemCount: Int

    /// −1, here and below, for an id that the careful reader must look at.
    private var dealersByID = KnownTexts()
    private var dealers: UnsafeMutablePointer<DealerBook>
    private var dealerCount = 0
    private var auditorsByID = KnownTexts()

    // The audit at hand.
    private(set) var head: BulkHead
    private(set) var dealer: UnsafeMutablePointer<DealerBook>
    var observations: AuditObservations

    /// Dealers beyond it are left to the careful reader.
    private static let mostDealers = 1 << 10
    private static let mostIDs = 1 << 12

    /// Nil for a checklist of which only the careful reader and `Scoring` know all.
    init?(_ checklist: JudgedChecklist, judge: FieldJudge, plan: ScoringPlan) {
        guard checklist.takesAnswersAlone, !checklist.checklist.departmentFromAudit else { return nil }
        guard let noDay = CivilDate(year: 1900, month: 1, day: 1) else { return nil }
        head = BulkHead(dealer: 0, auditor: 0, date: noDay)
        self.checklist = checklist
        self.judge = judge
        scorerPlace = .allocate(capacity: 1)
        scorerPlace.initialize(to: BulkScorer(plan: plan))
        itemCount = checklist.checklist.items.count
        answers = .allocate(capacity: max(1, itemCount))
        for item in 0..<itemCount { (answers + item).initialize(to: AnswerTable()) }
        items = ItemTable(of: itemCount)
        dealers = .allocate(capacity: Self.mostDealers)
        dealer = dealers
        observations = AuditObservations(of: checklist.checklist.items)
    }

    deinit {
        scorerPlace.deinitialize(count: 1).deallocate()
        answers.deinitialize(count: itemCount).deallocate()
        dealers.deinitialize(count: dealerCount).deallocate()
    }

    /// Begins an audit; false when its head needs the careful reader.
    mutating func begin(dealer: Cell, date: CivilDate, auditor: Cell) -> Bool {
        begin(dealer: numberOf(dealer: dealer), date, auditor: numberOf(auditor: auditor))
    }

    /// The same with short ids; false also when they were not met before.
    @inline(__always)
    mutating func beginKnown(dealer: ShortText, date: CivilDate, auditor: ShortText) -> Bool {
        begin(dealer: dealersByID.find(dealer), date, auditor: auditorsByID.find(auditor))
    }

    /// - Parameters: below zero for those that need the careful reader.
    @inline(__always)
    private mutating func begin(dealer place: Int32, _ date: CivilDate, auditor: Int32) -> Bool {
        guard place >= 0, auditor >= 0 else { return false }
        dealer = dealers + Int(place)
        dealer.pointee.begin(date)
        head = BulkHead(dealer: dealer.pointee.number, auditor: auditor, date: date)
        observations.begin()
        return true
    }

    /// The number of an item; negative for an id that the careful reader must look at.
    @inline(__always)
    mutating func item(_ id: Cell) -> Int { items.item(id) ?? judgedItem(id) }

    /// The same for an id at a place among the audit's answers.
    @inline(__always)
    mutating func item(_ id: Cell, at place: Int) -> Int { items.item(id, at: place) ?? judgedItem(id) }

    /// True when nothing has been said about an item in the audit at hand, so that its key stands there only once.
    @inline(__always)
    func opens(_ item: Int) -> Bool { item >= 0 && observations.isFirst(of: item) }

    /// Takes one observation; false when it needs the careful reader.
    ///
    /// - Parameters:
    ///   - item: from `item(_:)`.
    ///   - next: the cell behind an unquoted answer, which may be its torn-off half; empty where nothing can be torn.
    ///   - texts: in which unit, note and evidence stand.
    @inline(__always)
    mutating func observe(
        item: Int, value: Cell, person: Cell, unit: Cell, note: Cell, evidence: Cell, next: Cell,
        texts: UnsafeRawPointer
    ) -> Bool {
        guard item >= 0 else { return false }
        let entry = answers[item].entry(of: value) ?? judge(value, of: item)
        return observe(
            item: item, entry, person: person, unit: unit, note: note, evidence: evidence, next: next, texts: texts)
    }

    /// Takes one observation whose answer is known.
    ///
    /// - Parameter item: zero or above.
    @inline(__always)
    mutating func observe(
        item: Int, _ entry: AnswerTable.Entry, person: Cell, unit: Cell, note: Cell, evidence: Cell, next: Cell,
        texts: UnsafeRawPointer
    ) -> Bool {
        let party = dealer.pointee.party(person) ?? judge(people: person)
        guard entry.answer >= 0, party >= DealerBook.nobody else { return false }
        var observation = BulkObservation(answer: entry.answer, party: party)
        if !(unit.isEmpty && note.isEmpty && evidence.isEmpty && next.isEmpty) {
            guard next.isEmpty || isClear(item, next), add(unit, note, evidence, to: &observation, texts) else {
                return false
            }
        }
        return observations.take(observation, of: item, isNotApplicable: entry.isNotApplicable, texts: texts)
    }

    /// What is known of a text as an answer to an item; nil unless it was met and stood in YAML without quotes.
    ///
    /// `mutating`, though nothing changes: otherwise the whole book is copied before each call.
    ///
    /// - Parameter item: zero or above.
    @inline(__always)
    mutating func entry(ofPlain text: Cell, to item: Int) -> AnswerTable.Entry? {
        guard let entry = answers[item].entry(of: text), entry.isPlain else { return nil }
        return entry
    }

    /// Remembers that an answer stood in YAML without quotes.
    @inline(never)
    mutating func keep(plain text: Cell, to item: Int) { answers[item].keep(plain: text) }

    /// The observations of the audit at hand; valid until the next.
    var found: UnsafeBufferPointer<BulkObservation> { observations.all }

    /// Scores the audit at hand and appends its rows; false when that is for `Scoring`.
    mutating func finish(id: Cell, texts: UnsafeRawBufferPointer) -> Bool {
        scorerPlace.pointee.append(
            id: Span(_unsafeBytes: id.bytes), head: head, observations: Span(_unsafeElements: observations.all),
            texts: Span(_unsafeBytes: texts))
    }

    // Out of line, so that the definitions are not copied for answers that are known.
    @inline(never)
    private mutating func judge(_ value: Cell, of item: Int) -> AnswerTable.Entry {
        answers[item].judge(value, item: item, checklist: checklist, scorer: &scorerPlace.pointee)
    }

    @inline(never)
    private mutating func judge(people: Cell) -> Int32 {
        dealer.pointee.judge(people, date: head.date, judge: judge, scorer: &scorerPlace.pointee)
    }

    @inline(never)
    private mutating func isClear(_ item: Int, _ next: Cell) -> Bool {
        answers[item].isHarmless(next: next, item: item, checklist: checklist)
    }

    @inline(never)
    private mutating func add(
        _ unit: Cell, _ note: Cell, _ evidence: Cell, to observation: inout BulkObservation, _ texts: UnsafeRawPointer
    ) -> Bool {
        if !unit.isEmpty {
            guard unit.isTrimmed, unit.isShort, dealer.pointee.isItsOwnKey(unit: unit) || isPlain(unit: unit) else {
                return false
            }
            observation.unit = unit.place(in: texts)
        }
        if !note.isEmpty {
            guard note.isTrimmed, note.isShort else { return false }
            observation.note = note.place(in: texts)
        }
        if !evidence.isEmpty {
            guard evidence.isTrimmed, evidence.isShort else { return false }
            observation.evidence = evidence.place(in: texts)
        }
        return true
    }

    @inline(never)
    private mutating func isPlain(unit: Cell) -> Bool { dealer.pointee.isPlain(unit: unit, judge: judge) }

    @inline(never)
    private mutating func judgedItem(_ id: Cell) -> Int {
        let item = id.plainText.flatMap(checklist.item) ?? -1
        items.add(id, item)
        return item
    }

    private mutating func numberOf(dealer cell: Cell) -> Int32 {
        let known = dealersByID.find(cell)
        if known != KnownTexts.unknown { return known }
        guard dealersByID.count < Self.mostIDs else { return -1 }
        var number: Int32 = -1
        if let judged = cell.validText.flatMap(judge.dealer), dealerCount < Self.mostDealers,
            let scorers = scorerPlace.pointee.dealer(judged.audited)
        {
            (dealers + dealerCount).initialize(to: DealerBook(judged, number: scorers))
            number = Int32(dealerCount)
            dealerCount += 1
        }
        dealersByID.add(cell, number)
        return number
    }

    private mutating func numberOf(auditor cell: Cell) -> Int32 {
        let known = auditorsByID.find(cell)
        if known != KnownTexts.unknown { return known }
        guard auditorsByID.count < Self.mostIDs else { return -1 }
        let number = cell.validText.flatMap(judge.auditor).flatMap { scorerPlace.pointee.auditor($0) } ?? -1
        auditorsByID.add(cell, number)
        return number
    }
}

extension Cell {
    func place(in texts: UnsafeRawPointer) -> BulkText {
        BulkText(offset: UInt32(texts.distance(to: start)), count: UInt32(count))
    }
}

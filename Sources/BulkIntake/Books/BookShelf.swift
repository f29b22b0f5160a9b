internal import AuditIntake
package import BilingualText
package import BulkScoring
package import ChecklistModel
internal import Glibc

/// The scoring plans of a run's checklists, shared by its threads.
package struct ScoringPlans: Sendable {
    private let plans: [String: ScoringPlan]

    package init(_ checklists: [Checklist], language: Language) {
        var plans: [String: ScoringPlan] = [:]
        for checklist in checklists { plans[Self.key(checklist)] = ScoringPlan(checklist, language: language) }
        self.plans = plans
    }

    package var isEmpty: Bool { plans.isEmpty }

    package func plan(of checklist: Checklist) -> ScoringPlan? { plans[Self.key(checklist)] }

    private static func key(_ checklist: Checklist) -> String { checklist.id + "\n" + checklist.version }
}

/// The books of one thread, one per checklist that its audits name.
struct BookShelf: ~Copyable {
    private let judge: FieldJudge
    private let plans: ScoringPlans
    /// Room is made with the first.
    private var books: UnsafeMutablePointer<ChecklistBook>?
    private var bookCount = 0
    /// By id and version as written, each followed by the other; −1 for those that the careful reader must look at.
    private var booksByHead = KnownTexts()
    private var lastHead = PaddedBytes()
    private var lastLengths = (checklist: -1, version: -1)
    private var lastBook: Int32 = -1

    /// By date as written, its place in `dates`; −1 for one that the careful reader must look at.
    private var datesByText = KnownTexts()
    private var dates: [CivilDate] = []

    private static let most = 256
    private static let mostTexts = 1 << 14

    init(catalogue: IntakeCatalogue, plans: ScoringPlans) {
        judge = FieldJudge(catalogue: catalogue)
        self.plans = plans
    }

    deinit { books?.deinitialize(count: bookCount).deallocate() }

    /// The book of an audit with this head, opened for it; nil when the audit needs the careful reader.
    ///
    /// The pointer is good until the next call.
    mutating func begin(
        checklist: Cell, version: Cell, dealer: Cell, date: Cell, auditor: Cell
    ) -> UnsafeMutablePointer<ChecklistBook>? {
        let number = numberOf(checklist, version)
        guard number >= 0, let books, let day = day(date) else { return nil }
        let book = books + Int(number)
        guard book.pointee.begin(dealer: dealer, date: day, auditor: auditor) else { return nil }
        return book
    }

    /// True when an id is kept just as it is written.
    @inline(__always)
    mutating func isPlain(id: Cell) -> Bool {
        if id.count <= 64, id.bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return !id.isEmpty }
        return isKept(id)
    }

    // `mutating`, though nothing changes: otherwise the whole shelf is copied before each call.
    @inline(never)
    private mutating func isKept(_ id: Cell) -> Bool {
        guard let text = id.validText else { return false }
        return judge.auditID(text) == text
    }

    private mutating func numberOf(_ checklist: Cell, _ version: Cell) -> Int32 {
        if isLastHead(checklist, version) { return lastBook }
        lastHead.removeAll()
        lastHead.append(checklist.bytes)
        lastHead.append(version.bytes)
        // The length of the first keeps `ab` + `c` apart from `a` + `bc`.
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: checklist.count)) { lastHead.append($0) }
        lastLengths = (checklist.count, version.count)
        let key = Cell(lastHead.start, lastHead.count)
        let known = booksByHead.find(key)
        if known != KnownTexts.unknown {
            lastBook = known
        } else {
            lastBook = opened(checklist, version)
            if booksByHead.count < Self.mostTexts { booksByHead.add(key, lastBook) }
        }
        return lastBook
    }

    @inline(__always)
    private func isLastHead(_ checklist: Cell, _ version: Cell) -> Bool {
        lastLengths == (checklist.count, version.count)
            && Cell(lastHead.start, checklist.count).equals(checklist)
            && Cell(lastHead.start + checklist.count, version.count).equals(version)
    }

    private mutating func opened(_ checklist: Cell, _ version: Cell) -> Int32 {
        guard bookCount < Self.most, let id = checklist.validText, let version = version.validText,
            let judged = judge.checklist(id, version: version), let plan = plans.plan(of: judged.checklist),
            let book = ChecklistBook(judged, judge: judge, plan: plan)
        else { return -1 }
        let places = books ?? .allocate(capacity: Self.most)
        books = places
        (places + bookCount).initialize(to: book)
        bookCount += 1
        return Int32(bookCount - 1)
    }

    /// A date that was met before; nil for any other text.
    @inline(__always)
    mutating func knownDay(_ date: ShortText) -> CivilDate? {
        let known = datesByText.find(date)
        return known < 0 ? nil : dates[Int(known)]
    }

    private mutating func day(_ date: Cell) -> CivilDate? {
        let known = datesByText.find(date)
        if known != KnownTexts.unknown { return known < 0 ? nil : dates[Int(known)] }
        let day = date.validText.flatMap(judge.date)
        if datesByText.count < Self.mostTexts {
            datesByText.add(date, day == nil ? -1 : Int32(dates.count))
            if let day { dates.append(day) }
        }
        return day
    }
}

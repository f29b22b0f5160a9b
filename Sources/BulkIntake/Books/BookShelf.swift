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
    private let books: UnsafeMutablePointer<ChecklistBook>
    private var bookCount = 0
    /// Ids and versions as written, each followed by the other.
    private var heads = ByteInterner()
    /// By number of the head; −1 for one that the careful reader must look at.
    private var booksByHead: [Int32] = []
    private var lastHead = PaddedBytes()
    private var lastLengths = (checklist: -1, version: -1)
    private var lastBook: Int32 = -1

    private var dates = ByteInterner()
    private var datesByText: [CivilDate?] = []

    private static let most = 256
    private static let mostTexts = 1 << 14

    init(catalogue: IntakeCatalogue, plans: ScoringPlans) {
        judge = FieldJudge(catalogue: catalogue)
        self.plans = plans
        books = .allocate(capacity: Self.most)
    }

    deinit { books.deinitialize(count: bookCount).deallocate() }

    /// The book of an audit with this head, opened for it; nil when the audit needs the careful reader.
    ///
    /// The pointer is good until the next call.
    mutating func begin(
        checklist: Cell, version: Cell, dealer: Cell, date: Cell, auditor: Cell
    ) -> UnsafeMutablePointer<ChecklistBook>? {
        let number = numberOf(checklist, version)
        guard number >= 0, let day = day(date) else { return nil }
        let book = books + Int(number)
        guard book.pointee.begin(dealer: dealer, date: day, auditor: auditor) else { return nil }
        return book
    }

    /// True when an id is kept just as it is written.
    func isPlain(id: Cell) -> Bool {
        if id.count <= 64, id.bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return !id.isEmpty }
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
        let known = heads.find(key)
        lastBook = known >= 0 ? booksByHead[Int(known)] : opened(checklist, version)
        if known < 0, heads.count < Self.mostTexts {
            _ = heads.add(key)
            booksByHead.append(lastBook)
        }
        return lastBook
    }

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
        (books + bookCount).initialize(to: book)
        bookCount += 1
        return Int32(bookCount - 1)
    }

    private mutating func day(_ date: Cell) -> CivilDate? {
        let known = dates.find(date)
        if known >= 0 { return datesByText[Int(known)] }
        let day = date.validText.flatMap(judge.date)
        if dates.count < Self.mostTexts {
            _ = dates.add(date)
            datesByText.append(day)
        }
        return day
    }
}

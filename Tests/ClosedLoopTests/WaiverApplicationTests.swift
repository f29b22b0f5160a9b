import AuditTestSupport
import ChecklistModel
import ClosedLoop
import Testing

@Suite("waivers act on audits")
struct WaiverApplicationTests {
    private static let checklist = Checklist(
        .points, [.section("1", [.item("1-1"), .item("1-2"), .item("1-3", .information(Information(form: .text)))])],
        id: "lounge")

    private func audit(
        _ day: String = "2026-11-01", dealer: String = "SH01", first: AnswerValue? = nil, own: [Waiver] = []
    ) -> Audit {
        let observed: [String: [Observation]] = first.map { ["1-1": [.seen($0)]] } ?? [:]
        let audit = Audit(
            of: Self.checklist, observed: observed, dealer: AuditedDealer(id: dealer), date: date(day))
        return Audit(
            id: audit.id, checklistID: "lounge", checklistVersion: audit.checklistVersion, dealer: audit.dealer,
            date: audit.date, auditor: audit.auditor, waivers: own, observations: audit.observations)
    }

    private func applied(_ book: Book, _ audit: Audit) -> WaivedAudit {
        book.waivers.applied(to: audit, by: Self.checklist)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var day = "2026-11-01"
        var dealer = "SH01"
        var answer: AnswerValue?
        let isApplied: Bool
    }

    static let cases = [
        Case(testDescription: "in force, left blank", isApplied: true),
        Case(testDescription: "in force, answered", answer: .yes, isApplied: true),
        Case(testDescription: "on the day it is granted", day: "2026-10-12", isApplied: true),
        Case(testDescription: "on the day before", day: "2026-10-11", isApplied: false),
        Case(testDescription: "on its last day", day: "2026-12-31", isApplied: true),
        Case(testDescription: "expired, left blank: counts as failed", day: "2027-01-01", isApplied: true),
        Case(
            testDescription: "expired, said to be open: the same", day: "2027-01-01", answer: .unanswered,
            isApplied: true),
        Case(testDescription: "expired, answered: the answer counts", day: "2027-01-01", answer: .no, isApplied: false),
        Case(
            testDescription: "expired, not applicable: that counts", day: "2027-01-01", answer: .notApplicable,
            isApplied: false),
        Case(testDescription: "of another dealer", dealer: "BJ02", isApplied: false),
    ]

    @Test("on their dates, at their dealer", arguments: cases)
    func applied(_ example: Case) throws {
        var book = Book()
        let id = try book.grant(.of())
        let before = audit(example.day, dealer: example.dealer, first: example.answer)
        let after = applied(book, before)
        #expect(after.applied.map(\.id) == (example.isApplied ? [id] : []))
        let expected = Waiver(item: 0, owner: "P1", reason: "改造中 (\(id))", until: date("2026-12-31"))
        #expect(after.audit.waivers == (example.isApplied ? [expected] : []))
        #expect(book.waivers.removed(from: after.audit).waivers == [])
    }

    @Test("the submission's own waiver wins, and stays when the ledger's are taken out")
    func own() throws {
        var book = Book()
        try book.grant(.of())
        let second = try book.grant(.of("1-2"))
        let own = Waiver(item: 0, owner: "李四", reason: "改造中", until: date("2026-11-30"))
        let after = applied(book, audit(own: [own]))
        #expect(after.applied.map(\.id) == [second])
        #expect(after.audit.waivers.map(\.item) == [0, 1])
        #expect(book.waivers.removed(from: after.audit).waivers == [own])
    }

    @Test("one in force stands before one that has expired")
    func succession() throws {
        var book = Book()
        try book.grant(.of(until: "2026-10-20"))
        let second = try book.grant(.of(on: "2026-10-25"))
        #expect(applied(book, audit("2026-11-01")).applied.map(\.id) == [second])
        // Between the two the first has expired and the second is not there.
        #expect(applied(book, audit("2026-10-22")).audit.waivers.map(\.until) == [date("2026-10-20")])
    }

    @Test("a revoked one leaves no trace on later audits, items that are not scored and other checklists none at all")
    func revoked() throws {
        var book = Book()
        let id = try book.grant(.of())
        try book.grant(.of("1-3"))
        try book.grant(.of("1-2", checklist: "five-s"))
        try book.change(id, .revoke, on: "2026-11-01")
        #expect(applied(book, audit("2026-10-31")).applied.map(\.id) == [id])
        #expect(applied(book, audit("2026-11-01")).applied.isEmpty)
        #expect(applied(book, audit("2027-06-01")).applied.isEmpty)
    }

    @Test("an extension keeps what was applied before recognisable")
    func extended() throws {
        var book = Book()
        let id = try book.grant(.of())
        let before = applied(book, audit()).audit
        try book.change(id, .extend(until: date("2027-03-31")), on: "2026-12-01")
        #expect(book.waivers.removed(from: before).waivers.isEmpty)
        #expect(applied(book, audit()).audit.waivers.map(\.until) == [date("2027-03-31")])
    }
}

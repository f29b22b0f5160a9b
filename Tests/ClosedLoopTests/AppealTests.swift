import AuditTestSupport
import ChecklistModel
import ClosedLoop
import ExactArithmetic
import Testing

@Suite("appeals")
struct AppealTests {
    private static let effect = AppealEffect(
        audit: ScoreChange(
            before: ScoreMark(exact: exact("200/3"), shown: "66.67", grade: "C"),
            after: ScoreMark(exact: exact("250/3"), shown: "83.33", grade: "B")),
        department: ScoreChange(
            before: ScoreMark(exact: exact("0"), shown: "0.00", grade: nil),
            after: ScoreMark(exact: exact("50"), shown: "50.00", grade: "C")),
        person: ScoreChange(
            before: ScoreMark(exact: nil, shown: "", grade: nil),
            after: ScoreMark(exact: exact("1/3"), shown: "0.33", grade: nil)))

    private static let correction = AppealCorrection(answer: "2分30秒", revision: 2, effect: effect)

    @Test("what is filed is read off the book again, every word of it")
    func filed() throws {
        var book = Book()
        let id = try book.file(.about(claim: "=1+1 <b>|", evidence: AppealEvidence("photos/1.jpg", digest: "ab")))
        let appeal = try #require(book.appeals.first)
        #expect(appeal.id == id && id.count == 8 && id.hasPrefix("A-"))
        #expect(appeal.subject == .of())
        #expect(appeal.claim == "=1+1 <b>|")
        #expect(appeal.evidence == AppealEvidence("photos/1.jpg", digest: "ab"))
        #expect(appeal.state == .open && appeal.closed == nil && appeal.correction == nil && appeal.lateBecause == nil)
        #expect(appeal.filed.person == "P1" && appeal.filed.day == date("2026-10-13") && appeal.filed.sequence == 1)
    }

    @Test("an upheld one keeps every score before and after, to the fraction")
    func upheld() throws {
        var book = Book()
        let id = try book.file(.about())
        try book.close(id, .uphold, correction: Self.correction)
        let appeal = try #require(book.appeals.first)
        #expect(appeal.state == .upheld && appeal.isDecided)
        #expect(appeal.correction == Self.correction)
        #expect(appeal.correction?.effect.audit.gained == exact("50/3"))
        #expect(appeal.correction?.effect.person?.gained == nil)
        #expect(appeal.closed?.why == "核对过" && appeal.closed?.person == "M1")
    }

    struct Deed: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let verdict: AppealDecision.Verdict
        var person = "M1"
        var why = "核对过"
        var refusal: AppealRefusal?
    }

    static let id = "A-000000"
    static let deeds = [
        Deed(testDescription: "another person upholds", verdict: .uphold),
        Deed(testDescription: "another person rejects", verdict: .reject),
        Deed(testDescription: "who filed it withdraws", verdict: .withdraw, person: "P1"),
        Deed(
            testDescription: "who filed it cannot uphold", verdict: .uphold, person: "P1", refusal: .filerDecides(id)),
        Deed(
            testDescription: "who filed it cannot reject", verdict: .reject, person: "P1", refusal: .filerDecides(id)),
        Deed(
            testDescription: "who filed it cannot under an alias", verdict: .reject, person: "小张",
            refusal: .filerDecides(id)),
        Deed(
            testDescription: "the auditor cannot uphold", verdict: .uphold, person: "A-07",
            refusal: .auditorDecides(id)),
        Deed(
            testDescription: "the auditor cannot by name", verdict: .reject, person: "晏敏", refusal: .auditorDecides(id)),
        Deed(
            testDescription: "another cannot withdraw", verdict: .withdraw, person: "M1",
            refusal: .notTheFiler(id, "P1")),
        Deed(testDescription: "a reason is needed", verdict: .reject, why: "　", refusal: .reasonMissing),
        Deed(
            testDescription: "withdrawing needs one too", verdict: .withdraw, person: "P1", why: "",
            refusal: .reasonMissing),
    ]

    @Test("who may close an open one", arguments: deeds)
    func closing(_ deed: Deed) throws {
        var book = Book()
        let id = try book.file(.about())
        let names = ["小张": "P1", "晏敏": "A-07"]
        var refusal: AppealRefusal?
        do throws(AppealRefusal) {
            try book.close(
                id, deed.verdict, by: deed.person, why: deed.why, correction: Self.correction,
                identity: { names[$0] ?? $0 })
        } catch {
            refusal = error
        }
        #expect(refusal == deed.refusal?.about(id))
        #expect((book.appeals.first?.state == .open) == (deed.refusal != nil))
    }

    @Test("a closed one stays as it is", arguments: [AppealDecision.Verdict.uphold, .reject, .withdraw])
    func closedStays(first: AppealDecision.Verdict) throws {
        for second in [AppealDecision.Verdict.uphold, .reject, .withdraw] {
            var book = Book()
            let id = try book.file(.about())
            try book.close(id, first, by: first == .withdraw ? "P1" : "M1", correction: Self.correction)
            let state = try #require(book.appeals.first?.state)
            let closed = try #require(book.appeals.first?.closed)
            #expect(throws: AppealRefusal.closed(id, state, closed)) {
                try book.close(id, second, by: second == .withdraw ? "P1" : "M2")
            }
            // Not even an entry that got around the check changes it.
            let decision = AppealDecision(second, person: "X", day: date("2026-10-16"), why: "x")
            book.enter(decision.entry(for: book.appeals[0]))
            #expect(book.appeals.first?.closed == closed)
        }
    }

    @Test("one about the same is refused while another is open, and needs new evidence after a decision")
    func again() throws {
        var book = Book()
        let photo = AppealEvidence("photo.jpg", digest: "ab")
        let first = try book.file(.about(evidence: photo))
        #expect(throws: AppealRefusal.openAlready(first)) { try book.file(.about(.of(revision: 2))) }
        for other: AppealSubject in [.of("1-2"), .of(people: ["P2"]), .of(unit: "展车1"), .of(observation: 2)] {
            try book.file(.about(other))
        }
        try book.close(first, .reject)
        #expect(throws: AppealRefusal.needsNewEvidence(first, .rejected)) { try book.file(.about()) }
        #expect(throws: AppealRefusal.needsNewEvidence(first, .rejected)) {
            try book.file(.about(evidence: AppealEvidence("renamed.jpg", digest: "ab")))
        }
        let second = try book.file(.about(evidence: AppealEvidence("photo.jpg", digest: "cd")))
        #expect(second != first)
        #expect(book.appeals.count == 6)
    }

    @Test("after a withdrawal it may be filed again as it was")
    func withdrawn() throws {
        var book = Book()
        let first = try book.file(.about())
        try book.close(first, .withdraw, by: "P1")
        let second = try book.file(.about())
        #expect(second != first && book.appeals.map(\.state) == [.withdrawn, .open])
    }

    @Test("the last day is in time; a day later a reason is needed, and kept")
    func late() throws {
        var book = Book()
        try book.file(.about(.of("1-1"), on: "2026-10-19", late: "不必"))
        #expect(book.appeals[0].lateBecause == nil)
        for reason in [nil, "", " \u{200B}"] {
            #expect(throws: AppealRefusal.late(lastDay: Book.lastDay)) {
                try book.file(.about(.of("1-2"), on: "2026-10-20", late: reason))
            }
        }
        try book.file(.about(.of("1-2"), on: "2026-10-20", late: "出差"))
        #expect(book.appeals[1].lateBecause == "出差")
    }

    @Test("a claim must say something", arguments: ["", " ", "\u{3000}\u{200B}\n"])
    func claim(_ claim: String) {
        var book = Book()
        #expect(throws: AppealRefusal.claimMissing) { try book.file(.about(claim: claim)) }
    }

    @Test("ids are the same everywhere, and are found however they are typed")
    func ids() throws {
        var (book, other) = (Book(), Book())
        let id = try book.file(.about())
        #expect(try other.file(.about()) == id)
        #expect(try book.appeals.appeal(id.lowercased()).id == id)
        #expect(canonicalLoopID("a-oOiIlL") == "A-001111")
        #expect(throws: AppealRefusal.unknown("A-<b>")) { try book.appeals.appeal("A-<b>") }
    }

    @Test("entries that tell nothing of an appeal are passed over")
    func foreign() {
        var book = Book()
        for state in ["filed", "upheld", "someday"] {
            book.enter(LoopEntry(kind: .appeal, id: "A-1", dealer: "SH01", state: state, person: "x", entered: ""))
        }
        book.enter(LoopEntry(kind: .action, id: "A-1", dealer: "SH01", state: "filed", person: "x", entered: ""))
        #expect(book.appeals.isEmpty && book.waivers.isEmpty)
    }
}

extension AppealRefusal {
    /// The same, about another appeal.
    fileprivate func about(_ id: String) -> AppealRefusal {
        switch self {
        case .filerDecides: .filerDecides(id)
        case .auditorDecides: .auditorDecides(id)
        case .notTheFiler(_, let filer): .notTheFiler(id, filer)
        default: self
        }
    }
}

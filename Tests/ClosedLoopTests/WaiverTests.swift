import ChecklistModel
import ClosedLoop
import Testing

extension WaiverGrant {
    static func of(
        _ item: String = "1-1", isCritical: Bool = false, owner: String = "P1", reason: String = "改造中",
        until: String = "2026-12-31", critical: String? = nil, by person: String = "M1", on day: String = "2026-10-12",
        dealer: String = "SH01", checklist: String = "lounge"
    ) -> WaiverGrant {
        WaiverGrant(
            dealer: dealer, checklist: checklist, item: item, isCritical: isCritical, owner: owner, reason: reason,
            until: date(until), criticalBecause: critical, person: person, day: date(day))
    }
}

extension Book {
    @discardableResult mutating func grant(
        _ grant: WaiverGrant, identity: (String) -> String = { $0 }
    ) throws(WaiverRefusal) -> String {
        enter(try grant.entry(among: waivers, term: .usual, isSamePerson: { identity($0) == identity($1) }))
    }

    mutating func change(
        _ id: String, _ deed: WaiverChange.Deed, on day: String, by person: String = "M1", why: String = "工期延长",
        identity: (String) -> String = { $0 }
    ) throws(WaiverRefusal) {
        let change = WaiverChange(deed, person: person, day: date(day), why: why)
        enter(
            try change.entry(
                for: try waivers.waiver(id), term: .usual, isSamePerson: { identity($0) == identity($1) }))
    }
}

@Suite("waivers")
struct WaiverTests {
    struct Grant: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let grant: WaiverGrant
        var refusal: WaiverRefusal?
    }

    static let grants = [
        Grant(testDescription: "with owner, reason and end", grant: .of()),
        Grant(testDescription: "for today only", grant: .of(until: "2026-10-12")),
        Grant(testDescription: "for a year to the day", grant: .of(until: "2027-10-12")),
        Grant(
            testDescription: "longer than a year", grant: .of(until: "2027-10-13"),
            refusal: .tooLong(date("2027-10-13"), last: date("2027-10-12"), months: 12)),
        Grant(
            testDescription: "from a leap day, until the end of February",
            grant: .of(until: "2029-03-01", on: "2028-02-29"),
            refusal: .tooLong(date("2029-03-01"), last: date("2029-02-28"), months: 12)),
        Grant(
            testDescription: "until yesterday", grant: .of(until: "2026-10-11"),
            refusal: .past(date("2026-10-11"), today: date("2026-10-12"))),
        Grant(testDescription: "without an owner", grant: .of(owner: "　"), refusal: .ownerMissing),
        Grant(testDescription: "without a reason", grant: .of(reason: ""), refusal: .reasonMissing),
        Grant(testDescription: "to oneself", grant: .of(by: "P1"), refusal: .ownerGrants),
        Grant(testDescription: "to oneself under an alias", grant: .of(by: "小张"), refusal: .ownerGrants),
        Grant(testDescription: "of a critical item", grant: .of(isCritical: true), refusal: .critical("1-1")),
        Grant(
            testDescription: "of a critical item, with an empty reason for it",
            grant: .of(isCritical: true, critical: " "),
            refusal: .critical("1-1")),
        Grant(
            testDescription: "of a critical item, with a reason for it", grant: .of(isCritical: true, critical: "停业")),
        Grant(
            testDescription: "of another item, with a reason for a critical one", grant: .of(critical: "停业"),
            refusal: .notCritical("1-1")),
    ]

    @Test("are granted or refused by name", arguments: grants)
    func granting(_ example: Grant) throws {
        var book = Book()
        var refusal: WaiverRefusal?
        do throws(WaiverRefusal) {
            try book.grant(example.grant, identity: { $0 == "小张" ? "P1" : $0 })
        } catch { refusal = error }
        #expect(refusal == example.refusal)
        guard refusal == nil else { return }
        let waiver = try #require(book.waivers.first)
        #expect(waiver.id.count == 8 && waiver.id.hasPrefix("W-"))
        #expect(waiver.owner == example.grant.owner && waiver.reason == example.grant.reason)
        #expect(waiver.until == example.grant.until && waiver.criticalBecause == example.grant.criticalBecause)
    }

    @Test("one at a time for an item of a checklist at a dealer")
    func oneInForce() throws {
        var book = Book()
        let first = try book.grant(.of(until: "2026-10-20"))
        #expect(throws: WaiverRefusal.inForceAlready(first, until: date("2026-10-20"))) {
            try book.grant(.of(on: "2026-10-20"))
        }
        try book.grant(.of(dealer: "BJ02"))
        try book.grant(.of(checklist: "five-s"))
        try book.grant(.of("1-2"))
        let next = try book.grant(.of(on: "2026-10-21"))
        #expect(next != first)
    }

    struct Standing: Sendable {
        let day: String
        let state: LedgerWaiver.State
    }

    @Test(
        "hold from the day they are granted to their last day",
        arguments: [
            Standing(day: "2026-10-11", state: .later), Standing(day: "2026-10-12", state: .inForce),
            Standing(day: "2026-12-31", state: .inForce), Standing(day: "2027-01-01", state: .expired),
        ])
    func standing(_ standing: Standing) throws {
        var book = Book()
        try book.grant(.of())
        #expect(book.waivers[0].state(on: date(standing.day)) == standing.state)
        #expect(book.waivers.inForce(on: date(standing.day)).isEmpty == (standing.state != .inForce))
        #expect(book.waivers.expired(on: date(standing.day)).isEmpty == (standing.state != .expired))
    }

    @Test("a revoked one holds on the days before, and on none after")
    func revoked() throws {
        var book = Book()
        let id = try book.grant(.of())
        try book.change(id, .revoke, on: "2026-11-01")
        #expect(book.waivers[0].state(on: date("2026-10-31")) == .inForce)
        #expect(book.waivers[0].state(on: date("2026-11-01")) == .revoked)
        #expect(book.waivers[0].state(on: date("2027-11-01")) == .revoked)
        let step = try #require(book.waivers[0].revoked)
        for deed: WaiverChange.Deed in [.revoke, .extend(until: date("2027-01-31"))] {
            #expect(throws: WaiverRefusal.revoked(id, step)) { try book.change(id, deed, on: "2026-11-02") }
        }
    }

    @Test("an extended one holds until its new last day, and tells who extended it")
    func extended() throws {
        var book = Book()
        let id = try book.grant(.of())
        try book.change(id, .extend(until: date("2027-03-31")), on: "2026-12-31")
        try book.change(id, .extend(until: date("2028-03-31")), on: "2027-03-31", by: "M2")
        let waiver = book.waivers[0]
        #expect(waiver.until == date("2028-03-31"))
        #expect(waiver.extensions.map(\.until) == [date("2027-03-31"), date("2028-03-31")])
        #expect(waiver.extensions.map(\.step.person) == ["M1", "M2"])
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let deed: WaiverChange.Deed
        var day = "2026-11-01"
        var person = "M1"
        var why = "工期延长"
        let refusal: WaiverRefusal
    }

    static let refusedChanges = [
        Change(
            testDescription: "to an earlier day", deed: .extend(until: date("2026-12-30")),
            refusal: .notLonger(date("2026-12-30"), date("2026-12-31"))),
        Change(
            testDescription: "to the same day", deed: .extend(until: date("2026-12-31")),
            refusal: .notLonger(date("2026-12-31"), date("2026-12-31"))),
        Change(
            testDescription: "to more than a year ahead", deed: .extend(until: date("2027-11-02")),
            refusal: .tooLong(date("2027-11-02"), last: date("2027-11-01"), months: 12)),
        Change(
            testDescription: "by its owner", deed: .extend(until: date("2027-01-31")), person: "小张",
            refusal: .ownerGrants),
        Change(
            testDescription: "without a reason", deed: .extend(until: date("2027-01-31")), why: " ",
            refusal: .whyMissing
        ),
        Change(testDescription: "revoked without a reason", deed: .revoke, why: "", refusal: .whyMissing),
    ]

    @Test("are not changed", arguments: refusedChanges)
    func refusedChange(_ change: Change) throws {
        var book = Book()
        let id = try book.grant(.of())
        #expect(throws: change.refusal) {
            try book.change(
                id, change.deed, on: change.day, by: change.person, why: change.why,
                identity: { $0 == "小张" ? "P1" : $0 })
        }
        #expect(book.waivers[0].extensions.isEmpty && book.waivers[0].revoked == nil)
    }

    @Test("what expired stays so")
    func expired() throws {
        var book = Book()
        let id = try book.grant(.of())
        for deed: WaiverChange.Deed in [.revoke, .extend(until: date("2027-01-31"))] {
            #expect(throws: WaiverRefusal.expired(id, date("2026-12-31"))) {
                try book.change(id, deed, on: "2027-01-01")
            }
        }
    }
}

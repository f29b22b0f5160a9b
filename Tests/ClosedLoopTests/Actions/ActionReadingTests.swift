import AuditTestSupport
import ChecklistModel
import ClosedLoop
import ContentDigest
import ExactArithmetic
import Testing

@Suite("corrective actions, read off findings and entries")
struct ActionReadingTests {
    private let september = ActionSample.audit("A-9", on: "2026-09-05", sequence: 1)
    private let october = ActionSample.audit("A-10", on: "2026-10-05", sequence: 9)
    private let name = ActionSample.id(ActionSample.finding(in: ActionSample.audit(on: "2026-09-05")))

    private func only(_ findings: [ActionFinding], _ entries: [KeptEntry] = [], asOf day: String? = nil) throws
        -> CorrectiveAction
    {
        let actions = ActionSample.actions(findings, entries, asOf: day)
        try #require(actions.count == 1)
        return actions[0]
    }

    @Test("every finding opens one, findings of one thing open one together")
    func opening() {
        let actions = ActionSample.actions([
            ActionSample.finding(in: september, people: ["P1"]), ActionSample.finding(in: september, people: ["P2"]),
            ActionSample.finding("1-3", in: september), ActionSample.finding(in: october, people: ["P1"]),
        ])
        #expect(actions.map(\.count) == [2, 1, 1])
        #expect(actions.allSatisfy { $0.state == .open })
    }

    struct DueCase: CustomTestStringConvertible, Sendable {
        let item: String
        let lost: Fraction?
        let due: String
        let testDescription: String
    }

    @Test(
        "are due by what the item says, else by how much the finding weighs",
        arguments: [
            DueCase(item: "1-3", lost: 10, due: "2026-10-10", testDescription: "the item names 5 days"),
            DueCase(item: "1-2", lost: 1, due: "2026-10-08", testDescription: "critical: 3 days"),
            DueCase(item: "1-1", lost: 5, due: "2026-10-12", testDescription: "half of 10 points: 7 days"),
            DueCase(
                item: "1-1", lost: exact("4.999999"), due: "2026-10-20", testDescription: "just below half: 15 days"),
            DueCase(item: "1-1", lost: nil, due: "2026-10-20", testDescription: "no score issued: 15 days"),
            DueCase(item: "9-9", lost: 10, due: "2026-10-20", testDescription: "an item nobody knows: 15 days"),
        ])
    func due(_ example: DueCase) throws {
        let action = try only([ActionSample.finding(example.item, in: october, lost: example.lost)])
        #expect(action.due == ActionSample.date(example.due))
        #expect(!action.isOverdue(asOf: ActionSample.date(example.due)))
        #expect(action.isOverdue(asOf: try #require(action.due.adding(days: 1))))
    }

    @Test("the days of the network stand in for the usual ones")
    func dueDaysOfTheNetwork() {
        let terms = ActionTerms(
            dueDays: DueDays(critical: 1, major: 2, minor: 0), responsible: { _, _ in nil },
            checklist: { _ in ActionSample.checklist }, secondsAheadOfGreenwich: { _ in 0 })
        let dates = [("1-2", 1), ("1-1", 9), ("1-1", 1)].map { item, lost in
            correctiveActions(
                findings: [ActionSample.finding(item, in: october, lost: Fraction(lost))], entries: [], terms: terms)[0]
                .due.text
        }
        #expect(dates == ["2026-10-06", "2026-10-07", "2026-10-05"])
    }

    @Test("are owned by the person found, else by whom the department has, else by nobody")
    func owner() throws {
        #expect(try only([ActionSample.finding(in: october, people: ["P2", "P1"])]).owner == "P2")
        #expect(try only([ActionSample.finding(in: october)]).owner == "P9")
        #expect(try only([ActionSample.finding(in: october, department: "service")]).owner == nil)
        #expect(try only([ActionSample.finding(in: october, department: nil)]).owner == nil)
        let elsewhere = ActionSample.audit(on: "2026-10-05", dealer: "SH02")
        #expect(try only([ActionSample.finding(in: elsewhere)]).owner == nil)
    }

    @Test("stay due while they are found again, and count how often and over which months")
    func carryOver() throws {
        let action = try only([ActionSample.finding(in: september), ActionSample.finding(in: october)])
        #expect(action.state == .open)
        #expect(action.count == 2)
        #expect(action.months.map(\.text) == ["2026-09", "2026-10"])
        #expect(action.since == september.date)
        #expect(action.due == ActionSample.date("2026-09-20"))
        #expect(action.isOverdue(asOf: october.date))
        #expect(action.reopenings.isEmpty)
    }

    @Test("the most urgent of several findings of one day counts")
    func sameDay() throws {
        let action = try only([ActionSample.finding(in: october, lost: 1), ActionSample.finding(in: october, lost: 9)])
        #expect(action.due == ActionSample.date("2026-10-12"))
        #expect(action.count == 2)
    }

    @Test("an owner and a due date that somebody named stand until it is found again after it was done")
    func assigning() throws {
        let assigned = ActionSample.entry(.assigned, name, on: "2026-09-10", [.owner: "P3", .due: "2026-09-30"])
        let open = try only([ActionSample.finding(in: september), ActionSample.finding(in: october)], [assigned])
        #expect((open.owner, open.due.text) == ("P3", "2026-09-30"))
        let again = try only(
            [ActionSample.finding(in: september), ActionSample.finding(in: october)],
            [assigned, ActionSample.entry(.done, name, on: "2026-09-20")])
        #expect((again.owner, again.due.text) == ("P3", "2026-10-20"))
    }

    @Test("a finding dated after it was done or verified reopens it")
    func recurring() throws {
        for deeds in [[ActionDeed.done], [.done, .verified]] {
            let entries = deeds.map { ActionSample.entry($0, name, on: "2026-09-20") }
            let action = try only([ActionSample.finding(in: september), ActionSample.finding(in: october)], entries)
            #expect(action.state == .reopened)
            #expect(action.reopenings == [october.date])
            #expect(action.opened == october.date)
            #expect(action.due == ActionSample.date("2026-10-20"))
            #expect(action.closedOnTime == nil && action.fixer == nil)
        }
    }

    @Test(
        "a finding of the day on which it was done, or of before, does not",
        arguments: ["2026-09-20", "2026-09-19"])
    func lateRecord(day: String) throws {
        let late = ActionSample.audit("A-late", on: day, sequence: 99)
        let action = try only(
            [ActionSample.finding(in: september), ActionSample.finding(in: late)],
            [ActionSample.entry(.done, name, on: "2026-09-20")])
        #expect(action.state == .done)
        #expect(action.count == 2)
    }

    @Test("a day ends at midnight where the network is")
    func timeZone() throws {
        let day = ActionSample.audit("A-late", on: "2026-09-21", sequence: 99)
        func state(at time: String) throws -> ActionState {
            try only(
                [ActionSample.finding(in: september), ActionSample.finding(in: day)],
                [ActionSample.entry(.done, name, on: "2026-09-20", at: time)]
            ).state
        }
        #expect(try state(at: "15:59:59") == .reopened)
        #expect(try state(at: "16:00:00") == .done)
    }

    @Test(
        "the day of an entry is the one on the clocks of the network",
        arguments: [
            ("2026-12-31T23:59:59Z", 0, "2026-12-31"), ("2026-12-31T16:00:00Z", 28_800, "2027-01-01"),
            ("2027-01-01T04:59:59Z", -18_000, "2026-12-31"), ("2027-03-01T00:00:00Z", -1, "2027-02-28"),
        ])
    func civilDay(moment: String, offset: Int, day: String) throws {
        let terms = ActionTerms(
            responsible: { _, _ in nil }, checklist: { _ in nil }, secondsAheadOfGreenwich: { _ in offset })
        let entry = LoopEntry(kind: .action, id: name, dealer: "SH01", state: "done", person: "P1", entered: moment)
        let action = try #require(
            correctiveActions(
                findings: [ActionSample.finding(in: september)], entries: [KeptEntry(sequence: 2, entry: entry)],
                terms: terms
            ).first)
        #expect(action.done?.date.text == day)
    }

    @Test("are closed on time when they were done by the due date, whenever somebody looked")
    func closing() throws {
        func closed(on day: String) throws -> Bool? {
            try only(
                [ActionSample.finding(in: september)],
                [
                    ActionSample.entry(.done, name, on: day),
                    ActionSample.entry(.verified, name, by: "P2", on: "2026-10-30", [.recheck: "2026-11-30"]),
                ]
            ).closedOnTime
        }
        #expect(try closed(on: "2026-09-20") == true)
        #expect(try closed(on: "2026-09-21") == false)
        let done = try only([ActionSample.finding(in: september)], [ActionSample.entry(.done, name, on: "2026-09-06")])
        #expect(done.closedOnTime == nil)
        #expect(!done.isOverdue(asOf: ActionSample.date("2027-01-01")))
    }

    @Test("a revision without the finding withdraws what was never closed, and names the audit")
    func withdrawal() throws {
        let before = ActionSample.audit("A-9", on: "2026-09-05", sequence: 1, isCurrent: false)
        let open = try only([ActionSample.finding(in: before)])
        #expect(open.state == .withdrawn)
        #expect((open.count, open.since, open.formerAudits) == (0, nil, ["A-9"]))
        let verified = try only(
            [ActionSample.finding(in: before)],
            [ActionSample.entry(.done, name, on: "2026-09-06"), ActionSample.entry(.verified, name, on: "2026-09-07")])
        #expect(verified.state == .verified)
    }

    @Test("a revision that keeps the finding changes nothing")
    func revision() throws {
        let before = ActionSample.audit("A-9", on: "2026-09-05", sequence: 1, isCurrent: false)
        let after = ActionSample.audit("A-9", on: "2026-09-05", sequence: 5)
        let action = try only([ActionSample.finding(in: before), ActionSample.finding(in: after)])
        #expect((action.state, action.count, action.formerAudits) == (.open, 1, []))
        #expect(action.id.text == name)
    }

    @Test("a withdrawn one keeps its number for when it is found again")
    func returning() throws {
        let before = ActionSample.audit("A-9", on: "2026-09-05", sequence: 1, isCurrent: false)
        let action = try only([ActionSample.finding(in: before), ActionSample.finding(in: october)])
        #expect((action.state, action.count, action.opened) == (.open, 1, october.date))
        #expect(action.due == ActionSample.date("2026-10-20"))
        #expect(action.id.text == name)
    }

    @Test("stand as they stood on an earlier day")
    func asOf() throws {
        let findings = [ActionSample.finding(in: september), ActionSample.finding(in: october)]
        let entries = [
            ActionSample.entry(.done, name, on: "2026-09-10"), ActionSample.entry(.verified, name, on: "2026-09-12"),
        ]
        #expect(ActionSample.actions(findings, entries, asOf: "2026-09-04").isEmpty)
        let states = try ["2026-09-05", "2026-09-10", "2026-09-12", "2026-10-04", "2026-10-05"].map {
            try only(findings, entries, asOf: $0).state
        }
        #expect(states == [.open, .done, .verified, .verified, .reopened])
    }

    @Test("the history names findings and deeds in their order, each with the state it led to")
    func history() throws {
        let action = try only(
            [ActionSample.finding(in: september), ActionSample.finding(in: october)],
            [
                ActionSample.entry(.assigned, name, on: "2026-09-10"),
                ActionSample.entry(.done, name, on: "2026-09-11"),
                ActionSample.entry(.reopened, name, on: "2026-09-12"),
                ActionSample.entry(.done, name, on: "2026-09-13"),
                ActionSample.entry(.verified, name, by: "P2", on: "2026-09-13"),
            ])
        #expect(action.history.map(\.state) == [.open, .open, .done, .reopened, .done, .verified, .reopened])
        #expect(
            action.history.map(\.date.text) == [
                "2026-09-05", "2026-09-10", "2026-09-11", "2026-09-12", "2026-09-13", "2026-09-13", "2026-10-05",
            ])
        #expect(action.history.first?.cause == .finding(audit: "A-9"))
        #expect(action.reopenings.map(\.text) == ["2026-09-12", "2026-10-05"])
    }

    @Test("entries of others, of appeals and waivers, and words of later programs change nothing")
    func passedOver() throws {
        let strange = [
            ActionSample.entry(.done, "SH01-000000", on: "2026-09-10"),
            KeptEntry(
                sequence: 2,
                entry: LoopEntry(
                    kind: .appeal, id: name, dealer: "SH01", state: "done", person: "P1",
                    entered: "2026-09-10T00:00:00Z")),
            KeptEntry(
                sequence: 3,
                entry: LoopEntry(
                    kind: .action, id: name, dealer: "SH01", state: "praised", person: "P1",
                    entered: "2026-09-10T00:00:00Z")),
            KeptEntry(
                sequence: 4,
                entry: LoopEntry(
                    kind: .action, id: name, dealer: "SH01", state: "done", person: "P1", entered: "gestern")),
        ]
        #expect(try only([ActionSample.finding(in: september)], strange).state == .open)
    }
}

import AuditTestSupport
import BilingualText
import ChecklistModel
import ClosedLoop
import ContentDigest
import Testing

@Suite("steps about corrective actions")
struct ActionStepTests {
    static let today = ActionSample.date("2026-10-12")
    static let yesterday = ActionSample.date("2026-10-11")
    static let tomorrow = ActionSample.date("2026-10-13")

    static let assign = ActionStep.assign(owner: "P3", due: tomorrow, why: "张三请假")
    static let done = ActionStep.done(ActionReport(proof: .text("照片")))
    static let verify = ActionStep.verify(recheck: tomorrow, note: nil)
    static let reopen = ActionStep.reopen(why: "仍有灰尘")

    private static let fixed = ActionRefusal.alreadyDone(by: "P1", on: ActionSample.date("2026-10-08"))
    private static let closed = ActionRefusal.alreadyVerified(on: ActionSample.date("2026-10-09"))

    struct Case: CustomTestStringConvertible, Sendable {
        let state: ActionState
        let step: ActionStep
        let word: String
        /// Nil when it is allowed.
        let refusal: ActionRefusal?

        var testDescription: String { "\(word) what is \(state)" }
    }

    /// Every state and every step.
    static let cases: [Case] = [
        Case(state: .open, step: assign, word: "assign", refusal: nil),
        Case(state: .open, step: done, word: "done", refusal: nil),
        Case(state: .open, step: verify, word: "verify", refusal: .notDone),
        Case(state: .open, step: reopen, word: "reopen", refusal: .notClosed),
        Case(state: .reopened, step: assign, word: "assign", refusal: nil),
        Case(state: .reopened, step: done, word: "done", refusal: nil),
        Case(state: .reopened, step: verify, word: "verify", refusal: .notDone),
        Case(state: .reopened, step: reopen, word: "reopen", refusal: .notClosed),
        Case(state: .done, step: assign, word: "assign", refusal: fixed),
        Case(state: .done, step: done, word: "done", refusal: fixed),
        Case(state: .done, step: verify, word: "verify", refusal: nil),
        Case(state: .done, step: reopen, word: "reopen", refusal: nil),
        Case(state: .verified, step: assign, word: "assign", refusal: closed),
        Case(state: .verified, step: done, word: "done", refusal: closed),
        Case(state: .verified, step: verify, word: "verify", refusal: closed),
        Case(state: .verified, step: reopen, word: "reopen", refusal: nil),
        Case(state: .withdrawn, step: assign, word: "assign", refusal: .withdrawn),
        Case(state: .withdrawn, step: done, word: "done", refusal: .withdrawn),
        Case(state: .withdrawn, step: verify, word: "verify", refusal: .withdrawn),
        Case(state: .withdrawn, step: reopen, word: "reopen", refusal: .withdrawn),
    ]

    private func refusal(
        of step: ActionStep, on action: CorrectiveAction, by person: String = "P2", did: String? = nil
    ) -> ActionRefusal? {
        do throws(ActionRefusal) {
            _ = try action.entry(
                for: step, by: ActionHands(enters: person, did: did), today: Self.today, isSamePerson: ==)
            return nil
        } catch {
            return error
        }
    }

    @Test("go through where the state allows them, and are refused by name elsewhere", arguments: cases)
    func states(_ example: Case) {
        let action = ActionSample.action(in: example.state)
        #expect(action.state == example.state)
        #expect(refusal(of: example.step, on: action) == example.refusal)
    }

    @Test("cover every state with every step")
    func complete() {
        #expect(Set(Self.cases.map { "\($0.state) \($0.word)" }).count == ActionState.allCases.count * 4)
    }

    @Test("lead where they say", arguments: cases.filter { $0.refusal == nil })
    func results(_ example: Case) throws {
        let action = ActionSample.action(in: example.state)
        let entry = try action.entry(
            for: example.step, by: ActionHands(enters: "P2"), today: Self.today, isSamePerson: ==)
        let next = action.entering(entry, on: Self.today)
        let expected: ActionState =
            switch example.step {
            case .assign: example.state
            case .done: .done
            case .verify: .verified
            case .reopen: .reopened
            }
        #expect(next.state == expected)
        #expect(next.history.count == action.history.count + 1)
        #expect((entry.id, entry.dealer, entry.person) == (action.id.text, "SH01", "P2"))
    }

    @Test("whoever put it right cannot verify it, nor enter that another did; anybody else can")
    func verifier() {
        let action = ActionSample.action(in: .done)
        #expect(refusal(of: Self.verify, on: action, by: "P1") == .verifiedByFixer("P1"))
        #expect(refusal(of: Self.verify, on: action, by: "P1", did: "P2") == .enteredByFixer("P1"))
        #expect(refusal(of: Self.verify, on: action, by: "P2", did: "P1") == .verifiedByFixer("P1"))
        #expect(refusal(of: Self.verify, on: action, by: "P2", did: "P3") == nil)
    }

    @Test("the fixer is who did it, not who entered it")
    func enteredForAnother() throws {
        let open = ActionSample.action(in: .open)
        let entry = try open.entry(
            for: Self.done, by: ActionHands(enters: "P5", did: "P1"), today: Self.today, isSamePerson: ==)
        let done = open.entering(entry, on: Self.today)
        #expect(done.fixer == "P1")
        #expect(refusal(of: Self.verify, on: done, by: "P1") == .verifiedByFixer("P1"))
        #expect(refusal(of: Self.verify, on: done, by: "P5") == nil)
    }

    private func assign(due day: String) -> ActionStep {
        .assign(owner: nil, due: ActionSample.date(day), why: "工期")
    }

    /// Found on 2026-10-05 and minor, so it is due on 2026-10-20, and 90 days later at most.
    @Test("nobody gives themselves more time, and nobody gives more than ninety days")
    func postponing() throws {
        let action = ActionSample.action(in: .open)
        #expect(action.due == ActionSample.date("2026-10-20"))
        let named = try action.entry(
            for: .assign(owner: "P2", due: nil, why: "x"), by: ActionHands(enters: "P2"), today: Self.today,
            isSamePerson: ==)
        let owned = action.entering(named, on: Self.today)
        #expect(refusal(of: assign(due: "2026-10-21"), on: owned, by: "P2") == .postponedByOwner("P2"))
        #expect(refusal(of: assign(due: "2026-10-20"), on: owned, by: "P2") == nil)
        #expect(refusal(of: assign(due: "2026-10-19"), on: owned, by: "P2") == nil)
        #expect(refusal(of: assign(due: "2026-10-21"), on: owned, by: "P3") == nil)
        #expect(
            refusal(of: .assign(owner: "P3", due: ActionSample.date("2026-10-21"), why: "x"), on: owned, by: "P2")
                == .postponedByOwner("P2"))
        let latest = ActionSample.date("2027-01-18")
        #expect(refusal(of: assign(due: "2027-01-18"), on: owned, by: "P3") == nil)
        #expect(
            refusal(of: assign(due: "2027-01-19"), on: owned, by: "P3")
                == .postponedTooLong(latest: latest, since: ActionSample.date("2026-10-20")))
        #expect(refusal(of: assign(due: "2099-12-31"), on: action, by: "P3") != nil)
    }

    @Test("ninety days are not ninety days again and again")
    func postponingAgain() throws {
        var action = ActionSample.action(in: .open)
        let entry = try action.entry(
            for: assign(due: "2027-01-18"), by: ActionHands(enters: "P3"), today: Self.today, isSamePerson: ==)
        action = action.entering(entry, on: Self.today)
        #expect(action.isPostponed && action.firstDue == ActionSample.date("2026-10-20"))
        #expect(refusal(of: assign(due: "2027-01-19"), on: action, by: "P3") != nil)
    }

    @Test("handing an action to another and taking it back gives no more time either")
    func postponingByDetour() throws {
        var action = ActionSample.action(in: .open)
        for owner in ["P2", "P3"] {
            let entry = try action.entry(
                for: .assign(owner: owner, due: nil, why: "x"), by: ActionHands(enters: "P2"), today: Self.today,
                isSamePerson: ==)
            action = action.entering(entry, on: Self.today)
        }
        #expect(action.owners == ["P2", "P3"])
        #expect(refusal(of: assign(due: "2026-10-25"), on: action, by: "P2") == .postponedByOwner("P2"))
        #expect(refusal(of: assign(due: "2026-10-25"), on: action, by: "P9") == nil)
    }

    @Test("what was verified and is reopened gets its time anew; what is sent back does not")
    func timeAnew() {
        let done: [(ActionDeed, String, [ActionField: String])] = [(.done, "2026-10-19", [:])]
        let sentBack = course(done + [(.reopened, "2026-11-01", [:])])
        #expect(sentBack.due == ActionSample.date("2026-10-20"))
        let again = course(done + [(.verified, "2026-10-19", [:]), (.reopened, "2026-11-01", [:])])
        #expect(again.due == ActionSample.date("2026-11-16") && again.firstDue == again.due && again.missedDue == nil)
    }

    /// The course of one action after it was found on 2026-10-05, due on 2026-10-20.
    private func course(_ deeds: [(ActionDeed, String, [ActionField: String])]) -> CorrectiveAction {
        let finding = ActionSample.finding(in: ActionSample.audit(on: "2026-10-05"))
        let name = ActionSample.id(finding)
        return ActionSample.actions([finding], deeds.map { ActionSample.entry($0, name, on: $1, $2) })[0]
    }

    @Test("what is put off in time is closed on time by its new date; what is put off when it is late stays late")
    func lateness() {
        let ending: [(ActionDeed, String, [ActionField: String])] = [
            (.done, "2026-11-01", [:]), (.verified, "2026-11-02", [:]),
        ]
        let inTime = course([(.assigned, "2026-10-20", [.due: "2026-11-05"])] + ending)
        #expect(inTime.closedOnTime == true && inTime.missedDue == nil && inTime.isPostponed)
        let late = course([(.assigned, "2026-10-21", [.due: "2026-11-05"])] + ending)
        #expect(late.closedOnTime == false && late.missedDue == ActionSample.date("2026-10-20"))
        let twice = course(
            [(.assigned, "2026-10-21", [.due: "2026-10-25"]), (.assigned, "2026-10-26", [.due: "2026-11-05"])] + ending)
        #expect(twice.missedDue == ActionSample.date("2026-10-20") && twice.closedOnTime == false)
        #expect(
            course([(.assigned, "2026-10-21", [.due: "2026-11-05"])]).isOverdue(asOf: ActionSample.date("2026-10-22")))
        #expect(
            !course([(.assigned, "2026-10-20", [.due: "2026-11-05"])]).isOverdue(asOf: ActionSample.date("2026-10-22")))
        let owner = course([(.assigned, "2026-10-25", [.owner: "P3"])] + ending)
        #expect(owner.missedDue == nil && owner.closedOnTime == false)
    }

    @Test("two ids of one person are one person")
    func aliases() {
        let action = ActionSample.action(in: .done)
        #expect(throws: ActionRefusal.verifiedByFixer("P1")) {
            try action.entry(
                for: Self.verify, by: ActionHands(enters: "A-07"), today: Self.today,
                isSamePerson: { Set([$0, $1]) == ["P1", "A-07"] })
        }
    }

    struct ProofCase: CustomTestStringConvertible, Sendable {
        let asks: [Proof]
        let report: ActionReport
        let refusal: ActionRefusal?
        let testDescription: String
    }

    static let proofs: [ProofCase] =
        [
            ProofCase(
                asks: [], report: ActionReport(), refusal: nil, testDescription: "nothing asked for, nothing given"),
            ProofCase(
                asks: [.evidence], report: ActionReport(note: "已打蜡"), refusal: .needsProof,
                testDescription: "a note is no evidence"),
            ProofCase(
                asks: [.evidence], report: ActionReport(proof: .text(" \u{3000}\u{200B}\n")), refusal: .needsProof,
                testDescription: "blanks are no evidence"),
            ProofCase(
                asks: [.evidence], report: ActionReport(proof: .text("photo 7")), refusal: nil,
                testDescription: "words say where the evidence is"),
            ProofCase(
                asks: [.evidence], report: ActionReport(proof: .file(name: "1.jpg", digest: ActionSample.digest)),
                refusal: nil, testDescription: "a file is evidence"),
            ProofCase(
                asks: [.note], report: ActionReport(proof: .text("x")), refusal: .needsNote,
                testDescription: "evidence is no note"),
            ProofCase(
                asks: [.note], report: ActionReport(measure: "重新打蜡"), refusal: nil,
                testDescription: "a measure says what a note would"),
            ProofCase(
                asks: [.note, .evidence], report: ActionReport(proof: .text("x"), note: "y"), refusal: nil,
                testDescription: "both asked for, both given"),
        ]
        + ["无", " 无 ", "N/A", "-", "—", "/", "____", "none", "没有", "…", "　"].map { text in
            ProofCase(
                asks: [.evidence], report: ActionReport(proof: .text(text)), refusal: .needsProof,
                testDescription: "'\(text)' is no evidence")
        }

    @Test("come with the proof that their item asks for", arguments: proofs)
    func proof(_ example: ProofCase) {
        let action = ActionSample.action(in: .open, of: .asking(for: example.asks))
        #expect(refusal(of: .done(example.report), on: action) == example.refusal)
    }

    @Test("keep what was said: proof with its digest, measure, note, day and who did it")
    func fields() throws {
        let report = ActionReport(
            measure: "打蜡", proof: .file(name: "=1.jpg", digest: ActionSample.digest), note: "|",
            saidDate: Self.yesterday)
        let entry = try ActionSample.action(in: .open).entry(
            for: .done(report), by: ActionHands(enters: "P5", did: "P1", notice: "SH01-2026-10"), today: Self.today,
            isSamePerson: ==)
        #expect(
            entry.fields == [
                "measure": "打蜡", "proof": "=1.jpg", "proof-digest": ActionSample.digest.hex, "note": "|",
                "said-date": "2026-10-11", "fixer": "P1", "notice": "SH01-2026-10",
            ])
    }

    @Test("cannot be dated into the past, and what is said of the past must be after the finding")
    func days() {
        let action = ActionSample.action(in: .open)
        func said(_ day: String) -> ActionStep { .done(ActionReport(saidDate: ActionSample.date(day))) }
        #expect(
            refusal(of: .assign(owner: nil, due: Self.yesterday, why: "x"), on: action)
                == .dueInThePast(Self.yesterday, today: Self.today))
        #expect(refusal(of: .assign(owner: nil, due: Self.today, why: "x"), on: action) == nil)
        #expect(
            refusal(of: .verify(recheck: Self.yesterday, note: nil), on: ActionSample.action(in: .done))
                == .recheckInThePast(Self.yesterday, today: Self.today))
        #expect(refusal(of: said("2026-10-13"), on: action) == .saidInTheFuture(Self.tomorrow, today: Self.today))
        #expect(refusal(of: said("2026-10-12"), on: action) == nil)
        #expect(refusal(of: said("2026-10-05"), on: action) == nil)
        let before = ActionSample.date("2026-10-04")
        #expect(refusal(of: said("2026-10-04"), on: action) == .saidBeforeFinding(before, found: action.opened))
    }

    @Test("need a reason where they change what was agreed", arguments: ["", " ", "\u{3000}", "\u{200B}\t"])
    func reasons(blank: String) {
        #expect(
            refusal(of: .assign(owner: "P3", due: nil, why: blank), on: ActionSample.action(in: .open)) == .needsReason)
        #expect(refusal(of: .reopen(why: blank), on: ActionSample.action(in: .done)) == .needsReason)
    }
}

extension Checklist {
    /// One whose item 1-1 asks for this proof.
    fileprivate static func asking(for proof: [Proof]) -> Checklist {
        let sample = ActionSample.checklist
        let items = sample.items.map { item in
            Item(
                id: item.id, text: item.text, criterion: nil, source: nil, points: item.points, weight: item.weight,
                scope: .once, answer: item.answer, combine: .mean, takesSeveralObservations: true, atLeast: 1,
                notApplicable: item.notApplicable, proof: item.id == "1-1" ? proof : [], department: item.department,
                role: nil, pillar: nil, tags: [], isCritical: item.isCritical, remedy: nil, dueDays: nil)
        }
        return Checklist(
            id: sample.id, version: sample.version, title: sample.title, description: nil, source: nil,
            languages: sample.languages, names: sample.names, root: sample.root, items: items, grades: [], pass: nil,
            decimals: 2, unanswered: .incomplete, rankMinimum: 3, rules: [], departmentFromAudit: false)
    }
}

import AuditLedger
import AuditTestSupport
import ChecklistModel
import ClosedLoop
import ExactArithmetic
import Scoring

/// What people do; what is refused is left.
extension YearSimulation {
    // MARK: Appeals

    mutating func file() throws {
        let known = try ledger.actionFindings().filter(\.audit.isCurrent).suffix(25)
        guard let finding = known.randomElement(using: &generator), let stored = try ledger.audit(finding.audit.id),
            let item = Self.checklist.itemIndex(of: finding.item)
        else { return }
        let position = finding.people.first.flatMap { who in
            stored.audit.observations[item].firstIndex { $0.people.map { stored.audit.people[$0].id } == [who] }
        }
        let received = try ledger.revisions(of: stored.audit.id)[0].receipt.received
        let filing = AppealFiling(
            subject: AppealSubject(
                dealer: stored.audit.dealer.id, audit: stored.audit.id, auditDate: stored.audit.date,
                revision: stored.revision.revision, auditor: stored.audit.auditor, checklist: "year",
                item: finding.item,
                department: "service", people: finding.people, unit: finding.unit,
                observation: stored.audit.observations[item].isEmpty ? nil : (position ?? 0) + 1),
            claim: "不符", evidence: generator.oneIn(2) ? AppealEvidence("照片 \(generator.next())") : nil, person: "P1",
            day: today, lateBecause: generator.oneIn(3) ? nil : "出差")
        let lastDay = AppealTerm.usual.lastDay(after: CivilDate(received.prefix(10)) ?? today)
        let time = now()
        try ledger.enter(at: time) {
            let entry = try? filing.entry(among: appeals(ledger.loopEntries(of: .appeal)), lastDay: lastDay)
            return (entry.map { [$0] } ?? [], ())
        }
    }

    mutating func close() throws {
        let all = appeals(try ledger.loopEntries(of: .appeal))
        guard let appeal = all.filter({ $0.state == .open }).randomElement(using: &generator) else { return }
        let verdict = generator.pick([AppealDecision.Verdict.uphold, .uphold, .reject, .withdraw])
        // Some who may not decide try it.
        let person = verdict == .withdraw || generator.oneIn(6) ? "P1" : generator.oneIn(8) ? "A-07" : "M1"
        let decision = AppealDecision(verdict, person: person, day: today, why: "核对")
        guard (try? decision.check(appeal)) != nil else { return }
        guard verdict == .uphold else {
            try ledger.enter(at: now()) { ([decision.entry(for: appeal)], ()) }
            return
        }
        try uphold(appeal, by: decision)
    }

    private mutating func uphold(_ appeal: Appeal, by decision: AppealDecision) throws {
        guard let stored = try ledger.audit(appeal.subject.audit),
            let item = Self.checklist.itemIndex(of: appeal.subject.item)
        else { return }
        let granted = waivers(try ledger.loopEntries(of: .waiver))
        let submitted = granted.removed(from: stored.audit)
        let value = generator.oneIn(4) ? AnswerValue.notApplicable : .yes
        let corrected = granted.carried(
            from: stored.audit, to: submitted.answering(item, (appeal.subject.observation ?? 1) - 1, value))
        let (before, after) = (score(stored.audit, by: Self.checklist), score(corrected, by: Self.checklist))
        let revision = stored.revision.revision + 1
        let correction = AppealCorrection(
            answer: value == .yes ? "yes" : nil, revision: revision,
            effect: AppealEffect(audit: ScoreChange(before: before.mark, after: after.mark)))
        let recording = LedgerCorrection(
            submission: submission(corrected), reason: "appeal \(appeal.id): 核对", revision: revision)
        try ledger.correct(at: now()) { _ in
            ([decision.entry(for: appeal, correction: correction)], recording, ())
        }
    }

    // MARK: Waivers

    mutating func grant() throws {
        let item = generator.pick(["1-1", "1-2", "1-3"])
        guard let until = today.adding(days: generator.pick([3, 10, 40, 90, 400])) else { return }
        let grant = WaiverGrant(
            dealer: generator.pick(Self.dealers), checklist: "year", item: item, isCritical: item == "1-2", owner: "P1",
            reason: "改造", until: until, criticalBecause: item == "1-2" ? "停业" : nil,
            person: generator.pick(["M1", "P1"]),
            day: today)
        try ledger.enter(at: now()) {
            let entry = try? grant.entry(among: waivers(ledger.loopEntries(of: .waiver)), term: .usual)
            return (entry.map { [$0] } ?? [], ())
        }
    }

    mutating func changeWaiver() throws {
        let all = waivers(try ledger.loopEntries(of: .waiver))
        guard let waiver = all.suffix(6).randomElement(using: &generator), let later = waiver.until.adding(days: 30)
        else {
            return
        }
        let change = WaiverChange(
            generator.oneIn(3) ? .revoke : .extend(until: later), person: "M1", day: today, why: "工期")
        guard let entry = try? change.entry(for: waiver, term: .usual) else { return }
        try ledger.enter(at: now()) { ([entry], ()) }
    }

    // MARK: Actions

    mutating func step(_ step: (CorrectiveAction) -> ActionStep) throws {
        let actions = correctiveActions(
            findings: try ledger.actionFindings(), entries: try ledger.loopEntries(of: .action), terms: Self.terms,
            asOf: today)
        let hands = ActionHands(enters: generator.pick(["P1", "P2", "M1"]))
        for _ in 0..<4 {
            guard let action = actions.randomElement(using: &generator) else { return }
            guard let entry = try? action.entry(for: step(action), by: hands, today: today, isSamePerson: ==) else {
                continue
            }
            try ledger.enter(at: now()) { ([entry], ()) }
            return
        }
    }
}

extension Scorecard {
    fileprivate var mark: ScoreMark {
        ScoreMark(exact: final, shown: final?.decimalText(decimals: 2) ?? "", grade: grade?.id)
    }
}

extension Audit {
    /// With another answer at one place, or the first one of an item that had none.
    fileprivate func answering(_ item: Int, _ position: Int, _ value: AnswerValue) -> Audit {
        var observations = observations
        if observations[item].indices.contains(position) {
            observations[item][position] = .seen(
                value, people: observations[item][position].people, unit: observations[item][position].unit,
                written: "y")
        } else {
            observations[item] = [.seen(value, written: "y")]
        }
        return Audit(
            id: id, checklistID: checklistID, checklistVersion: checklistVersion, dealer: dealer, date: date,
            auditor: auditor, department: department, people: people, peopleOnDuty: peopleOnDuty,
            unitsListed: unitsListed, waivers: waivers, observations: observations)
    }
}

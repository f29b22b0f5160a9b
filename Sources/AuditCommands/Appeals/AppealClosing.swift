internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop

/// Decides or withdraws an appeal, and tells what came of it.
struct AppealClosing {
    let id: String
    let verdict: AppealDecision.Verdict
    /// Of an upheld one; nil for not applicable.
    let answer: String?
    let by: String
    let why: String

    private typealias Outcome = Result<Closed, LoopRefusal>

    private struct Closed {
        let appeal: Appeal
        let correction: AppealCorrection?
    }

    /// - Parameter book: the ledger, to look for the corrective action that goes with what it was about.
    func perform(at desk: LoopDesk, book: LedgerOption) throws(EarlyExit) {
        let outcome = try desk.enter { now in try close(at: desk, now) }
        switch outcome {
        case .failure(let refusal): throw desk.refuse(refusal.message)
        case .success(let closed):
            tell(closed, desk.console)
            if verdict == .uphold { try tellOfWithdrawn(closed.appeal.subject, book, desk.console) }
        }
    }

    /// A finding that is gone takes its corrective action with it.
    private func tellOfWithdrawn(
        _ subject: AppealSubject, _ option: LedgerOption, _ console: Console
    ) throws(EarlyExit) {
        let book = try ActionBook(option, for: .reading, console: console)
        let actions = try console.reporting { () throws(LedgerFailure) in try book.actions(dealer: subject.dealer) }
        let withdrawn = actions.filter { action in
            action.state == .withdrawn && action.formerAudits.contains(subject.audit)
                && action.checklist == subject.checklist && action.item == subject.item && action.unit == subject.unit
                && Set(action.people) == Set(subject.people)
        }
        for action in withdrawn {
            console.result(
                BilingualText(
                    zh: "整改项 \(action.id) 随之撤销：它的不符合项已不在任何现行稽核中",
                    en: "Corrective action \(action.id) is withdrawn: no current audit has its finding any more"))
        }
    }

    /// Within the transaction.
    private func close(
        at desk: LoopDesk, _ now: String
    ) throws -> (entries: [LoopEntry], correction: LedgerCorrection?, outcome: Outcome) {
        do {
            let appeal = try appeals(try desk.ledger.loopEntries(of: .appeal)).appeal(id)
            let dealer = appeal.subject.dealer
            let person =
                try verdict == .withdraw
                ? desk.people.id(of: by, dealer: dealer) : desk.people.auditorID(of: by, dealer: dealer)
            let decision = AppealDecision(verdict, person: person, day: desk.today, why: why)
            try decision.check(appeal, isSamePerson: desk.people.isSame)
            guard verdict == .uphold else {
                return ([decision.entry(for: appeal)], nil, .success(Closed(appeal: appeal, correction: nil)))
            }
            let result = try AppealUpholding(
                appeal: appeal, answer: answer, why: why, ledger: desk.ledger, definitions: desk.definitions
            ).result(at: now)
            return (
                [decision.entry(for: appeal, correction: result.correction)], result.recording,
                .success(Closed(appeal: appeal, correction: result.correction))
            )
        } catch let refusal as AppealRefusal {
            return ([], nil, .failure(LoopRefusal(refusal.message)))
        } catch let failure as LoopPeople.Failure {
            return ([], nil, .failure(LoopRefusal(failure.message)))
        } catch let refusal as AppealUpholding.Refusal {
            return ([], nil, .failure(LoopRefusal(refusal.messages)))
        }
    }

    private func tell(_ closed: Closed, _ console: Console) {
        let subject = closed.appeal.subject
        let what = subject.wording
        let state: BilingualText =
            switch verdict {
            case .uphold: Appeal.State.upheld.wording
            case .reject: Appeal.State.rejected.wording
            case .withdraw: Appeal.State.withdrawn.wording
            }
        console.result(
            BilingualText(
                zh: "申诉 \(closed.appeal.id) \(state.zh ?? "")：\(what.zh ?? "")",
                en: "Appeal \(closed.appeal.id) is \(state.en ?? ""): \(what.en ?? "")"))
        guard let correction = closed.correction else {
            console.result(
                BilingualText(
                    zh: "得分不变。有新的凭据可另行申诉：dealer-audit appeal \(subject.audit) --item \(subject.item) --evidence …",
                    en:
                        "Scores stay as they are. With new evidence another appeal can be filed: dealer-audit appeal \(subject.audit) --item \(subject.item) --evidence …"
                ))
            return
        }
        console.result(shownTable(correction.effect.rows(about: subject, in: console.language)))
        console.result(
            BilingualText(
                zh:
                    "稽核 \(subject.audit) 的第 \(correction.revision) 版已记入台账。查看：dealer-audit appeal show \(closed.appeal.id)；已发布的月份用 report --publish --reason 重新发布后体现",
                en:
                    "Revision \(correction.revision) of audit \(subject.audit) is in the ledger. See dealer-audit appeal show \(closed.appeal.id); a published month shows it once it is published again with report --publish --reason"
            ))
    }
}

internal import AuditIntake
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import ContentDigest
internal import Diagnostics

/// Takes filled notices into the ledger, each in one transaction, and tells what became of them.
struct NoticeDesk {
    let book: ActionBook
    /// What tells this ledger from others.
    let ledger: SHA256Digest
    let secret: SHA256Digest
    let by: String
    let options: IntakeOptions
    let console: Console

    /// - Returns: what became of the file as a whole.
    func take(_ file: String) throws(EarlyExit) -> ExitStatus {
        let bytes: [UInt8]
        do throws(FileFailure) {
            bytes = try readFile(file, limit: largestSubmission)
        } catch {
            console.show(error)
            return .cannotRead
        }
        let reading = readNotice(bytes, file: file, options: options)
        let sources = [file: SourceLines(reading.text)]
        console.show(reading.diagnostics, sources: sources)
        guard let notice = reading.notice, let number = number(of: notice, file, sources) else {
            return .unusableInput
        }
        let enters: String
        do throws(LoopPeople.Failure) {
            enters = try book.people.id(of: by, dealer: number.dealer)
        } catch {
            console.message(error.message)
            return .unusableInput
        }
        let taking = NoticeTaking(
            book: book, number: number, notice: notice, enters: enters,
            seals: NoticeSealCheck(book: book, ledger: ledger, secret: secret, number: number, notice: notice)
        ) { NoticeProof(beside: file).proof($0) }
        let outcome = try console.reporting { () throws(LedgerFailure) in
            try book.ledger.enter(at: book.now) {
                // All dealers, so that a row of another one is named as such.
                let outcome = taking.outcome(ActionLookUp(try book.actions()))
                return (outcome.entries, outcome)
            }
        }
        console.show(outcome.refused.map { diagnostic($0, file, notice) }.sortedByPlace(), sources: sources)
        tell(outcome, number, refused: outcome.refused.count + reading.diagnostics.count { $0.severity == .error })
        let hasRefusals = !outcome.refused.isEmpty || reading.diagnostics.hasErrors
        let isTaken = !outcome.entries.isEmpty || outcome.known > 0 || !hasRefusals
        return isTaken ? hasRefusals ? .doneInPart : .done : .unusableInput
    }

    private func number(
        of notice: FilledNotice, _ file: String, _ sources: [String: SourceLines]
    ) -> NoticeNumber? {
        let text = notice.number.text
        let reading = NoticeNumber.read(text, ledger: ledger)
        if case .number(let number) = reading { return number }
        let refusal: NoticeRefusal = reading == .malformed ? .malformedNumber(text) : .foreignNumber(text)
        let cell = RefusedCell(refusal: refusal, position: notice.number.position)
        console.show([diagnostic(cell, file, notice)], sources: sources)
        return nil
    }

    private func diagnostic(_ cell: RefusedCell, _ file: String, _ notice: FilledNotice) -> Diagnostic {
        Diagnostic(file: file, at: cell.position, cell.refusal.message, sheet: notice.sheet)
    }

    private func tell(_ outcome: NoticeTaking.Outcome, _ number: NoticeNumber, refused: Int) {
        let counts: [(Int, String, String)] = [
            (outcome.done, "项完成", "done"), (outcome.verified, "项验证通过", "verified"),
            (outcome.reopened, "项退回", "sent back"), (outcome.known, "项此前已收", "known already"),
            (refused, "处拒收", "refused"),
        ]
        let told = counts.filter { $0.0 > 0 }
        console.result(
            BilingualText(
                zh: "\(number.text.printable)："
                    + (told.isEmpty ? "没有填写任何一行" : told.map { "\($0.0) \($0.1)" }.joined(separator: "，")),
                en: "\(number.text.printable): "
                    + (told.isEmpty ? "no row is filled in" : told.map { "\($0.0) \($0.2)" }.joined(separator: ", "))))
        if outcome.entries.isEmpty, outcome.refused.isEmpty, outcome.known > 0 {
            console.message(
                BilingualText(
                    zh: "这张通知单的内容此前已经收过，台账没有变化", en: "this notice was taken before; nothing has changed"))
        }
        let next = outcome.actions.filter { $0.state == .done }
        if let first = next.first {
            let ids = next.map(\.id.text).prefix(8).joined(separator: " ")
            console.result(
                next.count > 8
                    ? BilingualText(
                        zh:
                            "  下一步：请另一人验证 \(next.count) 项：dealer-audit actions verify \(first.id) … --by 姓名（dealer-audit actions --state done 列出全部）",
                        en:
                            "  next: another person verifies \(next.count): dealer-audit actions verify \(first.id) … --by NAME (dealer-audit actions --state done lists them)"
                    )
                    : BilingualText(
                        zh: "  下一步：请另一人验证：dealer-audit actions verify \(ids) --by 姓名",
                        en: "  next: another person verifies: dealer-audit actions verify \(ids) --by NAME"))
        }
    }
}

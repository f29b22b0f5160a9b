public import BilingualText
internal import ChecklistModel

extension ActionRefusal {
    /// What is wrong and what to do; the action's number stands before it.
    ///
    /// - Parameter name: what the person with an id is called.
    public func message(for id: ActionID, name: (String) -> String) -> BilingualText {
        switch self {
        case .alreadyDone(let fixer, let day):
            BilingualText(
                zh:
                    "\(name(fixer)) 已于 \(day.text) 报告完成，正等待验证；请另一人验证：dealer-audit actions verify \(id) --by 姓名；或退回：dealer-audit actions reopen \(id) --by 姓名 --why 原因",
                en:
                    "reported done by \(name(fixer)) on \(day.text) and waiting to be verified; let another person run dealer-audit actions verify \(id) --by NAME, or send it back with dealer-audit actions reopen \(id) --by NAME --why TEXT"
            )
        case .alreadyVerified(let day):
            BilingualText(
                zh: "已于 \(day.text) 验证关闭；若又出现，请先重新打开：dealer-audit actions reopen \(id) --by 姓名 --why 原因",
                en:
                    "verified and closed on \(day.text); if it is back, first run dealer-audit actions reopen \(id) --by NAME --why TEXT"
            )
        case .notDone:
            BilingualText(
                zh: "还没有人报告完成，不能验证；请先记下整改：dealer-audit actions done \(id) --by 姓名",
                en:
                    "nobody has reported it done, so it cannot be verified; first run dealer-audit actions done \(id) --by NAME"
            )
        case .notClosed:
            BilingualText(
                zh: "它本来就没有关闭，不必重新打开；整改后：dealer-audit actions done \(id) --by 姓名",
                en:
                    "it is not closed, so there is nothing to reopen; when it is put right, run dealer-audit actions done \(id) --by NAME"
            )
        case .withdrawn:
            BilingualText(
                zh: "稽核更正后已没有这项不符合，整改已撤销，无需处理",
                en: "no audit has this finding any more, so the action is withdrawn and nothing is to be done")
        case .verifiedByFixer(let fixer):
            BilingualText(
                zh: "\(name(fixer)) 是整改人，不能验证自己的整改；请另一人验证：dealer-audit actions verify \(id) --by 姓名",
                en:
                    "\(name(fixer)) put it right and cannot verify it; let another person run dealer-audit actions verify \(id) --by NAME"
            )
        case .enteredByFixer(let fixer):
            BilingualText(
                zh: "\(name(fixer)) 是整改人，不能代他人录入验证；请验证人自己录入：dealer-audit actions verify \(id) --by 姓名",
                en:
                    "\(name(fixer)) put it right and cannot enter that somebody verified it; let the verifier run dealer-audit actions verify \(id) --by NAME"
            )
        case .postponedByOwner(let owner):
            BilingualText(
                zh: "\(name(owner)) 是或曾是责任人，不能给自己延期；请另一人延期：dealer-audit actions assign \(id) --due 日期 --by 姓名 --why 原因",
                en:
                    "\(name(owner)) is or was its owner and cannot put it off; let another person run dealer-audit actions assign \(id) --due DATE --by NAME --why TEXT"
            )
        default: missingMessage(for: id)
        }
    }

    /// What a step lacks, or which day of it cannot be.
    private func missingMessage(for id: ActionID) -> BilingualText {
        switch self {
        case .needsProof:
            BilingualText(
                zh: "该检查项要求凭据；请用 --proof 写明或给出照片等文件",
                en: "its item asks for evidence; give it with --proof, as a text or a file such as a photo")
        case .needsNote:
            BilingualText(zh: "该检查项要求说明；请用 --note 写明", en: "its item asks for a note; give it with --note")
        case .needsReason:
            BilingualText(zh: "须写明原因；请用 --why 写明", en: "a reason is needed; give it with --why")
        case .postponedTooLong(let latest, let since):
            BilingualText(
                zh: "最多可延到 \(latest.text)（\(since.text) 之后 \(ActionTerms.longestPostponement) 天）；请给更早的日期",
                en:
                    "it may be put off until \(latest.text) at most, \(ActionTerms.longestPostponement) days after \(since.text); give an earlier day"
            )
        case .dueInThePast(let due, let today):
            BilingualText(
                zh: "期限 \(due.text) 早于今天（\(today.text)）；请给今天或以后的日期",
                en: "the due date \(due.text) is before today (\(today.text)); give today or a later day")
        case .recheckInThePast(let day, let today):
            BilingualText(
                zh: "复查日期 \(day.text) 早于今天（\(today.text)）；请给今天或以后的日期",
                en: "the recheck date \(day.text) is before today (\(today.text)); give today or a later day")
        case .saidInTheFuture(let day, let today):
            BilingualText(
                zh: "完成日期 \(day.text) 晚于今天（\(today.text)）；请核对日期",
                en: "the completion date \(day.text) is after today (\(today.text)); check the date")
        case .saidBeforeFinding(let day, let found):
            BilingualText(
                zh: "完成日期 \(day.text) 早于 \(found.text)（发现或退回的日期）；请核对日期",
                en:
                    "the completion date \(day.text) is before \(found.text), when it was found or sent back; check the date"
            )
        default: BilingualText(zh: "不能这样做", en: "this cannot be done")
        }
    }
}

internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics
internal import ReportRendering

extension CorrectiveAction {
    /// What stands now, in one line behind the number.
    func standing(_ people: LoopPeople, today: CivilDate) -> BilingualText {
        let owner = owner.map { BilingualText(zh: people.label($0, .zh), en: people.label($0, .en)) }
        switch state {
        case .open, .reopened:
            let since = isOverdue(asOf: today) ? missedDue ?? due : nil
            let late = since.map { day in
                day == due
                    ? BilingualText(zh: "（已逾期）", en: " (overdue)")
                    : BilingualText(zh: "（\(day.text) 起已逾期）", en: " (overdue since \(day.text))")
            }
            return BilingualText(
                zh: "\(state.title.wording(in: .zh))，期限 \(due.text)\(late?.zh ?? "")，责任人：\(owner?.zh ?? "未定")",
                en:
                    "\(state.title.wording(in: .en)), due \(due.text)\(late?.en ?? ""), owner: \(owner?.en ?? "nobody yet")"
            )
        case .done:
            let fixer = fixer ?? ""
            return BilingualText(
                zh: "待验证，\(people.label(fixer, .zh)) 于 \(done?.date.text ?? "") 报告完成",
                en: "done by \(people.label(fixer, .en)) on \(done?.date.text ?? ""), not yet verified")
        case .verified:
            let again = recheck.map { BilingualText(zh: "，\($0.text) 复查", en: ", to be rechecked on \($0.text)") }
            return BilingualText(
                zh: "已于 \(verified?.date.text ?? "") 验证关闭\(again?.zh ?? "")",
                en: "verified and closed on \(verified?.date.text ?? "")\(again?.en ?? "")")
        case .withdrawn:
            return BilingualText(zh: "已撤销：稽核更正后不再有这项不符合", en: "withdrawn: no audit has the finding any more")
        }
    }

    /// What comes next, as the command to type; nil when nothing is to be done.
    var nextStep: BilingualText? {
        let proof = definition?.item.proof.contains(.evidence) ?? false
        let note = definition?.item.proof.contains(.note) ?? false
        func command(_ words: String, _ name: String, _ text: String) -> String {
            "dealer-audit actions \(words) \(id) --by \(name)" + (words == "done" && proof ? " --proof \(text)" : "")
                + (words == "done" && note ? " --note \(text)" : "")
        }
        switch state {
        case .open, .reopened:
            let assign = owner == nil
            return BilingualText(
                zh: (assign
                    ? "先定责任人：dealer-audit actions assign \(id) --owner 姓名 --by 姓名 --why 原因；" : "")
                    + "整改后：\(command("done", "姓名", "凭据"))",
                en: (assign
                    ? "name an owner with dealer-audit actions assign \(id) --owner NAME --by NAME --why TEXT; " : "")
                    + "when it is put right: \(command("done", "NAME", "TEXT"))")
        case .done:
            return BilingualText(
                zh: "请另一人验证：\(command("verify", "姓名", ""))；不合格则：dealer-audit actions reopen \(id) --by 姓名 --why 原因",
                en:
                    "another person looks: \(command("verify", "NAME", "")); if it is not right: dealer-audit actions reopen \(id) --by NAME --why TEXT"
            )
        case .verified:
            return recheck.map { day in
                BilingualText(
                    zh: "\(day.text) 复查；若又出现：dealer-audit actions reopen \(id) --by 姓名 --why 原因",
                    en: "recheck on \(day.text); if it is back: dealer-audit actions reopen \(id) --by NAME --why TEXT")
            }
        case .withdrawn: return nil
        }
    }

    /// The item's id and text.
    func itemLabel(_ language: Language) -> String {
        let text = definition?.item.text.wording(in: language) ?? ""
        return (text.isEmpty || text == item ? item : "\(item) \(text)").printable
    }

    /// The audited department, and the unit or else the people; empty when the finding names none of them.
    func subjectLabel(_ people: LoopPeople, _ language: Language) -> String {
        let names = self.people.map { people.name($0) }.joined(separator: language == .zh ? "、" : ", ")
        let place = auditedDepartment.map { people.departmentName($0, language) }
        return [place, unit ?? names].compactMap { $0?.printable }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

/// Why a number on the command line stands for no action.
func unknownAction(_ typed: String, _ match: ActionLookUp.Match) -> BilingualText {
    if case .ambiguous(let ids) = match {
        let list = WordList(ids.map(\.text))
        return BilingualText(
            zh: "\(quoted(typed, .zh))不止一项，请写全编号：\(list.zh)",
            en: "\(quoted(typed, .en)) is the beginning of several; give one in full: \(list.en)")
    }
    return BilingualText(
        zh: "没有编号为\(quoted(typed, .zh))的整改；dealer-audit actions --state all 列出全部",
        en: "there is no action \(quoted(typed, .en)); dealer-audit actions --state all lists them")
}

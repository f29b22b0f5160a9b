internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop

/// `dealer-audit appeal show ID`
struct AppealShowCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say("查看一件申诉的全部内容", "Show everything about one appeal."),
        discussion: say(
            "例：dealer-audit appeal show A-7K3M2Q", "Example: dealer-audit appeal show A-7K3M2Q"))

    @Argument(help: help("申诉编号", "number of the appeal", valueName: "id"))
    var id: String

    @OptionGroup var loop: LoopOptions
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let desk = try loop.reading(console)
        let all = try console.reporting { () throws(LedgerFailure) in appeals(try desk.ledger.loopEntries(of: .appeal))
        }
        let appeal: Appeal
        do throws(AppealRefusal) {
            appeal = try all.appeal(id)
        } catch {
            throw desk.refuse(error.message)
        }
        console.result(shownTable(appeal.rows(in: console.language)))
        if let effect = appeal.correction?.effect {
            console.result("")
            console.result(shownTable(effect.rows(about: appeal.subject, in: console.language)))
        }
        if appeal.state == .open {
            console.result(
                BilingualText(
                    zh: "下一步：dealer-audit appeal decide \(appeal.id) --uphold --value 结果 --by 姓名 --why 理由（或 --reject）",
                    en:
                        "Next: dealer-audit appeal decide \(appeal.id) --uphold --value ANSWER --by NAME --why REASON (or --reject)"
                ))
        }
        return .done
    }
}

extension Appeal {
    fileprivate func rows(in language: Language) -> [[String]] {
        let isChinese = language == .zh
        var rows: [[String]] = []
        func add(_ zh: String, _ en: String, _ text: String?) {
            if let text, !text.isEmpty { rows.append([isChinese ? zh : en, text]) }
        }
        add("申诉", "appeal", id)
        add("状态", "state", state.wording.wording(in: language))
        add(
            "稽核", "audit",
            isChinese ? "\(subject.audit)（第 \(subject.revision) 版）" : "\(subject.audit) (revision \(subject.revision))")
        add("经销商", "dealer", subject.dealer)
        add("检查项", "item", "\(subject.checklist) \(subject.item)")
        add("人员", "people", subject.people.joined(separator: "、"))
        add("单元", "unit", subject.unit)
        add("填写结果", "answer", subject.answer)
        add("稽核员", "auditor", subject.auditor)
        add("申诉理由", "claim", claim)
        add("凭据", "evidence", evidence?.text)
        add("凭据摘要", "evidence SHA-256", evidence?.digest)
        add("提出", "filed", "\(filed.person) \(filed.day.text)")
        add("逾期缘由", "late because", lateBecause)
        add("了结", "closed", closed.map { "\($0.person) \($0.day.text)" })
        add("理由", "why", closed?.why)
        add("应有结果", "corrected answer", correction.map { $0.answer ?? (isChinese ? "不适用" : "not applicable") })
        add("新版本", "new revision", correction.map { String($0.revision) })
        return rows
    }
}

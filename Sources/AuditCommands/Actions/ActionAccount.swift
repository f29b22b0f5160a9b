internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics

/// Everything about one action: what was found, what stands, and its history.
struct ActionAccount {
    let action: CorrectiveAction
    let people: LoopPeople
    let today: CivilDate
    let language: Language

    var text: String {
        let history = action.history.map(line)
        let withdrawn = action.formerAudits.map { audit in
            ["—", say("更正后的稽核不再有：\(audit.printable)", "no longer found by the revised audit \(audit.printable)")]
        }
        let next = action.nextStep.map { ["", "\(say("下一步", "next")): \($0.wording(in: language))"] } ?? []
        return ([alignedTable(facts), "", say("经过", "history"), alignedTable(history + withdrawn)] + next)
            .joined(separator: "\n")
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private var facts: [[String]] {
        let item = action.definition?.item
        let facts: [(String, String?)] = [
            (say("编号", "action"), action.id.text),
            (say("现状", "standing"), action.standing(people, today: today).wording(in: language)),
            (say("经销商", "dealer"), action.dealer.printable),
            (say("检查表", "checklist"), action.checklist.printable),
            (say("检查项", "item"), action.itemLabel(language)),
            (say("标准", "criterion"), item?.criterion?.wording(in: language).printable),
            (say("条款", "source"), item?.source?.printable),
            (say("部门", "department"), action.department.map { people.departmentName($0, language) }),
            (say("对象", "about"), action.subjectLabel(people, language)),
            (say("要求", "remedy"), item?.remedy?.wording(in: language).printable),
            (say("发现次数", "found"), found),
            (say("责任人", "owner"), action.owner.map { people.label($0, language) } ?? say("未定", "nobody yet")),
            (say("期限", "due"), due),
        ]
        return facts.compactMap { label, value in value.flatMap { $0.isEmpty ? nil : [label, $0] } }
    }

    private var due: String {
        var text = action.due.text
        if action.isPostponed {
            text += say("（已延期，最初期限 \(action.firstDue.text)）", " (put off, first due \(action.firstDue.text))")
        }
        if let missed = action.missedDue {
            text += say("；\(missed.text) 的期限已错过，按逾期计", "; missed on \(missed.text) and counted as late")
        }
        return text
    }

    private var found: String {
        let months = action.months.map(\.text).joined(separator: say("、", ", "))
        return months.isEmpty
            ? "0" : say("\(action.count) 次（\(months)）", "\(counted(action.count, "time")) (\(months))")
    }

    private func line(_ change: ActionChange) -> [String] {
        switch change.cause {
        case .finding(let audit):
            [change.date.text, say("稽核发现", "found"), "", audit.printable]
        case .deed(let deed, let entry):
            [
                change.date.text, title(deed), people.label(entry.person, language), details(of: entry),
            ]
        }
    }

    private func title(_ deed: ActionDeed) -> String {
        switch deed {
        case .assigned: say("指派", "assigned")
        case .done: say("完成", "done")
        case .verified: say("验证通过", "verified")
        case .reopened: say("退回", "reopened")
        }
    }

    private func details(of entry: LoopEntry) -> String {
        let named: [(ActionField, String, String)] = [
            (.fixer, "整改人", "put right by"), (.verifier, "验证人", "looked at by"), (.owner, "责任人", "owner"),
            (.due, "期限", "due"), (.measure, "措施", "measure"), (.proof, "凭据", "proof"), (.note, "说明", "note"),
            (.saidDate, "自报完成日期", "said to be done on"), (.recheck, "复查", "recheck"), (.why, "原因", "why"),
            (.notice, "通知单", "notice"), (.proofDigest, "SHA-256", "SHA-256"),
        ]
        let parts = named.compactMap { field, zh, en -> String? in
            guard let value = entry[field] else { return nil }
            let isPerson = field == .fixer || field == .verifier || field == .owner
            let shown = isPerson ? people.label(value, language) : value.printable
            return say("\(zh)：\(shown)", "\(en): \(shown)")
        }
        return parts.joined(separator: say("；", "; ")) + " [\(entry.entered)]"
    }
}

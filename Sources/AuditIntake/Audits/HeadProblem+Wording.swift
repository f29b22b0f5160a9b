internal import BilingualText
internal import Diagnostics

extension HeadProblem {
    var wording: BilingualText {
        identityWording ?? definitionWording ?? departmentWording ?? unitWording
    }

    private var identityWording: BilingualText? {
        switch self {
        case .missing(let field):
            return BilingualText(
                zh: "缺少“\(field.chinese)”（\(field.name)）；每份稽核都必须写明",
                en: "\(field.name) is missing; every audit must give it")
        case .idTooLong(let id):
            return BilingualText(
                zh: "稽核编号\(quoted(id, .zh))超过 \(Self.longestID) 个字符；请写短些",
                en: "the audit id \(quoted(id, .en)) is longer than \(Self.longestID) characters; shorten it")
        case .idWithControl(let id):
            return BilingualText(
                zh: "稽核编号\(quoted(id, .zh))中有控制字符；请删去",
                en: "the audit id \(quoted(id, .en)) has a control character; remove it")
        case .idTwice(let id, let first):
            return BilingualText(
                zh: "稽核编号\(quoted(id, .zh))已在\(first.zh)用过；请用另一个编号，或把答案合在一份稽核中",
                en:
                    "the audit id \(quoted(id, .en)) already stands at \(first.en); use another id or put all answers "
                    + "into one audit")
        case .disagreement(let field, let text, let first, let place):
            return BilingualText(
                zh:
                    "“\(field.chinese)”写的是\(quoted(text, .zh))，但同一稽核在\(place.zh)写的是\(quoted(first, .zh))；请改成一致",
                en:
                    "\(field.name) is \(quoted(text, .en)) here but \(quoted(first, .en)) at \(place.en) of the same "
                    + "audit; make them agree")
        case .noDate(let text):
            return BilingualText(
                zh: "\(quoted(text, .zh))不是可用的日期；请年份在前，例如 2026-10-12、2026/10/12、2026.10.12、2026年10月12日 或 20261012",
                en:
                    "\(quoted(text, .en)) is not a date; write it year first such as 2026-10-12, 2026/10/12, 2026.10.12, "
                    + "2026年10月12日 or 20261012")
        case .noSuchDay(let text):
            return BilingualText(
                zh: "没有\(quoted(text, .zh))这一天；请核对日期", en: "there is no day \(quoted(text, .en)); check the date")
        default: return nil
        }
    }

    private var definitionWording: BilingualText? {
        switch self {
        case .unknownChecklist(let id, let suggestion, let known):
            let meant = SuggestionClause(suggestion)
            let list = WordList(known)
            if known.isEmpty {
                return BilingualText(
                    zh: "没有检查表\(quoted(id, .zh))，也没有任何可用的检查表；请用 --checklists 指明检查表文件夹，并先改正其中的错误",
                    en:
                        "there is no checklist \(quoted(id, .en)), nor any other that can be used; name their folder with "
                        + "--checklists, and mend the errors in it first")
            }
            return BilingualText(
                zh: "没有检查表\(quoted(id, .zh))\(meant.zh)；已有：\(list.zh)",
                en: "there is no checklist \(quoted(id, .en))" + meant.en(before: "known: \(list.en)"))
        case .unknownVersion(let version, let checklist, let known):
            let list = WordList(known)
            return BilingualText(
                zh: "检查表 \(checklist) 没有版本\(quoted(version, .zh))；已有：\(list.zh)；仍被稽核引用的旧版本请保存为 "
                    + "archive/\(checklist)@版本.yaml",
                en:
                    "checklist \(checklist) has no version \(quoted(version, .en)); known: \(list.en); keep an older version that "
                    + "audits still name as archive/\(checklist)@VERSION.yaml")
        case .unknownDealer(let id, let suggestion):
            let meant = SuggestionClause(suggestion)
            return BilingualText(
                zh: "网络中没有经销商\(quoted(id, .zh))\(meant.zh)；请写 network.yaml 中的编号",
                en: "there is no dealer \(quoted(id, .en)) in the network"
                    + meant.en(before: "give an id from network.yaml")
            )
        case .unknownAuditor(let name):
            return BilingualText(
                zh: "稽核员\(quoted(name, .zh))在 network.yaml 中不是唯一的一人；请核对编号",
                en: "the auditor \(quoted(name, .en)) is not exactly one of those in network.yaml; check the id")
        default: return nil
        }
    }

    private var departmentWording: BilingualText? {
        switch self {
        case .departmentMissing(let known):
            let list = WordList(known)
            return BilingualText(
                zh: "缺少“部门”（department）；此检查表由每份稽核写明部门：\(list.zh)",
                en: "department is missing; with this checklist every audit names the one it looked at: \(list.en)")
        case .unknownDepartment(let id, let suggestion, let known):
            let meant = SuggestionClause(suggestion)
            let list = WordList(known)
            return BilingualText(
                zh: "没有部门\(quoted(id, .zh))\(meant.zh)；已有：\(list.zh)",
                en: "there is no department \(quoted(id, .en))" + meant.en(before: "known: \(list.en)"))
        case .departmentNotTaken(let id, let checklist):
            return BilingualText(
                zh: "检查表 \(checklist) 已经规定了部门，稽核不能再写部门\(quoted(id, .zh))；请删去",
                en: "checklist \(checklist) says itself which department its items belong to, so an audit cannot name "
                    + "\(quoted(id, .en)); remove the department")
        case .departmentNotAtDealer(let id, let dealer):
            return BilingualText(
                zh: "network.yaml 中经销商 \(dealer) 没有部门\(quoted(id, .zh))；请核对部门",
                en: "dealer \(dealer) has no department \(quoted(id, .en)) in network.yaml; check the department")
        default: return nil
        }
    }

    private var unitWording: BilingualText {
        switch self {
        case .unknownUnitKind(let kind, let suggestion, let known):
            let meant = SuggestionClause(suggestion)
            let list = WordList(known)
            return BilingualText(
                zh: "此检查表没有单元种类\(quoted(kind, .zh))\(meant.zh)；可用：\(list.zh)",
                en: "this checklist has no kind of unit \(quoted(kind, .en))" + meant.en(before: "known: \(list.en)"))
        case .unitsNotTaken:
            return BilingualText(
                zh: "此检查表没有按单元观察的检查项；请删去 units", en: "no item of this checklist is observed per unit; remove units")
        case .unitsNeedKinds(let kinds):
            let list = WordList(kinds)
            return BilingualText(
                zh: "此检查表有几种单元（\(list.zh)）；请把 units 写成“种类: [名称, …]”",
                en: "this checklist has several kinds of units (\(list.en)); write units as kind: [name, …]")
        case .unitListedTwice(let unit):
            return BilingualText(
                zh: "单元\(quoted(unit, .zh))列出了两次；请删去一个", en: "the unit \(quoted(unit, .en)) is listed twice; delete one"
            )
        case .flawedDocument(let notation):
            return BilingualText(
                zh: "此稽核的 \(notation.rawValue) 有错误（另行列出），因此不予采用；请改正后重新提交",
                en:
                    "this audit is refused for the mistakes in its \(notation.rawValue), listed by themselves; mend them and submit it again"
            )
        case .blanks(let items, let count):
            let list = WordList(items, atMost: items.count)
            return BilingualText(
                zh: "此稽核未予采用，其中另有 \(count) 项未填：\(list.zh)" + (count > items.count ? "…" : ""),
                en:
                    "\(count) \(count == 1 ? "item" : "items") of this refused audit \(count == 1 ? "is" : "are") also unanswered: \(list.en)"
                    + (count > items.count ? " …" : ""))
        default: return BilingualText("")
        }
    }
}

public import BilingualText
public import ChecklistModel

/// Why a waiver is not granted, extended or revoked.
public enum WaiverRefusal: Error, Sendable, Hashable {
    case ownerMissing, reasonMissing, whyMissing
    /// Who answers for the item grants leave for it.
    case ownerGrants
    case past(CivilDate, today: CivilDate)
    case tooLong(CivilDate, last: CivilDate, months: Int)
    case critical(String)
    case notCritical(String)
    case inForceAlready(String, until: CivilDate)
    case unknown(String)
    case revoked(String, LoopStep)
    case expired(String, CivilDate)
    case notLonger(CivilDate, CivilDate)

    /// What happened and what to do next.
    public var message: BilingualText {
        switch self {
        case .ownerMissing:
            BilingualText(
                zh: "没有责任人；请用 --owner 写明豁免期间由谁负责", en: "there is no owner; say with --owner who answers for the item")
        case .reasonMissing:
            BilingualText(zh: "没有原因；请用 --reason 说明为何豁免", en: "there is no reason; say with --reason why it is waived")
        case .whyMissing: BilingualText(zh: "没有写明理由；请用 --why 说明", en: "no reason is given; say why with --why")
        case .ownerGrants:
            BilingualText(
                zh: "责任人不能给自己豁免或延期；请由他人办理（--by）",
                en: "the owner cannot grant or extend their own waiver; let another person do it (--by)")
        case .past(let until, let today):
            BilingualText(
                zh: "截止日期 \(until.text) 早于今天（\(today.text)）；请给一个今天或以后的 --until",
                en: "it would end on \(until.text), before today (\(today.text)); give an --until of today or later")
        case .tooLong(let until, let last, let months):
            BilingualText(
                zh: "截止日期 \(until.text) 超过 \(months) 个月；最迟可到 \(last.text)，到期前可再延期",
                en:
                    "it would end on \(until.text), which is more than \(months) month\(months == 1 ? "" : "s") ahead; \(last.text) is the latest, and it can be extended before it ends"
            )
        case .critical(let item):
            BilingualText(
                zh: "检查项 \(item) 是否决项；确须豁免，请加 --critical-because 说明",
                en: "item \(item) is critical; if it must be waived, give the reason with --critical-because")
        case .notCritical(let item):
            BilingualText(
                zh: "检查项 \(item) 不是否决项；请去掉 --critical-because",
                en: "item \(item) is not critical; leave out --critical-because")
        default: standingMessage
        }
    }

    private var standingMessage: BilingualText {
        switch self {
        case .inForceAlready(let id, let until):
            BilingualText(
                zh: "该检查项已有豁免 \(id)，有效至 \(until.text)；需要更久请延期：dealer-audit waive extend \(id)",
                en:
                    "the item is waived already by \(id) until \(until.text); for longer, extend it: dealer-audit waive extend \(id)"
            )
        case .unknown(let typed):
            BilingualText(
                zh: "没有编号为“\(typed)”的豁免；用 dealer-audit waive list --state all 查看",
                en: "there is no waiver '\(typed)'; see dealer-audit waive list --state all")
        case .revoked(let id, let step):
            BilingualText(
                zh: "豁免 \(id) 已由\(step.person)于 \(step.day.text) 撤销，不能更改；需要时请另行豁免",
                en:
                    "waiver \(id) was revoked by \(step.person) on \(step.day.text) and stays so; grant another one if needed"
            )
        case .expired(let id, let until):
            BilingualText(
                zh: "豁免 \(id) 已于 \(until.text) 到期，不能更改；需要时请另行豁免",
                en: "waiver \(id) expired on \(until.text) and stays so; grant another one if needed")
        case .notLonger(let until, let current):
            BilingualText(
                zh: "豁免已到 \(current.text)，\(until.text) 不更晚；请给更晚的 --until，或用 waive revoke 撤销",
                en:
                    "it lasts until \(current.text) already, and \(until.text) is no later; give a later --until, or end it with waive revoke"
            )
        default: BilingualText(zh: "豁免未受理", en: "the waiver was not accepted")
        }
    }
}

extension LedgerWaiver.State {
    /// As tables and sentences name it.
    public var wording: BilingualText {
        switch self {
        case .later: BilingualText(zh: "尚未批准", en: "not granted yet")
        case .inForce: BilingualText(zh: "有效", en: "in force")
        case .expired: BilingualText(zh: "已到期", en: "expired")
        case .revoked: BilingualText(zh: "已撤销", en: "revoked")
        }
    }
}

public import BilingualText
public import ChecklistModel

/// Why an appeal is not filed, decided or withdrawn.
public enum AppealRefusal: Error, Sendable, Hashable {
    /// Nothing is said against the answer.
    case claimMissing
    /// No reason is given for the decision.
    case reasonMissing
    /// One about the same is open.
    case openAlready(String)
    /// One about the same was decided, and nothing new is brought.
    case needsNewEvidence(String, Appeal.State)
    /// Its term is over.
    case late(lastDay: CivilDate)
    case unknown(String)
    case closed(String, Appeal.State, LoopStep)
    case filerDecides(String)
    case auditorDecides(String)
    /// Whom the answer is about.
    case concernedDecides(String)
    case notTheFiler(String, String)
    /// The audit already says what is to be corrected.
    case nothingToCorrect(String)
    /// The corrected answer would lose more points than the one that was given.
    case lowersTheItem(String)

    /// What happened and what to do next.
    public var message: BilingualText {
        switch self {
        case .claimMissing:
            BilingualText(zh: "申诉理由是空的；请用 --claim 写明哪里不对", en: "the claim is empty; say with --claim what is wrong")
        case .reasonMissing:
            BilingualText(zh: "没有写明理由；请用 --why 说明", en: "no reason is given; say why with --why")
        case .openAlready(let id):
            BilingualText(
                zh: "同一处已有未决申诉 \(id)；请等待裁定，或先撤回：dealer-audit appeal withdraw \(id)",
                en:
                    "appeal \(id) about the same is still open; wait for its decision, or withdraw it first: dealer-audit appeal withdraw \(id)"
            )
        case .needsNewEvidence(let id, let state):
            BilingualText(
                zh: "同一处的申诉 \(id) \(state.wording.zh ?? "")；再次申诉须用 --evidence 提出新的凭据",
                en:
                    "appeal \(id) about the same was \(state.wording.en ?? ""); another one needs evidence that is new: give it with --evidence"
            )
        case .late(let lastDay):
            BilingualText(
                zh: "申诉期已于 \(lastDay.text) 届满；确有缘由，请加 --late-because 说明",
                en:
                    "the term for appeals ended on \(lastDay.text); if there is a good reason, give it with --late-because"
            )
        case .unknown(let typed):
            BilingualText(
                zh: "没有编号为“\(typed)”的申诉；用 dealer-audit appeal list --state all 查看",
                en: "there is no appeal '\(typed)'; see dealer-audit appeal list --state all")
        default: deciderMessage
        }
    }

    private var deciderMessage: BilingualText {
        switch self {
        case .lowersTheItem(let id):
            BilingualText(
                zh: "按这个结果，申诉 \(id) 的检查项得分比原来更低；请核对 --value，原结果更有利时请驳回",
                en:
                    "with this answer the item of appeal \(id) would score less than before; check --value, or reject the appeal when the answer given was the better one"
            )
        case .closed(let id, let state, let step):
            BilingualText(
                zh: "申诉 \(id) 已由\(step.person)于 \(step.day.text) 了结（\(state.wording.zh ?? "")），不能更改；有新的凭据请另行申诉",
                en:
                    "appeal \(id) was \(state.wording.en ?? "") by \(step.person) on \(step.day.text) and stays so; with new evidence, file another one"
            )
        case .filerDecides(let id):
            BilingualText(
                zh: "申诉 \(id) 不能由申诉人自己裁定；请由他人裁定，或由申诉人撤回：dealer-audit appeal withdraw \(id)",
                en:
                    "appeal \(id) cannot be decided by who filed it; let another person decide, or withdraw it: dealer-audit appeal withdraw \(id)"
            )
        case .concernedDecides(let id):
            BilingualText(
                zh: "申诉 \(id) 不能由当事人自己裁定；请由他人裁定",
                en: "appeal \(id) cannot be decided by whom it is about; let another person decide")
        case .auditorDecides(let id):
            BilingualText(
                zh: "申诉 \(id) 不能由该次稽核的稽核员裁定；请由他人裁定",
                en: "appeal \(id) cannot be decided by the auditor of the audit; let another person decide")
        case .notTheFiler(let id, let filer):
            BilingualText(
                zh: "申诉 \(id) 只能由申诉人\(filer)撤回；他人请用 dealer-audit appeal decide \(id) 裁定",
                en:
                    "appeal \(id) can only be withdrawn by \(filer), who filed it; others decide it: dealer-audit appeal decide \(id)"
            )
        case .nothingToCorrect(let id):
            BilingualText(
                zh: "申诉 \(id)：所给结果与稽核中的相同，没有可更正的；请更改 --value，或用 --reject 驳回",
                en:
                    "appeal \(id): the audit has this answer already, so there is nothing to correct; give another --value, or --reject it"
            )
        default: BilingualText(zh: "申诉未受理", en: "the appeal was not accepted")
        }
    }
}

extension Appeal.State {
    /// As tables and sentences name it.
    public var wording: BilingualText {
        switch self {
        case .open: BilingualText(zh: "待裁定", en: "open")
        case .upheld: BilingualText(zh: "成立", en: "upheld")
        case .rejected: BilingualText(zh: "驳回", en: "rejected")
        case .withdrawn: BilingualText(zh: "已撤回", en: "withdrawn")
        }
    }
}

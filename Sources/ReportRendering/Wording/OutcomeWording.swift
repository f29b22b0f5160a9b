public import BilingualText
internal import ChecklistModel
internal import Compliance
public import Scoring

extension Outcome {
    public var wording: BilingualText {
        switch self {
        case .passed: BilingualText(zh: "通过", en: "Passed")
        case .failed: BilingualText(zh: "未通过", en: "Failed")
        case .incomplete: BilingualText(zh: "未完成", en: "Incomplete")
        case .notScored: BilingualText(zh: "不计分", en: "Not scored")
        }
    }
}

extension ItemScore.State {
    var wording: BilingualText {
        switch self {
        case .scored: BilingualText(zh: "已计分", en: "Scored")
        case .notApplicable: BilingualText(zh: "不适用", en: "Not applicable")
        case .unanswered: BilingualText(zh: "未填", en: "Unanswered")
        case .unscored: BilingualText(zh: "只记录", en: "Recorded only")
        case .information: BilingualText(zh: "仅供参考", en: "For information")
        case .doesNotApply: BilingualText(zh: "按规则不适用", en: "Does not apply by rule")
        case .waived: BilingualText(zh: "已豁免", en: "Waived")
        case .waiverExpired: BilingualText(zh: "豁免已过期，按不合格计", en: "Waiver expired, counts as failed")
        case .outside: BilingualText(zh: "基础分之外", en: "Outside the base")
        }
    }
}

extension DueRecord.State {
    var wording: BilingualText {
        switch self {
        case .scored: BilingualText(zh: "已计分", en: "Scored")
        case .incomplete: BilingualText(zh: "未完成", en: "Incomplete")
        case .missing: BilingualText(zh: "未收到", en: "Missing")
        case .notScored: BilingualText(zh: "不计分", en: "Not scored")
        }
    }
}

extension ReportContext {
    /// The grade with its title, such as `A 优`.
    func label(of grade: Grade) -> String { labelled(grade.id, grade.title) }
}

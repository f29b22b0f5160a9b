internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic

extension AdjustmentProblem {
    var wording: BilingualText {
        switch self {
        case .otherKind(let kind):
            BilingualText(
                zh: "加分项和特别扣分项不能以 \(kind.rawValue) 回答；请写 yes-no、choice 或 count",
                en: "a bonus or special deduction takes no \(kind.rawValue) answers; write yes-no, choice or count")
        case .goodIsNo:
            BilingualText(
                zh: "加分项和特别扣分项以“是”加分或扣分，“good: no”没有意义；请把问题反过来写",
                en: "'yes' gives or costs the points of a bonus or special deduction, so 'good: no' has no meaning; "
                    + "turn the question round")
        case .countWithBands:
            BilingualText(
                zh: "加分项和特别扣分项按每处的“points”计，“bands”没有意义；请删去",
                en: "a count gives or costs its 'points' each time here, so 'bands' has no meaning; delete it")
        case .noCeiling(let text):
            BilingualText(
                zh: "\(quoted(text, .zh))不是封顶分数；请写大于 0 的数，或写 none",
                en: "\(quoted(text, .en)) is no ceiling; write a number above 0, or none")
        case .ceilingBelowPass(let pass):
            BilingualText(
                zh: "“ceiling”低于及格分 \(exactText(pass))，任何稽核都无法及格；请提高它，或降低“pass”",
                en: "'ceiling' is below the pass mark of \(exactText(pass)), so no audit could pass; "
                    + "raise it or lower 'pass'")
        }
    }
}

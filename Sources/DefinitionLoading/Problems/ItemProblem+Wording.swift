internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic

extension ItemProblem {
    var wording: BilingualText {
        switch self {
        case .cannotPool(let kind):
            BilingualText(
                zh: "\(kind.rawValue) 回答不能先相加再评分，只有 share、count、deduction 可以；请写 mean 或 worst",
                en: "\(kind.rawValue) answers cannot be pooled, only share, count and deduction; write mean or worst")
        case .roleWithoutPerson:
            BilingualText(
                zh: "“role”只对 per: person 有意义；请加上 per: person，或删去“role”",
                en: "'role' has a meaning only with per: person; add that or delete 'role'")
        case .roundsNothing:
            BilingualText(
                zh: "此检查项不计分，“round”没有意义；请删去",
                en: "this item is not scored, so 'round' has no meaning; delete it")
        case .roundsFullMark(let points, let decimals):
            BilingualText(
                zh: "满分 \(exactText(points)) 取 \(decimals) 位小数会变成 \(exactText(points.rounded(toDecimals: decimals)))；"
                    + "请增加“round”的位数，或改动“points”",
                en: "the full mark of \(exactText(points)) would round to "
                    + "\(exactText(points.rounded(toDecimals: decimals))); write more decimals or change 'points'")
        }
    }
}

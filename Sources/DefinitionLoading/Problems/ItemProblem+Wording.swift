internal import BilingualText
internal import ChecklistModel

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
        }
    }
}

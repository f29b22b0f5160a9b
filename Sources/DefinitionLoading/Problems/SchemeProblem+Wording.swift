internal import BilingualText
internal import ChecklistModel

extension SchemeProblem {
    var wording: BilingualText {
        switch self {
        case .decidedByScheme(let key):
            BilingualText(
                zh: "检查表声明了“scheme”，“\(key)”没有意义；请删去，或删去“scheme”",
                en: "the checklist has a 'scheme', so '\(key)' has no meaning; delete it, or delete 'scheme'")
        case .otherKind(let kind):
            BilingualText(
                zh: "检查表声明了“scheme”，检查项不能以 \(kind.rawValue) 回答；请写 result 或 yes-no",
                en: "the checklist has a 'scheme', whose items take no \(kind.rawValue) answers; write result or yes-no"
            )
        case .resultWithoutScheme:
            BilingualText(
                zh: "result 回答只用于声明了“scheme”的检查表；请在检查表加上“scheme:”，或改用 yes-no",
                en: "result answers belong to checklists with a 'scheme'; add 'scheme:' to the checklist, or use yes-no"
            )
        }
    }
}

internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

extension KeyFigureProblem {
    var wording: BilingualText {
        switch self {
        case .noRate(let item, let kind):
            BilingualText(
                zh: "检查项\(quoted(item, .zh))以 \(kind.rawValue) 回答，没有“几分之几”可算；“rate”请写以 share 回答的检查项",
                en: "item \(quoted(item, .en)) takes \(kind.rawValue) answers, which have no k of n; "
                    + "name an item with share answers as 'rate'")
        case .noNumber(let item, let kind):
            BilingualText(
                zh: "检查项\(quoted(item, .zh))的 \(kind.rawValue) 回答不能相加；请写 information: number 或 money 的检查项",
                en: "the \(kind.rawValue) answers of item \(quoted(item, .en)) cannot be added up; "
                    + "name an item with information: number or money")
        case .notTwoItems(let count):
            BilingualText(
                zh: "“quotient”要写两个检查项，而不是 \(count) 个；请先写被除数，再写除数：[产值, 单数]",
                en: "'quotient' takes two items, not \(count); write what is divided, then by what: [revenue, orders]")
        case .itemByItself(let item):
            BilingualText(
                zh: "检查项\(quoted(item, .zh))除以自己总是 1；请写另一个检查项作除数",
                en: "item \(quoted(item, .en)) divided by itself is always 1; name another item to divide by")
        }
    }
}

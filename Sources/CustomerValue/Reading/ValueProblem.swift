internal import BilingualText
internal import Diagnostics
internal import ExactArithmetic

/// What is wrong with a file of customer groups, or with a number of one.
enum ValueProblem: Problem {
    case noGroups
    case unknownField(String)
    case fieldTwice(ValueField)
    case missing([ValueField])
    case noNumber(String, ValueField)
    case outOfRange(String, ValueField)
    case notOneValue(ValueField)
    case tooManyCells(Int, columns: Int)
    case tooManyGroups
    case nameTwice(String, first: SourcePosition)

    /// More groups than anybody tells apart.
    static let most = 10_000

    var wording: BilingualText {
        switch self {
        case .noGroups:
            BilingualText(
                zh: "文件中没有客户群；应为带“groups:”的 YAML，或表头为 group,customers,yearly-spend,years,yearly-referrals 的 CSV",
                en:
                    "the file has no groups of customers; expected YAML with 'groups:' or CSV with the header group,customers,yearly-spend,years,yearly-referrals"
            )
        case .unknownField(let text):
            unknown(text)
        case .fieldTwice(let field):
            BilingualText(
                zh: "“\(field.key)”出现了两次；请删去一个", en: "'\(field.key)' stands twice; remove one of them")
        case .missing(let fields):
            BilingualText(
                zh: "缺少：\(WordList(fields.map(\.key)).zh)；请补上", en: "missing: \(WordList(fields.map(\.key)).en); add it"
            )
        case .noNumber(let text, let field):
            BilingualText(
                zh: "“\(field.key)”应为数字，如 12000 或 2.5，不带单位和千分号，这里是\(quoted(text, .zh))",
                en:
                    "'\(field.key)' takes a number such as 12000 or 2.5, without unit or thousands separator, not \(quoted(text, .en))"
            )
        case .outOfRange(let text, let field): outOfRange(text, field)
        case .notOneValue(let field):
            BilingualText(zh: "“\(field.key)”应为一个值", en: "'\(field.key)' takes one value")
        case .tooManyCells(let count, let columns):
            BilingualText(
                zh: "这一行有 \(count) 格，表头只有 \(columns) 列；含逗号的内容请加双引号",
                en: "the row has \(count) cells and the header \(columns); put text with commas in double quotes")
        case .tooManyGroups:
            BilingualText(
                zh: "客户群超过 \(Self.most) 个；请合并", en: "more than \(Self.most) groups; merge some of them")
        case .nameTwice(let name, let first):
            BilingualText(
                zh: "客户群\(quoted(name, .zh))出现了两次（先在\(first.zh)）；请合并或改名",
                en: "the group \(quoted(name, .en)) stands twice (first at \(first.en)); merge them or rename one")
        }
    }

    private func unknown(_ text: String) -> BilingualText {
        let meant = SuggestionClause(nearestSpelling(to: text, among: ValueField.known))
        return BilingualText(
            zh: "没有\(quoted(text, .zh))这一项\(meant.zh)，可用：\(WordList(ValueField.allCases.map(\.key)).zh)",
            en: "there is no \(quoted(text, .en))"
                + meant.en(before: "there are: \(WordList(ValueField.allCases.map(\.key)).en)"))
    }

    private func outOfRange(_ text: String, _ field: ValueField) -> BilingualText {
        let (zh, en) =
            switch field {
            case .customers: ("应为至少 1 的整数", "takes a whole number of at least 1")
            case .years: ("应大于 0", "takes a number above 0")
            default: ("不能为负数", "cannot be negative")
            }
        return BilingualText(
            zh: "“\(field.key)”\(zh)，这里是\(quoted(text, .zh))", en: "'\(field.key)' \(en), not \(quoted(text, .en))")
    }
}

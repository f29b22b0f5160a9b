internal import BilingualText
internal import Diagnostics

/// What is wrong with the shape of a CSV file.
enum CSVProblem: Problem {
    case unterminatedQuote
    case textAfterQuote
    case tooManyColumns(Int)
    case duplicateColumn(SubmissionField, first: SourcePosition)
    case missingColumns([SubmissionField])
    case unknownColumn(String, suggestion: String?)
    /// `isBlank`: nothing stands in the cells beyond the header, but other rows have no such cells.
    case surplusCells(count: Int, columns: Int, isBlank: Bool)
    case rowWithoutAudit
    /// Ids stand once, above the rows that belong to them.
    case filledDown
    /// An answer without audit id directly above or below this audit's rows.
    case besideRowWithoutAudit(line: Int)
    case answerWithoutItem
    case valueTooLong(SubmissionField)

    var severity: Diagnostic.Severity {
        switch self {
        case .unknownColumn, .filledDown: .warning
        default: .error
        }
    }

    var wording: BilingualText {
        switch self {
        case .unterminatedQuote:
            return BilingualText(
                zh: "这里的引号没有结束，后面的内容无法分清，整个文件不予采用；请补上引号，单元格内的引号要写两次",
                en:
                    "the quote that begins here never ends, so nothing behind it can be told apart and the file is refused; close "
                    + "it, and write a quote inside a cell twice")
        case .textAfterQuote:
            return BilingualText(
                zh: "结束引号之后还有文字，单元格的界限不清，整个文件不予采用；单元格内的引号要写两次",
                en:
                    "text behind a closing quote makes the cells unclear, so the file is refused; write a quote inside a cell twice"
            )
        case .tooManyColumns(let count):
            return BilingualText(
                zh: "表头有 \(count) 列，最多 \(CSVColumns.most) 列；请删去多余的列",
                en: "the header has \(count) columns, at most \(CSVColumns.most) are read; delete the surplus ones")
        case .duplicateColumn(let field, let first):
            return BilingualText(
                zh: "“\(field.chinese)”（\(field.name)）列出现了两次，首次在\(first.zh)；请删去一列",
                en: "the column \(field.name) stands twice, first at \(first.en); delete one")
        case .missingColumns(let fields):
            let list = WordList(fields.map { "\($0.name) (\($0.chinese))" })
            return BilingualText(
                zh: "表头缺少列：\(list.zh)；请补上", en: "the header lacks columns: \(list.en); add them")
        case .unknownColumn(let name, let suggestion):
            let meant = SuggestionClause(suggestion)
            let list = WordList(SubmissionField.allCases.map(\.name), atMost: .max)
            return BilingualText(
                zh: "不认识的列\(quoted(name, .zh))\(meant.zh)，已忽略；可用的列：\(list.zh)",
                en: "the column \(quoted(name, .en)) is unknown and ignored" + meant.en(before: "columns: \(list.en)"))
        case .surplusCells(let count, let columns, let isBlank):
            return BilingualText(
                zh: "此行有 \(count) 个单元格，表头只有 \(columns) 列，各单元格的归属无法分清，整个文件不予采用；含逗号的单元格请加双引号"
                    + (isBlank ? "，行末多余的空单元格请删去" : ""),
                en:
                    "the row has \(count) cells but the header \(columns) columns, so its cells cannot be told apart and the "
                    + "file is refused; put cells that hold commas into double quotes"
                    + (isBlank ? ", or delete the empty cells at its end" : ""))
        case .rowWithoutAudit:
            return BilingualText(
                zh: "此行没有稽核编号；请填写稽核编号，不属于任何稽核的行请删去",
                en: "the row has no audit id; write it, or delete a row that belongs to no audit")
        case .filledDown:
            return BilingualText(
                zh: "此表的稽核编号只在每份稽核的第一行出现，因此从这里起没有编号的行都归入上面的稽核；若不对，请在每行写上编号",
                en:
                    "in this table an audit's id stands only in its first row, so from here on rows without one are counted to the "
                    + "audit above; if that is wrong, write the id in each row")
        case .besideRowWithoutAudit(let line):
            return BilingualText(
                zh: "相邻的第 \(line) 行没有稽核编号，可能属于此稽核，因此此稽核不予采用；请填写该行的稽核编号，不属于任何稽核的行请删去",
                en:
                    "the row on line \(line) beside this audit has no audit id and may belong to it, so the audit is refused; "
                    + "fill in the id, or delete a row that belongs to no audit")
        case .answerWithoutItem:
            return BilingualText(
                zh: "此行有内容但没有检查项；请填写检查项的编号", en: "the row has an answer but no item; write the item's id")
        case .valueTooLong(let field):
            return BilingualText(
                zh: "“\(field.chinese)”超过 64 KB；请写得短些", en: "\(field.name) is longer than 64 KB; write less")
        }
    }
}

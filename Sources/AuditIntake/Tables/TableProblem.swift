internal import BilingualText
internal import Diagnostics

/// What keeps a cell from being read.
enum CellFlaw: Hashable {
    /// A formula: what it shows depends on other cells, on the program and on the day.
    case formula
    /// `#N/A` and the like.
    case spreadsheetError(String)
}

/// What is wrong with a filled form or with a sheet of submissions.
enum TableProblem: Problem {
    case flawedCell(CellFlaw)
    case otherForm(String)
    /// Two forms in one file.
    case secondForm(sheet: String?, first: SourcePosition)
    case headerMissing
    case headTwice(String, first: SourcePosition)
    case unknownHead(String)
    /// The form was made for another checklist or version than its head says.
    case tampered(field: SubmissionField, head: String, hidden: String)
    case hiddenSheetMissing
    case unknownColumn(String)
    case totalsRow(String)
    case emptyWorkbook
    /// The other sheets that have rows of the same audit.
    case onSeveralSheets([String])
    /// A sheet of submissions beside a form.
    case besideForm
    case tooManyMerged(limit: Int)
    /// One answer in a merged cell over several rows.
    case mergedAnswer
    /// Something stands in a column without a heading.
    case outsideColumns
    /// Rows that the sheet does not show.
    case hiddenRows(Int)

    var severity: Diagnostic.Severity {
        switch self {
        case .unknownColumn, .totalsRow, .hiddenSheetMissing, .unknownHead, .outsideColumns, .hiddenRows: .warning
        default: .error
        }
    }

    var wording: BilingualText {
        switch self {
        case .flawedCell(.formula):
            return BilingualText(
                zh: "这里是公式，不是填写的内容；请改成直接输入的值",
                en: "this is a formula, not something that was filled in; type the value itself")
        case .flawedCell(.spreadsheetError(let text)):
            return BilingualText(
                zh: "这里是表格的错误值\(quoted(text, .zh))；请改成直接输入的值",
                en: "this is the spreadsheet error \(quoted(text, .en)); type the value itself")
        case .otherForm(let number):
            return BilingualText(
                zh: "表格的种类是\(quoted(number, .zh))，本程序只认识 \(FormWords.number)；请用 dealer-audit form 重新生成",
                en:
                    "this is a form of kind \(quoted(number, .en)), and kind \(FormWords.number) is known; make a new one with dealer-audit form"
            )
        case .secondForm(let sheet, let first):
            let place = sheet.map { "\($0)!" } ?? ""
            return BilingualText(
                zh: "这个文件里还有一份表格（\(place)\(first.shown)）；一个文件只交一份，请分开保存",
                en: "the file holds another form (\(place)\(first.shown)); save each form in a file of its own")
        case .headerMissing:
            return BilingualText(
                zh: "找不到表头行（要有“检查项”和“结果”两列）；请用 dealer-audit form 重新生成，不要删列",
                en:
                    "the header row with the columns item and value is missing; make the form anew with dealer-audit form and delete no column"
            )
        case .headTwice(let label, let first):
            return BilingualText(
                zh: "\(quoted(label, .zh))填了两次，首次在\(first.zh)；请只留下一个",
                en: "\(quoted(label, .en)) is filled in twice, first at \(first.en); leave only one")
        case .unknownHead(let label):
            return BilingualText(
                zh: "表头上方的\(quoted(label, .zh))不认识，已忽略",
                en: "\(quoted(label, .en)) above the header is unknown and ignored")
        case .tampered(let field, let head, let hidden):
            return BilingualText(
                zh:
                    "“\(field.chinese)”写的是\(quoted(head, .zh))，但这份表格是为\(quoted(hidden, .zh))生成的；请用 dealer-audit form 生成对应的表格",
                en:
                    "\(field.name) says \(quoted(head, .en)), but the form was made for \(quoted(hidden, .en)); make the form you need with dealer-audit form"
            )
        case .hiddenSheetMissing:
            return BilingualText(
                zh: "生成时附带的隐藏工作表不见了，检查表和版本以表上填写的为准",
                en:
                    "the hidden sheet that came with the form is gone; checklist and version are taken from the form itself"
            )
        case .unknownColumn(let name):
            return BilingualText(
                zh: "不认识的列\(quoted(name, .zh))，已忽略", en: "the column \(quoted(name, .en)) is unknown and ignored")
        case .totalsRow(let text):
            return BilingualText(
                zh: "跳过\(quoted(text, .zh))行：得分由程序计算",
                en: "the row \(quoted(text, .en)) is skipped: the program computes totals")
        case .emptyWorkbook:
            return BilingualText(
                zh: "工作簿里没有稽核：既没有 dealer-audit form 生成的表格，也没有带表头（audit、item 等列）的工作表",
                en:
                    "the workbook holds no audit: neither a form made by dealer-audit form nor a sheet with a header row that names audit, item and so on"
            )
        case .onSeveralSheets(let sheets):
            let list = WordList(sheets)
            return BilingualText(
                zh: "这份稽核在别的工作表里也有（\(list.zh)），不清楚以哪一份为准；请只留一份，或合到一个工作表里",
                en:
                    "this audit also stands on another sheet (\(list.en)), and which of them counts is unclear; keep one, or put all its "
                    + "rows on one sheet")
        case .besideForm:
            return BilingualText(
                zh: "工作簿里既有表格，又有这个像是提交稽核的工作表；一个文件只交一个，请分开保存",
                en:
                    "the workbook holds a form and this sheet that looks like a submission; save each in a file of its own"
            )
        case .tooManyMerged(let limit):
            return BilingualText(
                zh: "合并单元格盖住的单元格超过 \(limit) 个；请取消合并", en: "merged cells cover more than \(limit) cells; unmerge them")
        case .mergedAnswer:
            return BilingualText(
                zh: "几行的填写内容合并成了一格，不清楚是哪一行的；请取消合并，每行分别填写",
                en:
                    "one merged cell over several rows could be the answer of any of them; unmerge it and fill in each row"
            )
        case .hiddenRows(let count):
            return BilingualText(
                zh: "工作表里有 \(count) 行被隐藏，从这一行起；隐藏的行照常读取，不要的请删去",
                en:
                    "the sheet hides rows, \(count) in all, beginning with this one; they are read like all others, so delete what is "
                    + "not meant")
        case .outsideColumns:
            return BilingualText(
                zh: "这一列没有表头，里面的内容不会读取；请写在“备注”里",
                en: "this column has no heading and is not read; write it in the column note")
        }
    }
}

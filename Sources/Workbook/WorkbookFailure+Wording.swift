public import BilingualText

extension WorkbookFailure {
    /// What is wrong and what helps.
    public var message: BilingualText {
        switch self {
        case .noSheets:
            BilingualText(zh: "工作簿没有工作表，至少需要一个", en: "the workbook has no sheet; it needs at least one")
        case .noColumns(let table):
            BilingualText(zh: "表“\(table)”没有列，至少需要一列", en: "the table '\(table)' has no columns; it needs at least one")
        case .tooManyRows(let sheet):
            BilingualText(
                zh: "工作表“\(sheet)”超过 1048576 行，Excel 放不下；请分成几个工作表，或改用 CSV",
                en: "the sheet '\(sheet)' has more than 1,048,576 rows, which Excel cannot hold; divide it, or use CSV")
        case .tooManyColumns(let sheet):
            BilingualText(
                zh: "工作表“\(sheet)”超过 16384 列，Excel 放不下；请分成几个表",
                en: "the sheet '\(sheet)' has more than 16,384 columns, which Excel cannot hold; divide its table")
        case .rowTooLong(let table, let row, let cells, let columns):
            BilingualText(
                zh: "表“\(table)”第 \(row) 行有 \(cells) 个单元格，但只有 \(columns) 列",
                en: "row \(row) of the table '\(table)' has \(cells) cells for \(columns) columns")
        case .duplicateTable(let table):
            BilingualText(
                zh: "有两个表都叫“\(table)”，表的标识不能重复", en: "two tables are called '\(table)'; ids must differ")
        case .duplicateColumn(let column, let table):
            BilingualText(
                zh: "表“\(table)”有两列都叫“\(column)”，列的标识不能重复",
                en: "two columns of the table '\(table)' are called '\(column)'; ids must differ")
        case .unknownTable(let table, let chart):
            BilingualText(
                zh: "图表“\(chart)”引用了不存在的表“\(table)”", en: "the chart '\(chart)' refers to the unknown table '\(table)'")
        case .unknownColumn(let column, let table, let chart):
            BilingualText(
                zh: "图表“\(chart)”引用了表“\(table)”中不存在的列“\(column)”",
                en: "the chart '\(chart)' refers to the unknown column '\(column)' of the table '\(table)'")
        case .noSeries(let chart):
            BilingualText(
                zh: "图表“\(chart)”没有数据系列，至少需要一个", en: "the chart '\(chart)' has no series; it needs at least one")
        case .tooManyPoints(let chart, let points, let limit):
            BilingualText(
                zh: "图表“\(chart)”有 \(points) 个点，Excel 最多显示 \(limit) 个；请只显示前几行",
                en:
                    "the chart '\(chart)' has \(points) points and Excel shows at most \(limit); show the first rows only"
            )
        case .noLibrary(let reason):
            BilingualText(
                zh: "写工作簿需要 libxlsxwriter，但无法加载（\(reason)）；请安装它，或选择其他格式",
                en: "workbooks are written by libxlsxwriter, which cannot be loaded (\(reason)); "
                    + "install it, or choose another format")
        case .system(let reason):
            BilingualText(
                zh: "无法在临时文件夹中写工作簿（\(reason)）；请检查 TMPDIR 指向的文件夹及其剩余空间",
                en: "cannot write the workbook in the folder for temporary files (\(reason)); "
                    + "check the folder that TMPDIR names and the space left there")
        }
    }
}

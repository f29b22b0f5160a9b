public import BilingualText
internal import Diagnostics
internal import ZipArchive

extension SpreadsheetFailure {
    /// What is wrong, what was expected and what helps.
    public var message: BilingualText {
        switch self {
        case .archive(let failure): failure.message
        case .notAWorkbook:
            BilingualText(
                zh: "这不是 Excel 工作簿；请在 Excel 或 WPS 中另存为 .xlsx",
                en: "this is not an Excel workbook; save it as .xlsx in Excel, WPS or LibreOffice")
        case .otherDocument(let document): document.message
        case .passwordProtected:
            BilingualText(
                zh: "工作簿加了打开密码，无法读取；请取消密码后另存为 .xlsx",
                en: "the workbook is protected by a password; remove it and save the workbook as .xlsx")
        case .macros:
            BilingualText(
                zh: "工作簿含有宏，不予读取；请另存为不含宏的 .xlsx",
                en: "the workbook has macros and is not read; save it as .xlsx, which has none")
        case .missingPart, .malformedPart, .unexpectedPart, .documentType, .tooDeep, .endlessTag: partMessage
        case .noSheets:
            BilingualText(
                zh: "工作簿没有工作表，至少需要一个", en: "the workbook has no sheet, but needs at least one")
        case .tooMany(let thing, let limit):
            BilingualText(
                zh: "工作簿的\(thing.phrase.zh)超过上限 \(limit)；请拆分工作簿",
                en: "the workbook has more than \(limit) \(thing.phrase.en); divide it")
        case .reference(let text, let sheet):
            BilingualText(
                zh: "工作表\(quoted(sheet, .zh))中的位置\(quoted(text, .zh))无效，应在 A1 到 XFD1048576 之间；\(again.zh)",
                en: "the place \(quoted(text, .en)) in the sheet \(quoted(sheet, .en)) is none; "
                    + "expected is one from A1 to XFD1048576; \(again.en)")
        case .cell(let problem, let sheet, let place):
            BilingualText(
                zh: "工作表\(quoted(sheet, .zh))的\(place.zh)\(problem.phrase.zh)",
                en: "the cell \(place.en) of the sheet \(quoted(sheet, .en)) \(problem.phrase.en)")
        case .memory: BilingualText(zh: "内存不足，无法读取工作簿", en: "not enough memory to read the workbook")
        }
    }

    private var partMessage: BilingualText {
        switch self {
        case .missingPart(let part):
            BilingualText(
                zh: "工作簿缺少\(quoted(part, .zh))这一部分；\(again.zh)",
                en: "the workbook lacks its part \(quoted(part, .en)); \(again.en)")
        case .malformedPart(let part, let line, let column, let reason):
            BilingualText(
                zh: "工作簿的\(quoted(part, .zh))第 \(line) 行第 \(column) 列不是正确的 XML（\(reason)）；\(again.zh)",
                en: "the part \(quoted(part, .en)) of the workbook is not well-formed XML at \(line):\(column) "
                    + "(\(reason)); \(again.en)")
        case .unexpectedPart(let part):
            BilingualText(
                zh: "工作簿的\(quoted(part, .zh))内容不是这一部分应有的；\(again.zh)",
                en: "the part \(quoted(part, .en)) of the workbook is not what it should be; \(again.en)")
        case .documentType(let part):
            BilingualText(
                zh: "工作簿的\(quoted(part, .zh))含有文档类型声明（DOCTYPE），正常的工作簿没有；\(again.zh)",
                en: "the part \(quoted(part, .en)) of the workbook declares a document type, which no workbook does; "
                    + again.en)
        case .tooDeep(let part, let limit):
            BilingualText(
                zh: "工作簿的\(quoted(part, .zh))嵌套超过 \(limit) 层；\(again.zh)",
                en: "the part \(quoted(part, .en)) of the workbook is nested more than \(limit) deep; \(again.en)")
        case .endlessTag(let part):
            BilingualText(
                zh: "工作簿的\(quoted(part, .zh))有一个长得没有尽头的标签；\(again.zh)",
                en: "the part \(quoted(part, .en)) of the workbook has a tag without an end in sight; \(again.en)")
        default: BilingualText("")
        }
    }
}

/// The remedy for what no spreadsheet program writes.
private let again = (
    zh: "请在 Excel、WPS 或 LibreOffice 中打开后另存为 .xlsx", en: "open it in Excel, WPS or LibreOffice and save it as .xlsx"
)

extension OtherDocument {
    fileprivate var message: BilingualText {
        switch self {
        case .oldFormat:
            BilingualText(
                zh: "这是旧格式的文件（.xls），应为 .xlsx；\(again.zh)", en: "this is a file of the old format (.xls); \(again.en)")
        case .binaryWorkbook:
            BilingualText(
                zh: "这是二进制工作簿（.xlsb），应为 .xlsx；\(again.zh)", en: "this is a binary workbook (.xlsb); \(again.en)")
        case .openDocument:
            BilingualText(
                zh: "这是 OpenDocument 文件（如 .ods），应为 .xlsx；\(again.zh)",
                en: "this is an OpenDocument file (such as .ods); \(again.en)")
        case .text:
            BilingualText(
                zh: "这是 Word 文档（.docx），应为 Excel 工作簿（.xlsx）；请检查是否选错了文件",
                en:
                    "this is a text document (.docx), but a workbook (.xlsx) is expected; check that it is the right file"
            )
        case .presentation:
            BilingualText(
                zh: "这是演示文稿（.pptx），应为 Excel 工作簿（.xlsx）；请检查是否选错了文件",
                en:
                    "this is a presentation (.pptx), but a workbook (.xlsx) is expected; check that it is the right file"
            )
        }
    }
}

extension CountedThing {
    fileprivate var phrase: (zh: String, en: String) {
        switch self {
        case .sheets: ("工作表数", "sheets")
        case .cells: ("单元格数", "cells")
        case .sharedStrings: ("文本条数", "shared texts")
        case .styles: ("单元格样式数", "cell styles")
        case .mergedRanges: ("合并单元格数", "merged cells")
        case .text: ("文本总字节数", "bytes of text")
        }
    }
}

extension CellProblem {
    /// Continues a sentence that begins with the cell.
    fileprivate var phrase: (zh: String, en: String) {
        switch self {
        case .tooLong(let limit):
            ("超过 \(limit) 个字符；请缩短", "has more than \(limit) characters; shorten it")
        case .outOfOrder:
            ("重复或顺序不对；\(again.zh)", "stands twice or out of order; \(again.en)")
        case .unknownString:
            ("引用了不存在的文本；\(again.zh)", "refers to a text that is not there; \(again.en)")
        case .unknownStyle:
            ("引用了不存在的样式；\(again.zh)", "refers to a style that is not there; \(again.en)")
        case .unknownType(let type):
            ("的类型\(quoted(type, .zh))未知；\(again.zh)", "is of the unknown type \(quoted(type, .en)); \(again.en)")
        }
    }
}

internal import ArgumentParser
internal import AuditIntake
internal import BilingualText
internal import BlankForms
internal import ChecklistModel
internal import Diagnostics
internal import Glibc
internal import Workbook

/// `dealer-audit form CHECKLIST --format FORMAT`
struct FormCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: say("生成空白表格：平板网页、工作簿、CSV、纸面或 YAML", "Write a blank form: page, workbook, CSV, paper or YAML."),
        discussion: say(
            """
            html 是不联网也能用的网页，填好后导出一个压缩包；xlsx 带下拉选项；csv 用任何表格软件都能填；markdown 用来打印；yaml 用来手写。\
            填好的表格（压缩包、xlsx、csv、yaml）直接用 score 评分。
            写明 --dealer 时，表格带上该店的人员；--people、--units 可另行指定。

            例：dealer-audit form sales-showroom --network Examples/network.yaml --dealer SH01 --format xlsx --out SH01.xlsx
            """,
            """
            html is a page that works without network and exports a zip; xlsx has drop-downs; csv can be filled in any spreadsheet; markdown is to \
            be printed; yaml is for writing by hand. score reads every filled form (zip, xlsx, csv, yaml).
            With --dealer the form lists that dealer's people; --people and --units name others.

            Example: dealer-audit form sales-showroom --network Examples/network.yaml --dealer SH01 --format xlsx --out SH01.xlsx
            """))

    @Argument(help: help("检查表编号，或“编号@版本”", "id of the checklist, or id@version", valueName: "checklist"))
    var checklist: String

    @Option(
        help: help("格式：html、xlsx、csv、markdown 或 yaml", "html, xlsx, csv, markdown or yaml", valueName: "format"),
        completion: .list(FormFormat.allCases.map(\.rawValue)), transform: FormFormat.named)
    var format: FormFormat

    @Option(help: help("写到这个文件（默认标准输出）", "write to this file (default: standard output)", valueName: "file"))
    var out: String?

    @Flag(
        help: help(
            "--out 的文件已经在那里时也替换；里面填好的内容会丢失",
            "replace the file of --out if it is there; what was filled in there is lost"))
    var replace = false

    @Option(help: help("经销商", "the dealer", valueName: "id"))
    var dealer: String?

    @Option(help: help("日期", "the date", valueName: "date"))
    var date: String?

    @Option(help: help("稽核员", "the auditor", valueName: "name"))
    var auditor: String?

    @Option(
        help: help(
            "稽核的部门，用于由稽核指定部门的检查表", "the audited department, for checklists that leave it to the audit", valueName: "id")
    )
    var department: String?

    @Option(help: help("在岗人员，用逗号分隔", "people on duty, with commas between", valueName: "names"))
    var people: String?

    @Option(
        help: help(
            "单元，例如 display-car=展车1,展车2；* 为该店在 network.yaml 中的全部单元；可多次使用",
            "units such as display-car=A,B; * for all that network.yaml lists for the dealer; may be repeated",
            valueName: "kind=names"
        ))
    var units: [String] = []

    @Option(help: help("稽核编号", "the audit's id", valueName: "id"))
    var audit: String?

    @Flag(help: help("CSV 便于 Excel 打开：带字节序标记和 CRLF", "CSV for Excel: byte-order mark and CRLF"))
    var excel = false

    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        for unit in units where !unit.contains("=") {
            throw ValidationError(
                say("--units 应写成 种类=名称，例如 display-car=展车1,展车2", "--units takes kind=names such as display-car=A,B"))
        }
        let heads = [
            (dealer, "--dealer"), (date, "--date"), (auditor, "--auditor"), (department, "--department"),
            (audit, "--audit"),
        ]
        for (text, option) in heads { try checkLine(text, option) }
        try checkPrintable(people, "--people")
        for unit in units { try checkPrintable(unit, "--units") }
        if excel, format != .csv { throw ValidationError(say("--excel 只用于 csv", "--excel is for csv only")) }
        if format == .xlsx, out ?? "-" == "-", isatty(1) == 1 {
            throw ValidationError(
                say("工作簿不能显示在终端上；请用 --out 写到文件", "a workbook cannot be shown on a terminal; name a file with --out"))
        }
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        var library = try definitions.places.library(for: [], console: console)
        library.loadAll()
        console.show(library.diagnostics.sortedByPlace(), sources: library.sources)
        if let out, !replace, isReplaceable(out) {
            console.message(
                BilingualText(
                    zh: "\(out) 已经在那里，可能填过；请换一个文件名，确实要替换时加 --replace",
                    en: "\(out) is there already and may hold answers; name another file, or replace it with --replace")
            )
            throw EarlyExit(status: .cannotWrite)
        }
        let request = FormRequest(
            checklist: checklist, dealer: dealer, date: date, auditor: auditor, department: department, people: people,
            units: units, audit: audit)
        let form = try request.form(library, console)
        let content: [UInt8]
        do throws(WorkbookFailure) {
            content = try format.content(form, excel: excel)
        } catch {
            console.message(error.message)
            throw EarlyExit(status: .cannotWrite)
        }
        guard let out, out != "-" else {
            Console.write(content, to: 1)
            return .done
        }
        do throws(FileFailure) {
            try writeNamed(content, to: out)
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotWrite)
        }
        console.message(BilingualText(zh: "表格：\(out)", en: "Form: \(out)"))
        return .done
    }
}

/// In what a blank form is written.
enum FormFormat: String, CaseIterable {
    case html, xlsx, csv, markdown, yaml

    static func named(_ name: String) throws -> FormFormat {
        guard let format = FormFormat(rawValue: name == "md" ? "markdown" : name) else {
            let known = allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(say("没有“\(name)”这种格式，可用：\(known)", "no format '\(name)'; there are: \(known)"))
        }
        return format
    }

    func content(_ form: BlankForm, excel: Bool) throws(WorkbookFailure) -> [UInt8] {
        switch self {
        case .html: renderFormPage(form)
        case .xlsx: try renderFormWorkbook(form)
        case .csv: renderFormCSV(form, guarded: excel)
        case .markdown: renderFormPaper(form)
        case .yaml: renderFormYAML(form)
        }
    }
}

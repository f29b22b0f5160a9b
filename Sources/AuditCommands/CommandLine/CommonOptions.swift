internal import ArgumentParser
internal import AuditIntake
internal import BilingualText
internal import Diagnostics
internal import ReportRendering

/// Options of every subcommand.
struct LanguageOption: ParsableArguments {
    @Option(
        help: help(
            "输出语言：zh 或 en（默认取系统区域设置，其次中文）", "language of the output: zh or en (default: the locale, else Chinese)",
            valueName: "zh|en"),
        completion: .list(Language.allCases.map(\.rawValue)), transform: Self.language)
    var lang: Language?

    var console: Console { Console(language: lang ?? runLanguage) }

    static func language(_ name: String) throws -> Language {
        guard let language = Language(rawValue: name) else {
            throw ValidationError(say("没有“\(name)”这种语言，可用：zh、en", "no language '\(name)'; there are zh and en"))
        }
        return language
    }
}

/// Where definitions are found.
struct DefinitionOptions: ParsableArguments {
    @Option(
        help: help(
            "检查表所在文件夹（默认：从输入文件向上找 Checklists/，再从当前文件夹，最后用已安装的）",
            "folder of checklists (default: Checklists/ upward from the input, then from here, then the installed one)",
            valueName: "dir"))
    var checklists: String?

    @Option(
        help: help(
            "经销商网络文件（默认：输入文件夹中的 network.yaml，再向上查找）",
            "dealer network file (default: network.yaml in the given folders, then upward)", valueName: "file"))
    var network: String?

    var places: DefinitionPlaces { DefinitionPlaces(checklists: checklists, network: network) }
}

/// Why something that is kept is replaced; it stands in the ledger and in reports.
///
/// - Throws: `ValidationError` when it is too long or has control characters.
func checkReason(_ reason: String?) throws {
    guard let reason else { return }
    let longest = 500
    if reason.count > longest {
        throw ValidationError(say("--reason 最多 \(longest) 个字", "--reason takes \(longest) characters at most"))
    }
    if reason.printable != reason {
        throw ValidationError(say("--reason 应写成一行，不含控制字符", "--reason takes one line without control characters"))
    }
}

/// - Throws: `ValidationError` that names the numbers there can be.
func wholeNumber<Number: FixedWidthInteger & Sendable>(_ text: String, in range: ClosedRange<Number>) throws -> Number {
    guard let number = Number(text), range.contains(number) else {
        let (least, most) = (range.lowerBound, range.upperBound)
        throw ValidationError(
            say("“\(text)”应为 \(least) 到 \(most) 的整数", "'\(text)' is not a whole number from \(least) to \(most)"))
    }
    return number
}

struct EncodingOption: ParsableArguments {
    @Option(
        help: help(
            "强制按此编码读取提交文件（默认自动识别：字节序标记、UTF-8、UTF-16、GB18030、CP936）",
            "read submissions in this encoding (default: byte-order mark, else UTF-8, UTF-16, GB18030 or CP936)",
            valueName: "name"),
        completion: .list(TextEncoding.allCases.map(\.rawValue)), transform: Self.encoding)
    var encoding: TextEncoding?

    var options: IntakeOptions { IntakeOptions(encoding: encoding) }

    static func encoding(_ name: String) throws -> TextEncoding {
        guard let encoding = TextEncoding(named: name) else {
            let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(say("不认识的编码“\(name)”，可用：\(known)", "unknown encoding '\(name)'; there are: \(known)"))
        }
        return encoding
    }
}

/// How submissions are read and results are written.
struct BatchOptions: ParsableArguments {
    @OptionGroup var intake: EncodingOption

    @Option(
        help: help(
            "输出格式，用逗号分隔（默认该命令能写的全部格式）",
            "formats to write, separated by commas (default: all that the command can write)", valueName: "list"),
        transform: Self.formatList)
    var format: Set<ReportFormat>?

    @Flag(
        help: help(
            "CSV 便于 Excel 打开：带字节序标记、CRLF，并防止单元格被当作公式",
            "CSV for Excel: byte-order mark, CRLF, and cells guarded against formulas"))
    var excel = false

    /// The formats asked for, or all that the command can write.
    func formats(of available: [ReportFormat]) -> Set<ReportFormat> { format ?? Set(available) }

    /// - Throws: `ValidationError` when a format is asked for that the command cannot write.
    static func check(_ format: Set<ReportFormat>?, available: [ReportFormat]) throws {
        guard let format,
            let other = ReportFormat.allCases.first(where: { format.contains($0) && !available.contains($0) })
        else { return }
        let known = available.map(\.rawValue).joined(separator: ",")
        throw ValidationError(
            say(
                "这个命令不能写出“\(other.rawValue)”格式，可用：\(known)",
                "this command cannot write the format '\(other.rawValue)'; there are: \(known)"))
    }

    /// Where to look first.
    static func place(of folder: String, formats: Set<ReportFormat>) -> BilingualText {
        let entry =
            formats.contains(.markdown)
            ? "\(folder)/README.md" : formats == [.html] ? "\(folder)/report.html" : folder
        return BilingualText(zh: "结果：\(entry)", en: "Results: \(entry)")
    }

    static func formatList(_ list: String) throws -> Set<ReportFormat> {
        try formatList(list, of: ReportFormat.allCases)
    }

    static func formatList(_ list: String, of available: [ReportFormat]) throws -> Set<ReportFormat> {
        let names = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let formats = names.compactMap(ReportFormat.init(rawValue:)).filter(available.contains)
        guard formats.count == names.count else {
            let known = available.map(\.rawValue).joined(separator: ",")
            throw ValidationError(
                say("不认识的格式“\(list)”，可用：\(known)", "unknown format in '\(list)'; there are: \(known)"))
        }
        return Set(formats)
    }
}

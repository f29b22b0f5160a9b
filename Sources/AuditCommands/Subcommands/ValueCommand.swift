internal import ArgumentParser
internal import BilingualText
internal import CustomerValue
internal import Diagnostics
internal import ExactArithmetic
internal import ReportRendering

/// `dealer-audit value FILE`
struct ValueCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "value",
        abstract: say("计算客户关系价值：流失一个客户，失去多少", "Compute what customers are worth, and what is lost with one of them."),
        discussion: say(
            """
            一个客户的价值＝年均消费×年限×（1＋年推荐客户数÷客户数）。文件列出各客户群（YAML 或 CSV），列为 group、customers、yearly-spend、years、yearly-referrals；\
            也可直接给出四个数。每个结果都带算式，可以手工重算。

            例：dealer-audit value Examples/customer-value.yaml
                dealer-audit value --customers 600 --spend 4200 --years 5 --referrals 30
            """,
            """
            One customer is worth yearly spend × years × (1 + yearly referrals ÷ customers). A file lists groups of customers (YAML or CSV) with \
            group, customers, yearly-spend, years and yearly-referrals; or give the four numbers. Every result comes with its formula.

            Example: dealer-audit value Examples/customer-value.yaml
                     dealer-audit value --customers 600 --spend 4200 --years 5 --referrals 30
            """))

    @Argument(
        help: help("客户群文件（YAML、JSON 或 CSV），或 -", "groups of customers (YAML, JSON or CSV), or -", valueName: "file"))
    var file: String?

    @Option(help: help("客户数", "number of customers", valueName: "n"), transform: Self.number)
    var customers: Fraction?

    @Option(help: help("每个客户的年均消费", "what a customer spends a year", valueName: "money"), transform: Self.number)
    var spend: Fraction?

    @Option(help: help("客户关系持续的年数", "years that a customer stays", valueName: "years"), transform: Self.number)
    var years: Fraction?

    @Option(
        help: help("每年推荐来的客户数", "customers that all of them bring a year", valueName: "n"), transform: Self.number)
    var referrals: Fraction?

    @Option(
        help: help("格式：md、csv 或 json", "md, csv or json", valueName: "format"),
        completion: .list(Self.formats.map(\.rawValue)), transform: Self.format)
    var format: ReportFormat = .markdown

    @Flag(help: help("CSV 便于 Excel 打开", "CSV for Excel: byte-order mark, CRLF, guarded formulas"))
    var excel = false

    @OptionGroup var encoding: EncodingOption
    @OptionGroup var language: LanguageOption

    private static let formats: [ReportFormat] = [.markdown, .csv, .json]
    /// More than a file of groups takes.
    private static let largest = 4 << 20

    private var numbers: [Fraction?] { [customers, spend, years, referrals] }

    func validate() throws {
        let given = numbers.compactMap(\.self).count
        if file != nil, given > 0 {
            throw ValidationError(
                say("给出文件时不用 --customers、--spend、--years、--referrals", "give a file or the four numbers, not both"))
        }
        if file == nil, given < numbers.count {
            throw ValidationError(
                say(
                    "请给出客户群文件，或 --customers、--spend、--years、--referrals 四个数",
                    "name a file of groups, or give --customers, --spend, --years and --referrals"))
        }
        if excel, format != .csv { throw ValidationError(say("--excel 只用于 csv", "--excel is for csv only")) }
        if file == nil, single == nil {
            throw ValidationError(
                say(
                    "--customers 应为至少 1 的整数，--years 应大于 0，--spend 和 --referrals 不能为负数",
                    "--customers takes a whole number of at least 1, --years one above 0; --spend and --referrals cannot be negative"
                ))
        }
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let value =
            try file.map { (file) throws(EarlyExit) in try read(file, console) }
            ?? single.flatMap { CustomerValue([$0]) }
        let context = ReportContext(language: console.language, excel: excel, programVersion: programVersion)
        guard let value, let report = renderCustomerValue(value, format: format, context: context) else {
            return .internalFault
        }
        Console.write(report, to: 1)
        return .done
    }

    /// The group that the options describe; nil when a number is missing or out of its range.
    private var single: CustomerGroup? {
        guard let customers, let spend, let years, let referrals else { return nil }
        return CustomerGroup(
            name: "", customers: customers, yearlySpend: spend, years: years, yearlyReferrals: referrals)
    }

    private func read(_ file: String, _ console: Console) throws(EarlyExit) -> CustomerValue {
        let bytes: [UInt8]
        do throws(FileFailure) {
            bytes = try readFile(file, limit: Self.largest)
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotRead)
        }
        do throws(TextRefusal) {
            let text = try utf8Text(bytes, file: file, as: encoding.encoding)
            let reading = readCustomerGroups(text, file: file)
            console.show(reading.diagnostics, sources: [file: SourceLines(String(decoding: text, as: UTF8.self))])
            if let value = reading.value { return value }
        } catch {
            console.show([error.diagnostic], sources: [:])
        }
        throw EarlyExit(status: .unusableInput)
    }

    private static func number(_ text: String) throws -> Fraction {
        guard let number = Fraction(decimal: text.widthFolded.trimmed) else {
            let most = Fraction.longestDecimal
            if text.count > most, text.widthFolded.trimmed.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }) {
                throw ValidationError(
                    say(
                        "“\(text)”太长，小数点前后最多各 \(most) 位",
                        "'\(text)' is too long; \(most) digits before and behind the point are the most"))
            }
            throw ValidationError(
                say(
                    "“\(text)”应为数字，如 12000 或 2.5",
                    "'\(text)' is no number; write 12000 or 2.5, without unit or separator"))
        }
        return number
    }

    private static func format(_ name: String) throws -> ReportFormat {
        guard let format = formats.first(where: { $0.rawValue == name }) else {
            throw ValidationError(
                say("没有“\(name)”这种格式，可用：md、csv、json", "no format '\(name)'; there are: md, csv, json"))
        }
        return format
    }
}

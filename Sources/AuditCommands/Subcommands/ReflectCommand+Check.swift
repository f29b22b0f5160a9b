internal import ArgumentParser
internal import AuditIntake
internal import BilingualText
internal import Diagnostics
internal import Reflection

/// `dealer-audit reflect check FILE…`
struct ReflectCheckCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say("按八条填写规则检查填好的反思报告", "Check filled reports against the eight filling rules."),
        discussion: say(
            """
            违反规则的是错误，退出码为 65；不能按规则判断的只是提问（警告），不影响退出码。

            例：dealer-audit reflect check Examples/reflection/promised-day.zh.md
            """,
            """
            A breach of a rule is an error, and the exit status is 65; what cannot be judged by rule is asked as a warning.

            Example: dealer-audit reflect check Examples/reflection/promised-day.en.md
            """))

    @Argument(
        help: help(
            "填好的报告（Markdown 或 YAML）、文件夹，或 -", "filled reports (Markdown or YAML), folders, or -", valueName: "file"))
    var files: [String]

    @OptionGroup var encoding: EncodingOption
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        var check = ReflectionFileCheck(encoding: encoding.encoding, console: console)
        let discovery = ReflectionDiscovery(files)
        for failure in discovery.failures { check.refuse(failure) }
        for file in discovery.files { check.check(file) }
        if discovery.files.isEmpty, discovery.failures.isEmpty {
            let list = WordList(files)
            console.message(
                BilingualText(
                    zh: "\(list.zh) 中没有反思报告；请给出报告文件，或装有报告的文件夹",
                    en: "there is no reflection report in \(list.en); name reports, or a folder that holds some"))
            return .unusableInput
        }
        console.result(check.summary)
        return check.errors == 0 ? .done : .unusableInput
    }
}

/// Reports that are checked one after the other.
private struct ReflectionFileCheck {
    let encoding: TextEncoding?
    let console: Console
    private var files = 0
    private(set) var errors = 0
    private var questions = 0

    /// Bytes that are read of a file; the reader names what is too much.
    private static let limit = 1 << 20

    init(encoding: TextEncoding?, console: Console) {
        self.encoding = encoding
        self.console = console
    }

    var summary: BilingualText {
        BilingualText(
            zh: "检查了 \(files) 份反思报告：\(errors) 个错误，\(questions) 个提问",
            en:
                "\(counted(files, "reflection report")) checked: \(counted(errors, "error")), \(counted(questions, "question"))"
        )
    }

    mutating func refuse(_ failure: FileFailure) {
        console.show(failure)
        errors += 1
    }

    mutating func check(_ file: String) {
        do throws(FileFailure) {
            try check(readFile(file, limit: Self.limit), file)
            files += 1
        } catch {
            refuse(error)
        }
    }

    private mutating func check(_ bytes: [UInt8], _ file: String) {
        do throws(TextRefusal) {
            let text = try utf8Text(bytes, file: file, as: encoding)
            show(readReflection(text, file: file).diagnostics, of: String(decoding: text, as: UTF8.self), file)
        } catch {
            show([error.diagnostic], of: "", file)
        }
    }

    private mutating func show(_ diagnostics: [Diagnostic], of text: String, _ file: String) {
        console.show(diagnostics, sources: [file: SourceLines(text)])
        errors += diagnostics.count { $0.severity == .error }
        questions += diagnostics.count { $0.severity == .warning }
    }
}

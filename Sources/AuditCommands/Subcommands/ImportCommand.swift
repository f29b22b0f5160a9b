internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ReportRendering

/// `dealer-audit import PATH…`
struct ImportCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say("把提交的稽核收入台账，每份只收一次", "Take submissions into the ledger, each once."),
        discussion: say(
            """
            原文件逐字节保存，连同得分、不符合项和所用的检查表版本。重复提交不会重复计入；同一编号内容不同时拒收，\
            确要更正请加 --replace --reason，原版本保留。被拒收的逐个列出原因并写入 refused.csv，其余照常收入。

            例：dealer-audit import Examples/2026-10 --month 2026-10
            """,
            """
            The files are kept byte for byte, with scores, findings and the version of the checklist they were scored with. What was \
            sent twice counts once; other answers under a known id are refused unless --replace --reason says why, and the old ones are kept. \
            What is refused is named, with its reasons in refused.csv, and the rest goes in.

            Example: dealer-audit import Examples/2026-10 --month 2026-10
            """))

    @Argument(help: help("提交的文件、文件夹，或 -（标准输入）", "submitted files, folders, or - for standard input", valueName: "path"))
    var paths: [String]

    @Option(
        help: help("只收这个月的稽核，例如 2026-10", "take audits of this month only, such as 2026-10", valueName: "yyyy-mm"),
        transform: ReportCommand.month)
    var month: Month?

    @Flag(help: help("用新内容替换已有的同号稽核，须同时给出 --reason", "replace recorded audits of the same ids; needs --reason"))
    var replace = false

    @Option(help: help("更正的原因，记入台账", "why they are replaced; kept in the ledger", valueName: "text"))
    var reason: String?

    @Option(
        help: help("refused.csv 写到哪个文件夹", "folder for refused.csv", valueName: "dir"))
    var out = "Reports/import"

    @Option(
        help: help(
            "视为今天的日期，此后的稽核拒收（默认：系统日期）", "what counts as today; later audits are refused (default: the clock)",
            valueName: "date"),
        transform: ReportCommand.date)
    var today: CivilDate?

    @Flag(help: help("逐个列出已安全收入的稽核", "name every audit once it is safe in the ledger"))
    var list = false

    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var intake: EncodingOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        try checkReason(reason)
        if replace, reason?.trimmed.isEmpty ?? true {
            throw ValidationError(say("--replace 需要用 --reason 说明原因", "--replace needs --reason to say why"))
        }
        if !replace, reason != nil {
            throw ValidationError(say("--reason 只与 --replace 一起使用", "--reason goes with --replace only"))
        }
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        // `import … | head` takes in everything all the same.
        let console = Console(language: console.language, outlivesReader: true)
        let output = try openOutput(out, console: console)
        let search = try definitions.places.network(for: paths, console: console)
        let folder = try definitions.places.folder(for: paths, console: console)
        console.show(search.diagnostics, sources: search.sources)
        if search.diagnostics.hasErrors { throw EarlyExit(status: .unusableInput) }
        let ledger = try ledgerOption.open(for: .recording, console: console)
        let received = WallClock.now()
        let network = try network(search, in: ledger, at: received, console)
        guard let today = today ?? WallClock.today(in: network?.timeZone) else {
            throw EarlyExit(status: .internalFault)
        }
        let reader = SubmissionReader(
            library: DefinitionLibrary(folder: folder, network: network), options: intake.options, console: console)
        var run = SubmissionImport(
            into: ledger, reader: reader, dates: SubmissionImport.Dates(today: today, month: month),
            replacing: replace ? reason?.trimmed : nil, received: received, namesFiles: list, console: console)
        do throws(EarlyExit) {
            try run.run(InputDiscovery(paths: paths, leavingOut: folder.path))
            try output.replace(with: [refusedFile(run.refused, excel: false)], console: console)
        } catch {
            console.result(safeSoFar(run))
            throw error
        }
        console.result(summary(run, ledger: ledger.path))
        if run.counts.files == 0, run.refused.isEmpty { console.tellOfNoFiles() }
        if run.counts.recorded == 0 { return .unusableInput }
        return run.refused.isEmpty && run.counts.incomplete == 0 ? .done : .doneInPart
    }

    /// The network is kept with the audits, so that a past month can be read with the dealers and people of its time.
    ///
    /// - Returns: the network that was found, else the one that the ledger has, else nil.
    private func network(
        _ search: NetworkSearch, in ledger: Ledger, at time: String, _ console: Console
    ) throws(EarlyExit) -> DealerNetwork? {
        if let network = search.network {
            let definition = LedgerDefinition(kind: .network, id: network.id, bytes: search.bytes)
            try console.reporting { () throws(LedgerFailure) in try ledger.remember(network: definition, at: time) }
            return network
        }
        let known = try console.reporting { () throws(LedgerFailure) in try StoredDefinitions(ledger).network }
        console.message(
            known == nil
                ? BilingualText(
                    zh: "提醒：没有找到 network.yaml，经销商和人员按填报的原样收入",
                    en: "note: there is no network.yaml, so dealers and people are taken as they are written")
                : BilingualText(
                    zh: "提醒：没有找到 network.yaml，用台账中保存的网络",
                    en: "note: there is no network.yaml, so the network that the ledger keeps is used"))
        return known
    }

    /// What a run that ends early leaves behind.
    private func safeSoFar(_ run: SubmissionImport) -> BilingualText {
        let counts = run.counts
        return BilingualText(
            zh:
                "中断前已安全收入：新收 \(counts.added) 份，更正 \(counts.revised) 份，已有 \(counts.known) 份；排除原因后请重新导入，已收的不会重复",
            en:
                "Safe in the ledger before that: \(counts.added) added, \(counts.revised) revised, \(counts.known) known; import again once the cause is gone, nothing counts twice"
        )
    }

    private func summary(_ run: SubmissionImport, ledger: String) -> BilingualText {
        let counts = run.counts
        let files = Set(run.refused.map(\.file)).count
        return BilingualText(
            zh:
                "读取 \(counts.files) 个文件：新收 \(counts.added) 份，更正 \(counts.revised) 份，已有 \(counts.known) 份，其中未完成 \(counts.incomplete) 份；"
                + "有拒收的文件 \(files) 个\n台账：\(ledger)" + (files > 0 ? "；拒收原因：\(out)/refused.csv" : ""),
            en:
                "\(counted(counts.files, "file")) read: \(counted(counts.added, "audit")) added, \(counts.revised) revised, \(counts.known) known, "
                + "\(counts.incomplete) of them incomplete; \(counted(files, "file")) with refusals\nLedger: \(ledger)"
                + (files > 0 ? "; reasons: \(out)/refused.csv" : ""))
    }
}

internal import ArgumentParser
internal import AuditIntake
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ReportRendering

/// `dealer-audit report --month YYYY-MM [PATH…]`
struct ReportCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: say("写出月度合规报告", "Write the monthly compliance report."),
        discussion: say(
            """
            从台账计算；给出文件时直接从文件计算（往月的文件也放进来，才有环比、趋势和重复不符合项）。内容：应收与缺报，经销商、部门、班组\
            和人员排名，趋势，失分，重复不符合项，否决项，投诉时限，关键指标，满意度。格式：README.md、CSV、report.html、report.xlsx、report.json。

            加 --publish 即发布本月。
            此后同一命令总写出同样的报告；迟交和更正的稽核只出现在下一次发布（--publish --reason）中。

            例：dealer-audit report --month 2026-10
                dealer-audit report --month 2026-10 Examples --region east
            """,
            """
            Computed from the ledger, or straight from the files that are given (give those of earlier months too, for changes, trends and \
            repeat findings): what is due and missing, ranking of dealers, departments, teams and people, trends, where points are lost, \
            repeat findings, critical failures, the complaint clock, key figures and satisfaction, as README.md, CSV, report.html, \
            report.xlsx and report.json.

            --publish publishes the month: from then on the same command writes the same report, and late or corrected audits appear in the next \
            publication only (--publish --reason).

            Example: dealer-audit report --month 2026-10
                     dealer-audit report --month 2026-10 Examples --region east
            """))

    @Option(help: help("月份，例如 2026-10", "the month, such as 2026-10", valueName: "yyyy-mm"), transform: Self.month)
    var month: Month

    @Argument(
        help: help(
            "提交的文件或文件夹（不给则从台账计算）", "submitted files or folders (without any, the ledger is used)", valueName: "path"))
    var paths: [String] = []

    @Option(
        help: help(
            "结果写到哪个文件夹（默认 Reports/月份，区域、经销商、草稿和指定的发布另有后缀）",
            "folder for the results (default: Reports/ and the month, with a region, dealer, draft or numbered publication behind it)",
            valueName: "dir"))
    var out: String?

    @Option(
        name: .customLong("as-of"),
        help: help(
            "截止日期，此后的稽核不计入（默认当月最后一天）",
            "the day the month is looked at; later audits are left out (default: its last day)", valueName: "date"),
        transform: Self.date)
    var asOf: CivilDate?

    @Option(help: help("只看这个区域", "this region only", valueName: "id"))
    var region: String?

    @Option(help: help("只看这家经销商", "this dealer only", valueName: "id"))
    var dealer: String?

    @Flag(help: help("发布本月（仅限台账）", "publish the month (from the ledger only)"))
    var publish = false

    @Option(help: help("再次发布的原因", "why it is published again", valueName: "text"))
    var reason: String?

    @Option(help: help("写出第几次发布（默认最近一次）", "which publication to write (default: the last)", valueName: "n"))
    var publication: Int?

    @Flag(help: help("写出目前的状态，不论是否发布过", "write the month as it stands now, published or not"))
    var draft = false

    @Flag(
        help: help(
            "同时写出每次稽核、每个部门、每个人的得分卡（含人名，发布前请留意）",
            "write the card of every audit, department and person too (they name people)"))
    var cards = false

    @OptionGroup var ledgerOption: LedgerOption
    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var batchOptions: BatchOptions
    @OptionGroup var language: LanguageOption

    func validate() throws { try checkUsage() }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        returnLargeAllocationsEarly()
        return try paths.isEmpty ? performFromLedger(console) : performFromFiles(console)
    }

    /// A part, a draft or an earlier publication does not take the place of the month's report.
    ///
    /// - Parameter isAside: whether it is another state of a month that is published.
    private func folder(isAside: Bool = false) -> String {
        if let out { return out }
        let part = (region ?? dealer).map(safeFileName)
        let day = isAside ? asOf.map { "as-of-\($0.text)" } : nil
        let state = draft ? "draft" : publication.map { "publication-\($0)" } ?? day
        return "Reports/" + [month.text, part, state].compactMap(\.self).joined(separator: "-")
    }

    private var lastDay: CivilDate? { CivilDate(year: month.year, month: month.month, day: month.days) }

    private var scope: ReportScope {
        if let region { return .region(region) }
        return dealer.map(ReportScope.dealer) ?? .network
    }

    private func performFromFiles(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let folder = folder()
        let library = try definitions.places.library(for: paths, console: console)
        try check(scope, in: library.network, console)
        let output = try openOutput(folder, console: console)
        var batch = SubmissionBatch(library: library, options: batchOptions.intake.options, console: console)
        batch.read(InputDiscovery(paths: paths, leavingOut: library.folder.path))
        if batch.filesRead == 0, batch.refused.isEmpty { console.tellOfNoFiles() }
        guard !batch.scorecards.isEmpty || !output.holdsResults else {
            console.result(batch.summary)
            console.result(
                BilingualText(
                    zh: "没有可评分的稽核，\(folder) 中的结果未改动", en: "Nothing could be scored; \(folder) is left as it was"))
            return .unusableInput
        }
        guard let asOf = asOf ?? lastDay else { return .internalFault }
        let source = SubmittedMonth(
            month: month, asOf: asOf, scope: scope, scorecards: batch.scorecards, network: library.network)
        try write(source, refused: batch.refused, to: output, console)
        console.result(batch.summary)
        console.result(BatchOptions.place(of: folder, formats: formats))
        guard source.records.audits.isEmpty else { return batch.exitStatus }
        tellOfEmptyMonth(console)
        return batch.exitStatus == .done ? .doneInPart : batch.exitStatus
    }

    private func performFromLedger(_ console: Console) throws(EarlyExit) -> ExitStatus {
        // Publishing records, and still needs a ledger that is there.
        let access: Ledger.Access = publish && pathExists(ledgerOption.path) ? .recording : .reading
        let ledger = try ledgerOption.open(for: access, console: console)
        let publishing = MonthPublishing(month: month, ledger: ledger, console: console)
        let network = try console.reporting { () throws(LedgerFailure) in try StoredDefinitions(ledger).network }
        guard let lastDay, let today = WallClock.today(in: network?.timeZone) else { return .internalFault }
        if publish, let asOf, asOf > today { try publishing.refuse(asOf: asOf, today: today) }
        // Of a month that goes on, days that have not come would be counted as missed.
        let usualDay = min(lastDay, today)
        let isOfDay = !publish && !draft && publication == nil && asOf != nil
        let isAside = isOfDay ? try publishing.isPublished() : false
        let folder = folder(isAside: isAside)
        // What is published must have a place; what cannot be shown leaves no empty folder behind.
        if publish { _ = try openOutput(folder, console: console) }
        var published: Publication?
        if publish {
            published = try publishing.publish(asOf: asOf ?? usualDay, reason: reason?.trimmed)
        } else if !draft, asOf == nil || publication != nil {
            published = try publishing.published(publication)
        }
        let view = RecordedMonth.View(
            month: month, asOf: published?.asOf ?? asOf ?? usualDay, scope: scope, publication: published,
            changes: try published.map { (publication) throws(EarlyExit) in try publishing.changes(of: publication) }
                ?? [],
            hasOtherNetwork: try published.map { (publication) throws(EarlyExit) in
                try publishing.hasOtherNetwork(publication)
            } ?? false,
            loopSteps: try published.map { (publication) throws(EarlyExit) in
                try publishing.loopSteps(of: publication)
            } ?? 0)
        let source = try RecordedMonth(view, in: ledger, console: console)
        try check(scope, in: source.records.network, console)
        try write(source, refused: [], to: try openOutput(folder, console: console), console)
        console.result(
            BilingualText(
                zh: "台账 \(ledger.path)：本月稽核 \(source.records.audits.count) 份",
                en: "Ledger \(ledger.path): \(counted(source.records.audits.count, "audit")) this month"))
        console.result(BatchOptions.place(of: folder, formats: formats))
        if isAside, let asOf { publishing.tellOfUnpublished(asOf: asOf) }
        if let published, publication == nil { try publishing.tellOfLateAudits(after: published) }
        guard source.records.audits.isEmpty else { return .done }
        tellOfEmptyMonth(console)
        return .doneInPart
    }

    private var formats: Set<ReportFormat> { batchOptions.formats(of: ReportFormat.allCases) }

    private func write(
        _ source: any MonthSource, refused: [RefusedInput], to output: OutputFolder, _ console: Console
    ) throws(EarlyExit) {
        let context = ReportContext(
            language: console.language, formats: formats, excel: batchOptions.excel, programVersion: programVersion,
            network: source.records.network, loop: source.records.loop.map(LoopNotes.init))
        let report = MonthlyReport(
            MonthlyCompliance(source.records), refused: refused, hasCards: cards, context: context)
        try MonthOutput(report: report, source: source, console: console).write(to: output)
    }

    /// A region or dealer that the network does not know would only give an empty report.
    private func check(_ scope: ReportScope, in network: DealerNetwork?, _ console: Console) throws(EarlyExit) {
        guard let network else {
            guard case .region(let region) = scope else { return }
            console.message(
                BilingualText(
                    zh: "没有 network.yaml，不知道区域“\(region)”有哪些经销商；请去掉 --region，或用 --dealer",
                    en:
                        "there is no network.yaml that says which dealers region '\(region)' has; leave out --region, or use --dealer"
                ))
            throw EarlyExit(status: .wrongUsage)
        }
        let (id, known): (String, [String])
        switch scope {
        case .network: return
        case .region(let region): (id, known) = (region, network.regions.map(\.id))
        case .dealer(let dealer): (id, known) = (dealer, network.dealers.map(\.id))
        }
        if known.contains(id) { return }
        let list = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
        console.message(
            BilingualText(zh: "网络中没有“\(id)”，现有：\(list)", en: "the network has no '\(id)'; there are: \(list)"))
        throw EarlyExit(status: .wrongUsage)
    }

    private func tellOfEmptyMonth(_ console: Console) {
        console.message(
            BilingualText(
                zh: "提醒：没有日期在 \(month.text) 的稽核，报告只列出应交未收",
                en: "note: no audit is dated \(month.text); the report only lists what is missing"))
    }

    static func month(_ text: String) throws -> Month {
        guard let month = Month(text) else {
            throw ValidationError(say("月份“\(text)”应写成 2026-10", "'\(text)' is no month; write it as 2026-10"))
        }
        return month
    }

    static func date(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text) else {
            throw ValidationError(say("日期“\(text)”应写成 2026-10-31", "'\(text)' is no date; write it as 2026-10-31"))
        }
        return date
    }
}

internal import AuditFilling
internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import SubmissionDocument

/// From the choice of a checklist, or a journal to go on with, to the submission.
struct FillSitting {
    let library: DefinitionLibrary
    let desk: FillDesk
    let console: Console
    let folder: FillFolder
    let showsScore: Bool
    private let clock: SittingClock
    private let catalogue: IntakeCatalogue

    init(library: DefinitionLibrary, desk: FillDesk, console: Console, folder: FillFolder, showsScore: Bool) {
        self.library = library
        self.desk = desk
        self.console = console
        self.folder = folder
        self.showsScore = showsScore
        clock = SittingClock(timeZone: library.network?.timeZone)
        catalogue = IntakeCatalogue(checklists: library.checklists, network: library.network)
    }

    func run(checklist: String?, resuming journal: String?, given: FillOpening.Given) -> ExitStatus {
        do throws(FillDesk.Departure) {
            if let journal { return try goOn(with: journal) }
            let checklist = try chosen(checklist)
            if desk.isInteractive, let journal = try unfinished(of: checklist) { return try goOn(with: journal) }
            return try begin(checklist, given)
        } catch {
            // Whoever leaves before the first question leaves nothing behind.
            if case .refused(let status) = error { return status }
            return .doneInPart
        }
    }

    private func refuse(_ message: BilingualText, _ status: ExitStatus) -> FillDesk.Departure {
        console.message(message)
        return .refused(status)
    }

    // MARK: Beginning

    private func chosen(_ id: String?) throws(FillDesk.Departure) -> Checklist {
        let checklists = current
        guard !checklists.isEmpty else {
            throw refuse(
                BilingualText(
                    zh: "\(library.folder.path) 中没有可用的检查表", en: "\(library.folder.path) holds no usable checklist"),
                .unusableInput)
        }
        if let id {
            if let found = checklists.first(where: { $0.id == id }) { return found }
            let message = UnknownName(id, among: checklists.map(\.id))
                .wording(zh: "没有检查表", en: "there is no checklist")
            throw refuse(message, .wrongUsage)
        }
        for (number, checklist) in checklists.enumerated() {
            try desk.say("  \(number + 1)  \(checklist.title.wording(in: desk.language))  \(checklist.id)")
        }
        while true {
            let reply = try desk.askText(
                BilingualText(zh: "哪一份检查表？ > ", en: "which checklist? > "), candidates: checklists.map(\.id)
            ).trimmed.widthFolded
            let byNumber = Int(reply).flatMap { checklists.indices.contains($0 - 1) ? checklists[$0 - 1] : nil }
            if let found = byNumber ?? checklists.first(where: { $0.id == reply }) { return found }
            try desk.refuse(BilingualText(zh: "请输入序号或编号", en: "type its number or id"))
        }
    }

    /// The latest definition of each checklist.
    private var current: [Checklist] {
        library.definitions.filter { !$0.isArchived }.map(\.checklist)
    }

    private func unfinished(of checklist: Checklist) throws(FillDesk.Departure) -> String? {
        let begun = folder.unfinished(of: checklist.id)
        guard !begun.isEmpty else { return nil }
        try desk.say(BilingualText(zh: "这里有没填完的稽核：", en: "Audits begun here and not ended:"))
        for (number, entry) in begun.enumerated() {
            let answers = entry.filling.audit.answers.reduce(0) { $0 + $1.observations.count }
            try desk.say(
                BilingualText(
                    zh: "  \(number + 1)  \(entry.filling.audit.id)（已填 \(answers) 个答案）",
                    en: "  \(number + 1)  \(entry.filling.audit.id) (\(counted(answers, "answer")))"))
        }
        while true {
            let reply = try desk.askText(
                BilingualText(zh: "接着填哪一份？回车新填一份 > ", en: "go on with which? Enter begins a new one > ")
            ).trimmed.widthFolded
            if reply.isEmpty { return nil }
            if let number = Int(reply), begun.indices.contains(number - 1) { return begun[number - 1].path }
            try desk.refuse(BilingualText(zh: "请输入 1 到 \(begun.count)", en: "type a number from 1 to \(begun.count)"))
        }
    }

    private func begin(_ checklist: Checklist, _ given: FillOpening.Given) throws(FillDesk.Departure) -> ExitStatus {
        var opening = FillOpening(
            checklist: checklist, catalogue: catalogue, desk: desk,
            today: WallClock.today(in: library.network?.timeZone), given: given)
        let audit = try opening.run()
        let path = folder.journal(of: audit.id)
        let submission = FillFolder.submission(of: path)
        if pathExists(submission) {
            console.show(FileFailure(submission, .exists))
            throw .refused(.cannotWrite)
        }
        if pathExists(path) { throw refuse(Self.isBegun(audit.id, path), .cannotWrite) }
        do throws(FileFailure) { try makeFolders(folder.path) } catch {
            console.show(error)
            throw .refused(.cannotWrite)
        }
        let entry = JournalEntry(number: 1, at: clock.now(), elapsed: clock.elapsed, event: .opened(audit))
        let journal = try open(path, else: .cannotWrite) { path throws(JournalFile.Failure) in
            try JournalFile(new: path, first: entry)
        }
        return try fill(checklist, journal, [entry])
    }

    private static func isBegun(_ audit: String, _ journal: String) -> BilingualText {
        BilingualText(
            zh: "稽核 \(audit) 已经开始填写；接着填：dealer-audit fill --resume \(journal)；另填一份请用 --audit 换一个编号",
            en:
                "audit \(audit) was begun already; go on with it: dealer-audit fill --resume \(journal), or give another one its own number with --audit"
        )
    }

    // MARK: Going on

    private func goOn(with path: String) throws(FillDesk.Departure) -> ExitStatus {
        let journal = try open(path, else: .cannotRead) { path throws(JournalFile.Failure) in
            try JournalFile(resuming: path)
        }
        guard let first = journal.entries.first, case .opened(let audit) = first.event,
            let checklist = catalogue.checklist(id: audit.checklist, version: audit.version)
        else {
            throw refuse(
                BilingualText(
                    zh: "\(path) 用的检查表这里没有；请用 --checklists 指定",
                    en: "\(path) is of a checklist that is not here; name its folder with --checklists"),
                .unusableInput)
        }
        _ = try filling(of: journal.entries, path)
        let resumed = JournalEntry(
            number: journal.entries.count + 1, at: clock.now(), elapsed: clock.elapsed, event: .resumed)
        do throws(FileFailure) { try journal.append(resumed) } catch {
            console.show(error)
            throw .refused(.cannotWrite)
        }
        return try fill(checklist, journal, journal.entries + [resumed])
    }

    private func open(
        _ path: String, else status: ExitStatus, _ body: (String) throws(JournalFile.Failure) -> JournalFile
    ) throws(FillDesk.Departure) -> JournalFile {
        do throws(JournalFile.Failure) {
            return try body(path)
        } catch {
            switch error {
            case .file(let failure): console.show(failure)
            case .journal(let problem): console.show([Diagnostic(file: path, problem.wording)], sources: [:])
            case .inUse:
                let message = BilingualText(
                    zh: "另一个 fill 正在填这份稽核；请在那里继续，或先结束它",
                    en: "another fill is at work on this audit; go on there, or end it first")
                console.show([Diagnostic(file: path, message)], sources: [:])
            }
            throw .refused(status)
        }
    }

    // MARK: Filling

    private func fill(
        _ checklist: Checklist, _ journal: JournalFile, _ entries: [JournalEntry]
    ) throws(FillDesk.Departure) -> ExitStatus {
        let filling = try filling(of: entries, journal.path)
        var session = FillSession(
            checklist: checklist, catalogue: catalogue, desk: desk, clock: clock, journal: journal, filling: filling,
            showsScore: showsScore)
        do throws(FillDesk.Departure) {
            try desk.say(strong: heading(of: session))
            try desk.say(
                BilingualText(
                    zh: "回车 先留空，? 说明，:帮助 全部命令，:退出 先离开",
                    en: "Enter leaves a question open, ? explains it, :help lists all orders, :quit leaves"))
            try session.run()
        } catch {
            return leave(error, journal.path)
        }
        return end(session, earlier: entries)
    }

    private func filling(of entries: [JournalEntry], _ path: String) throws(FillDesk.Departure) -> Filling {
        do throws(JournalProblem) {
            return try Filling(entries)
        } catch {
            console.show([Diagnostic(file: path, error.wording)], sources: [:])
            throw .refused(.unusableInput)
        }
    }

    private func heading(of session: FillSession) -> String {
        let audit = session.filling.audit
        let dealer = library.network?.dealer(audit.dealer).map { $0.name.wording(in: desk.language) } ?? audit.dealer
        let title = session.checklist.title.wording(in: desk.language)
        return "\(title) \(audit.version) · \(dealer) · \(audit.date) · \(audit.id)"
    }

    /// Everything acknowledged is safe; what remains is to say how to go on.
    private func leave(_ departure: FillDesk.Departure, _ journal: String) -> ExitStatus {
        if case .refused(let status) = departure { return status }
        if departure != .hungUp {
            let command = "dealer-audit fill --resume \(journal)"
            console.message(
                BilingualText(
                    zh: "已存到 \(journal)；接着填：\(command)", en: "Saved in \(journal); to go on: \(command)"))
        }
        return .doneInPart
    }

    /// - Parameter earlier: what stood in the journal when the sitting began.
    private func end(_ session: FillSession, earlier: [JournalEntry]) -> ExitStatus {
        let path = FillFolder.submission(of: session.journal.path)
        do throws(FileFailure) {
            let own = submission(after: earlier, session.checklist)
            if pathExists(path), try readFile(path, limit: JournalReading.largest) != own {
                throw FileFailure(path, .exists)
            }
            try writeFile(session.filling.audit.ordered(like: session.checklist).yaml(), to: path)
        } catch {
            console.show(error)
            _ = leave(.left, session.journal.path)
            return .cannotWrite
        }
        do throws(FillDesk.Departure) {
            try session.summary()
            try desk.say("")
            try desk.say(
                BilingualText(
                    zh: "提交文件：\(path)；评分：dealer-audit score \(path)",
                    en: "Submission: \(path); score it with: dealer-audit score \(path)"))
        } catch {
            // The submission is written; nobody is there to be told.
        }
        return session.list.open(in: session.checklist).isEmpty ? .done : .doneInPart
    }
}

/// What an earlier sitting wrote when it finished, and may be written anew; nil when none did.
private func submission(after entries: [JournalEntry], _ checklist: Checklist) -> [UInt8]? {
    guard let last = entries.lastIndex(where: { $0.event == .finished }) else { return nil }
    return (try? Filling(Array(entries[...last])))?.audit.ordered(like: checklist).yaml()
}

extension WrittenAudit {
    /// With the items in the order of the checklist.
    fileprivate func ordered(like checklist: Checklist) -> WrittenAudit {
        var audit = self
        let places = Dictionary(checklist.items.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        audit.answers.sort { (places[$0.item] ?? .max, $0.item) < (places[$1.item] ?? .max, $1.item) }
        return audit
    }
}

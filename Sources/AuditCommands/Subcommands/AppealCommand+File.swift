internal import ArgumentParser
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import ContentDigest

/// `dealer-audit appeal [file] AUDIT --item ID --claim TEXT --by NAME`
struct AppealFileCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: say("对一个检查项的失分提出申诉（可省略 file）", "File an objection to one item (the word file may be left out)."),
        discussion: say(
            "例：dealer-audit appeal SH01-2026-10-12-sales --item 1-2 --claim \"当时饮水机可用\" --by 李经理",
            "Example: dealer-audit appeal SH01-2026-10-12-sales --item 1-2 --claim \"the dispenser worked\" --by \"Li Wei\""
        ))

    @Argument(help: help("台账中稽核的编号", "number of an audit in the ledger", valueName: "audit"))
    var audit: String

    @Option(help: help("检查项编号", "id of the item", valueName: "id"))
    var item: String

    @Option(help: help("只指对此人的观察（编号或姓名）", "the observation of this person (id or name)", valueName: "name"))
    var person: String?

    @Option(help: help("只指对此单元的观察", "the observation of this unit", valueName: "name"))
    var unit: String?

    @Option(help: help("只指第几处观察，从 1 数起", "the observation with this number, from 1", valueName: "number"))
    var observation: Int?

    @Option(help: help("哪里不对", "what is wrong about the answer", valueName: "text"))
    var claim: String

    @Option(help: help("凭据：一个文件，或一段文字", "evidence: a file, or a text", valueName: "text|file"))
    var evidence: String?

    @Option(help: help("申诉人（编号或姓名）", "who files it (id or name)", valueName: "name"))
    var by: String

    @Option(help: help("逾期的缘由", "why it comes after its term", valueName: "text"))
    var lateBecause: String?

    @OptionGroup var loop: LoopOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        try checkName(by, "--by")
        try checkLine(claim, "--claim")
        try checkLine(evidence, "--evidence")
        try checkLine(lateBecause, "--late-because")
    }

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        let evidence = try givenEvidence(console)
        let desk = try loop.entering(console)
        let outcome = try desk.enter { _ in try file(at: desk, evidence) }
        switch outcome {
        case .failure(let refusal): throw desk.refuse(refusal.message)
        case .success(let appeal): tell(appeal, desk)
        }
        return .done
    }

    private func givenEvidence(_ console: Console) throws(EarlyExit) -> AppealEvidence? {
        do throws(FileFailure) {
            guard let given = evidence?.trimmed, !given.isEmpty else { return nil }
            switch try ProofFile.proof(given) {
            case .text(let text): return AppealEvidence(text)
            case .file(let name, let digest): return AppealEvidence(name, digest: digest.hex)
            }
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotRead)
        }
    }

    private typealias Decision = (
        entries: [LoopEntry], correction: LedgerCorrection?, outcome: Result<Filed, LoopRefusal>
    )

    private struct Filed {
        let id: String
        let subject: AppealSubject
        let lastDay: CivilDate
    }

    /// Within the transaction.
    private func file(at desk: LoopDesk, _ evidence: AppealEvidence?) throws -> Decision {
        guard let appealed = try AppealedAudit(audit, in: desk.ledger, desk.definitions) else {
            return ([], nil, .failure(LoopRefusal(try desk.ledger.unknownAudit(audit))))
        }
        let known = appeals(try desk.ledger.loopEntries(of: .appeal))
        let received = try appealed.received(known, in: desk.ledger)
        let term = desk.network?.appealWorkingDays.map(AppealTerm.init) ?? .usual
        do {
            let target = AppealTarget(item: item, person: person, unit: unit, observation: observation)
            let subject = try target.subject(in: appealed, people: desk.people)
            let lastDay = term.lastDay(after: desk.day(of: received) ?? desk.today)
            let filing = AppealFiling(
                subject: subject, claim: claim.trimmed, evidence: evidence,
                person: try desk.people.id(of: by, dealer: subject.dealer), day: desk.today,
                lateBecause: lateBecause?.trimmed)
            let entry = try filing.entry(among: known, lastDay: lastDay)
            return ([entry], nil, .success(Filed(id: entry.id, subject: subject, lastDay: lastDay)))
        } catch let problem as AppealTarget.Problem {
            return ([], nil, .failure(LoopRefusal(problem.message)))
        } catch let refusal as AppealRefusal {
            return ([], nil, .failure(LoopRefusal(refusal.message)))
        } catch let failure as LoopPeople.Failure {
            return ([], nil, .failure(LoopRefusal(failure.message)))
        }
    }

    private func tell(_ filed: Filed, _ desk: LoopDesk) {
        let what = filed.subject.wording
        desk.console.result(
            BilingualText(
                zh: "申诉 \(filed.id) 已收下：\(what.zh ?? "")",
                en: "Appeal \(filed.id) is filed: \(what.en ?? "")"))
        desk.console.result(
            BilingualText(
                zh:
                    "下一步：由申诉人和 \(filed.subject.auditor) 以外的稽核员裁定：dealer-audit appeal decide \(filed.id) --uphold --value 结果 --by 姓名 --why 理由（或 --reject）",
                en:
                    "Next: an auditor other than who filed it and \(filed.subject.auditor) decides: dealer-audit appeal decide \(filed.id) --uphold --value ANSWER --by NAME --why REASON (or --reject)"
            ))
    }
}

/// Why a step of the closed loop is not taken.
struct LoopRefusal: Error {
    let messages: [BilingualText]

    init(_ messages: BilingualText...) { self.messages = messages }
    init(_ messages: [BilingualText]) { self.messages = messages }

    /// All reasons, one a line.
    var message: BilingualText {
        BilingualText(
            zh: messages.map { $0.wording(in: .zh) }.joined(separator: "\n"),
            en: messages.map { $0.wording(in: .en) }.joined(separator: "\n"))
    }
}

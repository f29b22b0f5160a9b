internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import Diagnostics
internal import ReportRendering
internal import Scoring

/// The ledger beside the files that `explain` reads: a score is explained as it counts, not as it was first submitted.
struct ExplanationLedger {
    private let ledger: Ledger
    private let definitions: StoredDefinitions
    private let console: Console

    /// Nil where there is no ledger.
    init?(_ option: LedgerOption, _ console: Console) throws(EarlyExit) {
        guard option.ledger != nil || pathExists(option.path) else { return nil }
        let ledger = try option.open(for: .reading, console: console)
        definitions = try console.reporting { () throws(LedgerFailure) in try StoredDefinitions(ledger) }
        self.ledger = ledger
        self.console = console
    }

    /// The audits as the ledger has them now, where it replaced what was submitted.
    ///
    /// - Parameters:
    ///   - cards: of the files.
    ///   - asked: the number asked for; nil when a file was, which is explained as it is, with a word about the ledger.
    func current(of cards: [Scorecard], asked: String?) throws(EarlyExit) -> [Scorecard] {
        if cards.isEmpty { return try asked.flatMap(recorded).map { [$0.card] } ?? [] }
        var current: [Scorecard] = []
        for card in cards {
            guard let recorded = try recorded(card.audit.id),
                !recorded.stored.hasAnswers(of: card.audit)
            else {
                current.append(card)
                continue
            }
            tell(recorded, isShown: asked != nil)
            current.append(asked == nil ? card : recorded.card)
        }
        return current
    }

    /// What became of findings; nil when the clock says no day.
    func notes() throws(EarlyExit) -> LoopNotes? {
        try console.reporting { () throws(LedgerFailure) -> LoopNotes? in
            guard let today = WallClock.today(in: definitions.network?.timeZone) else { return nil }
            return LoopNotes(try LoopRecords(ledger, definitions, asOf: today))
        }
    }

    private func recorded(_ id: String) throws(EarlyExit) -> AppealedAudit? {
        try console.reporting { () throws(LedgerFailure) in try AppealedAudit(id, in: ledger, definitions) }
    }

    private func tell(_ recorded: AppealedAudit, isShown: Bool) {
        let revision = recorded.stored.revision
        let id = recorded.audit.id.printable
        // A first revision differs from its file by what was waived when it was taken in.
        let waived = BilingualText(zh: "计入了豁免", en: "with what is waived")
        let reason = revision.reason.map { BilingualText($0.printable) } ?? waived
        let (zh, en) = (reason.wording(in: .zh), reason.wording(in: .en))
        console.message(
            isShown
                ? BilingualText(
                    zh: "台账中 \(id) 已是第 \(revision.revision) 版（\(zh)）；以下说明的是台账的版本，不是文件",
                    en:
                        "the ledger has revision \(revision.revision) of \(id) (\(en)); that is what is explained, not the file"
                )
                : BilingualText(
                    zh:
                        "提醒：台账中 \(id) 已是第 \(revision.revision) 版（\(zh)），这个文件不再算数；dealer-audit explain \(id) 说明台账的版本",
                    en:
                        "note: the ledger has revision \(revision.revision) of \(id) (\(en)) and this file no longer counts; dealer-audit explain \(id) explains the ledger's"
                ))
    }
}

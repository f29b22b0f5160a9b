internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ContentDigest
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring
internal import Threading

/// A month from the ledger: as it was published, or as it stands now.
struct RecordedMonth: MonthSource {
    let records: MonthRecords
    private let ledger: Ledger
    private let definitions: StoredDefinitions
    private let mark: Int?
    private let console: Console

    /// What is looked at.
    struct View {
        let month: Month
        let asOf: CivilDate
        let scope: ReportScope
        /// Nil for the month as it stands now.
        let publication: Publication?
        /// What the publication changes against the one before it.
        let changes: [LedgerChange]
        /// True when the network is not the one of the publication before it.
        let hasOtherNetwork: Bool
        /// Steps of the closed loop since the publication before it.
        let loopSteps: Int
    }

    init(_ view: View, in ledger: Ledger, console: Console) throws(EarlyExit) {
        let publication = view.publication
        let mark = publication?.mark
        let definitions = try console.reporting { () throws(LedgerFailure) in
            if let publication {
                try StoredDefinitions(ledger, of: publication)
            } else {
                try StoredDefinitions(ledger)
            }
        }
        records = try console.reporting { () throws(LedgerFailure) in
            try ledger.snapshot { try Self.records(of: view, in: ledger, definitions, upTo: mark) }
        }
        self.ledger = ledger
        self.definitions = definitions
        self.mark = mark
        self.console = console
    }

    private static func records(
        of view: View, in ledger: Ledger, _ definitions: StoredDefinitions, upTo mark: Int?
    ) throws(LedgerFailure) -> MonthRecords {
        let month = view.month
        let first = MonthRecords.firstMonth(before: month)
        let audits = try ledger.issuedAudits(of: month, upTo: mark, checklist: definitions.checklist)
        let previous = try ledger.issuedAudits(of: month.previous, upTo: mark, checklist: definitions.checklist)
        let current = audits.filter { $0.date <= view.asOf }
        return MonthRecords(
            month: month, asOf: view.asOf,
            secondsAheadOfGreenwich: WallClock.secondsAheadOfGreenwich(
                in: definitions.network?.timeZone, on: view.asOf),
            scope: view.scope, network: definitions.network, audits: current, previous: previous,
            history: try ledger.history(from: first, through: month, upTo: mark),
            pastFindings: try ledger.findings(
                from: first, through: month.previous, upTo: mark, where: FoundItems(current).contains),
            rescored: try rescored(previous, by: VersionChanges(current), in: ledger, upTo: mark),
            loop: try LoopRecords(ledger, definitions, asOf: view.asOf, month: month, upTo: mark),
            revision: view.publication.map { RevisionNote($0, in: view) })
    }

    private static func rescored(
        _ audits: [IssuedAudit], by changes: VersionChanges, in ledger: Ledger, upTo mark: Int?
    ) throws(LedgerFailure) -> [RescoredAudit] {
        var changed: [(issued: IssuedAudit, audit: Audit)] = []
        for issued in audits where changes.newVersion(for: issued) != nil {
            if let stored = try ledger.audit(issued.id, upTo: mark) { changed.append((issued, stored.audit)) }
        }
        return changed.concurrentMap { issued, audit in
            changes.rescored(score(audit, by: issued.checklist), issued: issued)
        }.compactMap(\.self)
    }

    func answers(of audits: [String]) throws(EarlyExit) -> [ScorableAudit] {
        var answers: [ScorableAudit] = []
        for id in audits {
            let stored = try console.reporting { () throws(LedgerFailure) in try ledger.audit(id, upTo: mark) }
            guard let stored, let checklist = definitions.checklist(stored.revision.definition) else { continue }
            answers.append(
                ScorableAudit(audit: stored.audit, checklist: checklist, final: stored.revision.final))
        }
        return answers
    }
}

extension RevisionNote {
    fileprivate init(_ publication: Publication, in view: RecordedMonth.View) {
        self.init(
            number: publication.revision, asOf: publication.asOf, publishedAt: publication.published,
            reason: publication.reason,
            changes: view.changes.compactMap { change in
                guard let audit = change.after ?? change.before else { return nil }
                return RevisionChange(
                    audit: change.audit, dealer: audit.dealer, checklist: audit.checklist,
                    kind: change.before == nil ? .late : change.after == nil ? .withdrawn : .revised,
                    before: change.before?.final, after: change.after?.final)
            }, hasOtherNetwork: view.hasOtherNetwork, loopSteps: view.loopSteps)
    }
}

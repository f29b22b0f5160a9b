internal import ChecklistModel
internal import ClosedLoop
internal import Compliance
internal import ContentDigest
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

/// A month straight from submitted files; months before it are known as far as their files were given too.
///
/// Audits stand in the order of the ledger, so that both give the same report.
struct SubmittedMonth: MonthSource {
    let records: MonthRecords
    private let cards: [String: Scorecard]

    init(month: Month, asOf: CivilDate, scope: ReportScope, scorecards: [Scorecard], network: DealerNetwork?) {
        let audits = scorecards.map(IssuedAudit.init).inLedgerOrder
        let cards = Dictionary(scorecards.map { ($0.audit.id, $0) }) { first, _ in first }
        var records = MonthRecords(
            month: month, asOf: asOf,
            secondsAheadOfGreenwich: WallClock.secondsAheadOfGreenwich(in: network?.timeZone, on: asOf), scope: scope,
            network: network, issued: audits)
        let changes = VersionChanges(records.audits)
        records.rescored = records.previous.compactMap { audit in
            cards[audit.id].flatMap { changes.rescored($0, issued: audit) }
        }
        records.loop = LoopRecords(submitted: audits, network: network, asOf: asOf)
        (self.cards, self.records) = (cards, records)
    }

    func answers(of audits: [String]) -> [ScorableAudit] {
        audits.compactMap { cards[$0] }.map { card in
            ScorableAudit(
                audit: card.audit, checklist: card.checklist,
                final: card.final?.rounded(toDecimals: card.checklist.decimals))
        }
    }
}

extension LoopRecords {
    /// What findings alone tell: every one opens an action, and nobody has taken a step yet.
    fileprivate init(submitted audits: [IssuedAudit], network: DealerNetwork?, asOf day: CivilDate) {
        var definitions: [SHA256Digest: Checklist] = [:]
        var findings: [ActionFinding] = []
        for (position, audit) in audits.enumerated() where !audit.findings.isEmpty {
            // Stands for the file of the definition, which a report from files has no use for.
            let definition = SHA256Digest(of: Array(audit.checklist.importKey.utf8))
            definitions[definition] = audit.checklist
            let source = AuditOfFindings(
                id: audit.id, sequence: position, dealer: audit.dealer.id, checklist: audit.checklist.id,
                definition: definition, department: audit.department, date: audit.date, isCurrent: true)
            findings += audit.findings.map { ActionFinding($0, of: audit, in: source) }
        }
        let terms = ActionTerms(network: network, checklist: { definitions[$0] }) {
            WallClock.secondsAheadOfGreenwich(in: network?.timeZone, on: $0)
        }
        self.init(
            actions: correctiveActions(findings: findings, entries: [], terms: terms, asOf: day), appeals: [],
            waivers: [])
    }
}

extension ActionFinding {
    fileprivate init(_ finding: IssuedFinding, of audit: IssuedAudit, in source: AuditOfFindings) {
        let item = audit.checklist.items[finding.item]
        self.init(
            audit: source, item: item.id, department: item.department ?? audit.department,
            people: finding.people.map { audit.people[$0].id }, unit: finding.unit, lost: finding.pointsLost,
            isCritical: item.isCritical)
    }
}

extension [IssuedAudit] {
    /// By dealer, date and id, in the order of code points.
    fileprivate var inLedgerOrder: [IssuedAudit] {
        sorted { a, b in
            if a.dealer.id != b.dealer.id { return precedes(a.dealer.id, b.dealer.id) }
            if a.date != b.date { return a.date < b.date }
            return precedes(a.id, b.id)
        }
    }
}

private func precedes(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
}

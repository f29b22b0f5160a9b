internal import ChecklistModel
internal import Compliance
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

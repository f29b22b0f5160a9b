internal import ChecklistComparison
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

/// Where a monthly report takes its audits from.
protocol MonthSource {
    /// Everything that the month is computed from.
    var records: MonthRecords { get }

    /// The answers of these audits, in their order; those whose definition is gone are left out.
    func answers(of audits: [String]) throws(EarlyExit) -> [ScorableAudit]
}

/// An audit's answers and what is needed to make its card again.
struct ScorableAudit: Sendable {
    let audit: Audit
    let checklist: Checklist
    /// The issued final score; nil when there was none.
    let final: Fraction?

    /// True when the card says what was issued.
    func agrees(with card: Scorecard) -> Bool {
        card.final?.rounded(toDecimals: card.checklist.decimals) == final
    }
}

extension MonthRecords {
    /// How far back trends and repeat findings look, this month included.
    static let monthsOfHistory = 12

    /// The first month of the history that ends with `month`.
    static func firstMonth(before month: Month) -> Month {
        (1..<monthsOfHistory).reduce(month) { first, _ in first.previous }
    }
}

/// Scores last month's audits by this month's version of their checklist, where that is another one (scoring rule 9.2).
struct VersionChanges {
    /// This month's version by checklist: that of the latest audit, in the order given.
    private let current: [String: Checklist]

    init(_ audits: [IssuedAudit]) {
        var latest: [String: IssuedAudit] = [:]
        for audit in audits where (latest[audit.checklist.id]?.date).map({ audit.date >= $0 }) ?? true {
            latest[audit.checklist.id] = audit
        }
        current = latest.mapValues(\.checklist)
    }

    /// The version to score an audit of last month by; nil when it was scored by that one already.
    func newVersion(for audit: IssuedAudit) -> Checklist? {
        guard let checklist = current[audit.checklist.id], checklist.version != audit.checklist.version else {
            return nil
        }
        return checklist
    }

    func rescored(_ card: Scorecard, issued: IssuedAudit) -> RescoredAudit? {
        guard let new = newVersion(for: issued) else { return nil }
        let after = rescore(card, under: new).after.final
        return RescoredAudit(
            audit: issued.id, dealer: issued.dealer.id, checklist: new.id, oldVersion: issued.checklist.version,
            newVersion: new.version, before: issued.final, after: after?.rounded(toDecimals: new.decimals))
    }
}

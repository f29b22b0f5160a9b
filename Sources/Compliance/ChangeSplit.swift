internal import ChecklistModel
public import ExactArithmetic
internal import IssuedScores

/// How much of the change to the month before is performance, and how much a new version of a checklist (scoring rule 9.2).
public struct ChangeSplit: Sendable {
    /// Nil for the whole.
    public let checklist: ChecklistReference?
    /// The mean of the issued scores of the month before, of the audits that both versions can score.
    public let previous: Fraction?
    /// The mean of the same audits, scored under this month's version.
    public let rescored: Fraction?
    /// The mean of this month's issued scores.
    public let current: Fraction?
    /// Audits of the month before that were scored under another version to compare.
    public let rescoredAudits: Int
    /// Audits of the month before with a score, but none under this month's version; they stay out.
    public let incomparable: Int

    /// Previous to current: performance and checklist change together.
    public var change: Fraction? { Compliance.change(from: previous, to: current) }
    /// What people did better or worse under the same version.
    public var performance: Fraction? { Compliance.change(from: rescored, to: current) }
    /// What the new version alone makes of the same answers.
    public var checklistChange: Fraction? { Compliance.change(from: previous, to: rescored) }
}

extension ChangeSplit {
    /// The whole, then each checklist of either month in order of first mention, this month's first.
    static func all(in records: MonthRecords, _ directory: MonthDirectory) -> [ChangeSplit] {
        let rescoring = Rescoring(records)
        let whole = ChangeSplit(nil, current: records.audits, previous: records.previous, rescoring)
        let current = Dictionary(directory.current.map { ($0.checklist.id, $0.audits) }) { first, _ in first }
        let splits = directory.checklists.compactMap { checklist -> ChangeSplit? in
            let (now, before) = (current[checklist.id] ?? [], directory.previous[checklist.id] ?? [])
            // A checklist of earlier months only has nothing to compare.
            return now.isEmpty && before.isEmpty
                ? nil : ChangeSplit(checklist, current: now, previous: before, rescoring)
        }
        return [whole] + splits
    }

    private init(
        _ checklist: ChecklistReference?, current: [IssuedAudit], previous: [IssuedAudit], _ rescoring: Rescoring
    ) {
        let pairs = previous.compactMap(rescoring.pair)
        self.init(
            checklist: checklist, previous: mean(pairs.map(\.before)), rescored: mean(pairs.map(\.after)),
            current: mean(current.compactMap(\.final)), rescoredAudits: pairs.count { $0.isRescored },
            incomparable: previous.count { $0.final != nil } - pairs.count)
    }
}

/// What the audits of the month before score under this month's versions.
private struct Rescoring {
    private let rescored: [String: RescoredAudit]
    private var versions: [String: Set<String>] = [:]

    init(_ records: MonthRecords) {
        rescored = Dictionary(records.rescored.map { ($0.audit, $0) }) { first, _ in first }
        for audit in records.audits { versions[audit.checklist.id, default: []].insert(audit.checklist.version) }
    }

    /// Nil when either score is missing. An audit whose version this month still uses, or whose checklist it does not use
    /// at all, keeps its score.
    func pair(_ audit: IssuedAudit) -> (before: Fraction, after: Fraction, isRescored: Bool)? {
        guard let before = audit.final else { return nil }
        if let rescored = rescored[audit.id] { return rescored.after.map { (before, $0, true) } }
        let isCurrent = versions[audit.checklist.id]?.contains(audit.checklist.version) ?? true
        return isCurrent ? (before, before, false) : nil
    }
}

public import ChecklistModel
internal import IssuedScores

/// An item that is a finding this month and was one when the same place was last audited.
///
/// The run reaches back over audits with the finding. A month without a scored audit of the place does not break it; a
/// scored audit without the finding does. It reaches no further back than the report's twelve months.
public struct RepeatFinding: Sendable {
    public let dealer: AuditedDealer
    public let checklist: ChecklistReference
    /// The audited department, where the checklist leaves it to the audit.
    public let department: String?
    public let item: Item
    /// The first month of the run.
    public let since: Month
    /// Calendar months from `since` to the report's month; at least 1.
    public let age: Int
    /// Months of the run with the finding, this one included; at least 2.
    public let months: Int
    /// Findings of the item in the run, this month's included.
    public let findings: Int
    public let findingsThisMonth: Int
}

extension RepeatFinding {
    /// Oldest first, then most findings, then in order of first appearance.
    static func all(in records: MonthRecords) -> [RepeatFinding] {
        var places = OrderedGroups<AuditedPlace, IssuedAudit, Void>()
        var findings: [OrderedGroups<String, Item, Void>] = []
        for audit in records.audits where !audit.findings.isEmpty {
            let place = places.add(audit, key: AuditedPlace(audit))
            if place == findings.count { findings.append(OrderedGroups()) }
            for finding in audit.findings {
                guard let item = audit.item(finding.item) else { continue }
                findings[place].add(item, key: item.id, ())
            }
        }
        let past = FindingPast(records, of: zip(places.groups, findings).map { ($0.key, $1.groups.map(\.key)) })
        return zip(places.groups, findings).enumerated().flatMap { place, found in
            found.1.groups.compactMap { group -> RepeatFinding? in
                guard let run = past.run(of: group.key, at: place) else { return nil }
                return RepeatFinding(
                    dealer: found.0.subject.dealer, checklist: ChecklistReference(found.0.subject.checklist),
                    department: found.0.key.department, item: group.subject, since: run.since,
                    age: run.since.months(to: records.month), months: run.months + 1,
                    findings: run.findings + group.members.count, findingsThisMonth: group.members.count)
            }
        }.stablySorted { a, b in a.since != b.since ? a.since < b.since : a.findings > b.findings }
    }
}

/// What earlier months say of this month's findings; months count back from the report's, the one before it is 1.
private struct FindingPast {
    private let month: Month
    private let monthsBack: Int
    /// By place: the months with a score, and where the counts of each of this month's items begin.
    private var scored: [Set<Int>]
    private var starts: [[String: Int]]
    /// Findings by item and month.
    private var counts: [Int] = []

    init(_ records: MonthRecords, of current: [(place: AuditedPlace, items: [String])]) {
        month = records.month
        monthsBack = month.window.lowerBound.months(to: month)
        scored = Array(repeating: [], count: current.count)
        starts = []
        var positions: [AuditedPlace: Int] = [:]
        for (place, items) in current {
            positions[place] = starts.count
            let first = counts.count
            starts.append(
                Dictionary(items.enumerated().map { ($1, first + $0 * (monthsBack + 1)) }) { first, _ in first })
            counts += [Int](repeating: 0, count: items.count * (monthsBack + 1))
        }
        for audit in records.history where audit.final != nil && audit.date.monthOfYear < month {
            guard let place = positions[AuditedPlace(audit)] else { continue }
            scored[place].insert(audit.date.monthOfYear.months(to: month))
        }
        // Rows of one place mostly stand together, and there may be hundreds of thousands.
        var last: (place: AuditedPlace, position: Int?)?
        for past in records.pastFindings {
            let place = AuditedPlace(past)
            if place != last?.place { last = (place, positions[place]) }
            guard let position = last?.position, let start = starts[position][past.item] else { continue }
            counts[start + past.month.months(to: month)] += past.count
        }
    }

    /// The unbroken run before this month; nil when the last scored month was without the finding.
    func run(of item: String, at place: Int) -> (since: Month, months: Int, findings: Int)? {
        guard let start = starts[place][item] else { return nil }
        var run: (since: Month, months: Int, findings: Int)?
        var month = month
        for back in 1...max(1, monthsBack) {
            month = month.previous
            let count = counts[start + back]
            if count > 0 {
                run = (month, (run?.months ?? 0) + 1, (run?.findings ?? 0) + count)
            } else if scored[place].contains(back) {
                break
            }
        }
        return run
    }
}

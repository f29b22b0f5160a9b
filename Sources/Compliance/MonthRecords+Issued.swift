public import ChecklistModel
public import IssuedScores

extension MonthRecords {
    /// The records of a month straight from audits of any months, as files give them.
    ///
    /// - Parameter issued: in any order, which stays the order of the report.
    public init(
        month: Month, asOf: CivilDate, secondsAheadOfGreenwich: Int = chinaStandardTime,
        scope: ReportScope = .network, network: DealerNetwork?, issued: [IssuedAudit], rescored: [RescoredAudit] = [],
        revision: RevisionNote? = nil
    ) {
        let window = issued.filter { month.window.contains($0.date.monthOfYear) }
        let upToAsOf = window.filter { $0.date.monthOfYear < month || $0.date <= asOf }
        let current = upToAsOf.filter { $0.date.monthOfYear == month }
        let found = FoundItems(current)
        self.init(
            month: month, asOf: asOf, secondsAheadOfGreenwich: secondsAheadOfGreenwich, scope: scope, network: network,
            audits: current,
            previous: upToAsOf.filter { $0.date.monthOfYear == month.previous },
            history: upToAsOf.map(HistoricAudit.init),
            pastFindings: upToAsOf.filter { $0.date.monthOfYear < month }.historicFindings().filter(found.contains),
            rescored: rescored,
            revision: revision)
    }
}

extension [IssuedAudit] {
    /// How often each item was a finding at each dealer in each month, in the order of month, dealer,
    /// checklist, department and item by code points, as a ledger gives them.
    public func historicFindings() -> [HistoricFindings] {
        var counts = OrderedGroups<HistoricKey, HistoricKey, Int>()
        for audit in self {
            for finding in audit.findings {
                guard let item = audit.item(finding.item) else { continue }
                let key = HistoricKey(month: audit.date.monthOfYear, place: AuditedPlace(audit), item: item.id)
                counts.add(key, key: key, 1)
            }
        }
        return counts.groups.map { group in
            HistoricFindings(
                month: group.key.month, dealer: group.key.place.dealer, checklist: group.key.place.checklist,
                department: group.key.place.department, item: group.key.item, count: group.members.count)
        }.sorted { $0.order.lexicographicallyPrecedes($1.order) { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }
}

extension HistoricFindings {
    fileprivate var order: [String] { [month.text, dealer, checklist, department ?? "", item] }
}

private struct HistoricKey: Hashable {
    let month: Month
    let place: AuditedPlace
    let item: String
}

extension Month {
    /// The twelve months that end with this one.
    var window: ClosedRange<Month> {
        var first = self
        for _ in 1..<12 { first = first.previous }
        return first...self
    }

    /// Calendar months from this one to `later`.
    func months(to later: Month) -> Int { (later.year - year) * 12 + later.month - month }
}

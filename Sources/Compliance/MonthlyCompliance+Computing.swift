public import ChecklistModel
internal import ExactArithmetic
internal import Scoring

extension MonthlyCompliance {
    /// The month's standing, straight from issued audits (scoring rules, section 9).
    ///
    /// - Parameters:
    ///   - audits: of any month; those of `month` up to `asOf` and those of the month before are used.
    ///   - network: says what was due and which dealers exist; nil when there is none.
    public init(month: Month, asOf: CivilDate, audits: [IssuedAudit], network: DealerNetwork?) {
        let current = audits.filter { $0.date.monthOfYear == month && $0.date <= asOf }
        let previous = audits.filter { $0.date.monthOfYear == month.previous }
        let due = network.map { dueRecords(network: $0, audits: current) } ?? []
        let comparison = MonthComparison(current: current, previous: previous)
        self.init(
            month: month, asOf: asOf, network: network, audits: current, previousAudits: previous, due: due,
            headline: Headline(current: current, previous: previous),
            dealers: comparison.dealers(listed: network?.dealers ?? []), departments: comparison.departments(),
            checklists: comparison.checklists(), people: comparison.people(), findings: comparison.findings())
    }
}

extension Headline {
    fileprivate init(current: [IssuedAudit], previous: [IssuedAudit]) {
        let outcomes = Dictionary(grouping: current, by: \.outcome).mapValues(\.count)
        self.init(
            score: mean(current.compactMap(\.score)), previous: mean(previous.compactMap(\.score)),
            audits: current.count,
            scored: current.count { $0.score != nil }, passed: outcomes[.passed] ?? 0, failed: outcomes[.failed] ?? 0,
            incomplete: outcomes[.incomplete] ?? 0, notScored: outcomes[.notScored] ?? 0,
            findings: current.map(\.findings.count).reduce(0, +),
            criticalFindings: current.map { $0.findings.count { $0.item.isCritical } }.reduce(0, +))
    }
}

/// The exact mean; nil of nothing.
func mean(_ scores: [Fraction]) -> Fraction? { scores.sum().divided(by: Fraction(scores.count)) }

/// What each dealer owed and whether it came (scoring rule 9.3).
private func dueRecords(network: DealerNetwork, audits: [IssuedAudit]) -> [DueRecord] {
    network.due.flatMap { due in
        network.dealers.filter { due.dealers?.contains($0.id) ?? true }.flatMap { dealer in
            (due.departments.isEmpty ? [nil] : due.departments.map(Optional.some)).map { department in
                let received = audits.filter {
                    $0.checklist.id == due.checklist && $0.dealer.id == dealer.id
                        && (department == nil || $0.department == department)
                }
                let state: DueRecord.State =
                    if received.isEmpty { .missing } else if received.contains(where: { $0.score != nil }) {
                        .scored
                    } else if received.contains(where: { $0.outcome == .incomplete }) { .incomplete } else {
                        .notScored
                    }
                return DueRecord(
                    checklist: due.checklist,
                    dealer: AuditedDealer(id: dealer.id, name: dealer.name, region: dealer.region),
                    department: department, state: state, audits: received.map(\.id))
            }
        }
    }
}

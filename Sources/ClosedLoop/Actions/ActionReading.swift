public import ChecklistModel

/// The corrective actions of a ledger: every finding of a current audit opens one, or adds to one; entries say what
/// people did about them (seed row C3).
///
/// - Parameters:
///   - findings: of all revisions, in the order in which they were recorded, so that names stay what they are.
///   - entries: in the order in which they were entered; others than those of actions are passed over.
///   - day: what is dated later is left out; nil takes everything.
/// - Returns: in the order in which they were first found.
public func correctiveActions(
    findings: [ActionFinding], entries: [KeptEntry], terms: ActionTerms, asOf day: CivilDate? = nil
) -> [CorrectiveAction] {
    var days = EntryDays(terms.secondsAheadOfGreenwich)
    var deeds: [String: [DatedEntry]] = [:]
    for kept in entries where kept.entry.kind == .action {
        guard let entered = days.day(of: kept.entry.entered) else { continue }
        if let day, entered > day { continue }
        deeds[kept.entry.id, default: []].append(DatedEntry(entry: kept.entry, day: entered))
    }
    let items = ActionItems(terms.checklist)
    return gathered(findings).compactMap { group in
        group.action(deeds: deeds[group.id.text] ?? [], terms: terms, items: items, asOf: day)
    }
}

struct DatedEntry {
    let entry: LoopEntry
    let day: CivilDate
}

/// The findings of one action.
private struct FindingGroup {
    let id: ActionID
    var findings: [ActionFinding]

    /// Nil when nothing of it is dated by then.
    func action(deeds: [DatedEntry], terms: ActionTerms, items: ActionItems, asOf day: CivilDate?) -> CorrectiveAction?
    {
        let dated = day.map { day in findings.filter { $0.audit.date <= day } } ?? findings
        guard let first = dated.first else { return nil }
        let found = dated.filter(\.audit.isCurrent).sortedByDate().map { Occurrence($0, terms, items) }
        let last = found.last?.finding ?? dated[dated.count - 1]
        let due = Occurrence(first, terms, items).due
        var course = ActionCourse(
            opened: (found.first?.finding ?? first).audit.date, due: due,
            days: due.daysSince1900 - first.audit.date.daysSince1900)
        var rest = found[...]
        for deed in deeds {
            // What was found on the day of a deed was there when it was done.
            while let next = rest.first, next.finding.audit.date <= deed.day {
                course.find(next.occurrence, due: next.due)
                rest = rest.dropFirst()
            }
            course.enter(deed.entry, on: deed.day)
        }
        for next in rest { course.find(next.occurrence, due: next.due) }
        let firstOwner =
            last.people.first ?? last.department.flatMap { terms.responsible(last.audit.dealer, $0) }
        let isGone = found.isEmpty && course.state.isToBeDone
        return CorrectiveAction(
            id: id, dealer: last.audit.dealer, checklist: last.audit.checklist,
            auditedDepartment: last.audit.department, item: last.item,
            definition: items.item(last.item, of: last.audit.definition), department: last.department, unit: last.unit,
            people: last.people, occurrences: found.map(\.occurrence), formerAudits: formerAudits(dated),
            owner: course.assignedOwner ?? firstOwner,
            due: course.due, firstDue: course.firstDue, missedDue: course.missedDue,
            daysToPutRight: course.days, owners: [firstOwner].compactMap(\.self) + course.assignedOwners,
            opened: course.opened,
            reopenings: course.reopenings, recheck: course.recheck,
            state: isGone ? .withdrawn : course.state, history: course.history)
    }

    private func formerAudits(_ dated: [ActionFinding]) -> [String] {
        if dated.allSatisfy(\.audit.isCurrent) { return [] }
        let current = Set(dated.filter(\.audit.isCurrent).map(\.audit.id))
        var met: Set<String> = []
        return dated.filter { !$0.audit.isCurrent && !current.contains($0.audit.id) }.sortedByDate()
            .map(\.audit.id).filter { met.insert($0).inserted }
    }
}

extension [ActionFinding] {
    /// Those of one day in the order in which they were recorded.
    fileprivate func sortedByDate() -> [ActionFinding] {
        if count < 2 { return self }
        return enumerated().sorted { a, b in
            (a.element.audit.date, a.offset) < (b.element.audit.date, b.offset)
        }.map(\.element)
    }
}

/// A finding with what follows from it.
private struct Occurrence {
    let finding: ActionFinding
    let occurrence: ActionOccurrence
    let due: CivilDate

    init(_ finding: ActionFinding, _ terms: ActionTerms, _ items: ActionItems) {
        let item = items.item(finding.item, of: finding.audit.definition)
        let severity = FindingSeverity(finding, item: item)
        let date = finding.audit.date
        self.finding = finding
        occurrence = ActionOccurrence(audit: finding.audit.id, date: date, severity: severity)
        // Beyond the calendar's range there is no later day than the day itself.
        due = date.adding(days: item?.item.dueDays ?? terms.dueDays.days(for: severity)) ?? date
    }
}

/// Findings by what they are about, each named when it is met first.
private func gathered(_ findings: [ActionFinding]) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    var places: [ActionKey: Int] = [:]
    var naming = ActionNaming()
    for finding in findings {
        let key = ActionKey(finding)
        if let place = places[key] {
            groups[place].findings.append(finding)
        } else {
            places[key] = groups.count
            groups.append(FindingGroup(id: naming.name(key), findings: [finding]))
        }
    }
    return groups
}

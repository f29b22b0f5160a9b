internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

extension MonthTables {
    var actionStandings: ReportTable {
        ReportTable(
            .actionStandings,
            [
                Column("kind") { .text($0.subject.kind) },
                Column("dealer") { .text($0.subject.dealer) },
                Column("department") { .text($0.subject.department) },
                Column("owner") { .text($0.subject.owner) },
                Column(MonthLoopWording.whose) { .text(name(of: $0.subject)) },
                Column("carried", MonthLoopWording.carried, .right) { .count($0.carried) },
                Column("opened", MonthLoopWording.opened, .right) { .count($0.opened) },
                Column("reopened", MonthLoopWording.reopened, .right) { .count($0.reopened) },
                Column("closed", MonthLoopWording.closed, .right) { .count($0.closed) },
                Column("closed_on_time", MonthLoopWording.onTime, .right) { .count($0.closedOnTime) },
                Column("open", MonthLoopWording.open, .right) { .count($0.open) },
                Column("overdue", MonthLoopWording.overdue, .right) { .count($0.overdue) },
                Column("unverified", MonthLoopWording.unverified, .right) { .count($0.unverified) },
            ] as [Column<ActionStanding>], rows: report.loop?.standings ?? [])
    }

    var actions: ReportTable {
        ReportTable(
            .actions,
            [
                Column("action", MonthLoopWording.action) { .text($0.id.text) },
                Column("state", LoopWording.state) { action in
                    let marks = action.marks(asOf: report.asOf).map(context.say)
                    let words = context.say(action.state.title)
                    return .code(
                        action.state.rawValue,
                        shown: marks.isEmpty
                            ? words : context.say(CardWording.remark(words, note: context.listed(marks))))
                },
                Column("overdue") { .yesNo($0.isOverdue(asOf: report.asOf)) },
                Column("dealer", PageWording.dealer) { .code($0.dealer, shown: dealerName($0.dealer)) },
                Column("checklist") { .text($0.checklist) },
                Column("department", PageWording.department) { department($0.department) },
                Column("item", PageWording.item) { action in
                    action.definition.map { itemCell($0.item, context) } ?? .text(action.item)
                },
                Column("person") { .text($0.people.isEmpty ? nil : $0.people.joined(separator: "、")) },
                Column("unit", MonthTableWording.unit) { .text($0.unit) },
                Column("owner", LoopWording.owner) { .code($0.owner, shown: personName($0.owner, at: $0.dealer)) },
                Column("since", MonthLoopWording.since) { .text($0.since?.text) },
                Column("due", MonthTableWording.dueDate) { .text($0.due.text) },
                Column("first_due") { .text($0.firstDue.text) },
                Column("missed_due") { .text($0.missedDue?.text) },
                Column("count", MonthLoopWording.times, .right) { .count($0.count) },
                Column("months", MonthTableWording.inMonths, .right) { .count($0.months.count) },
                Column("done") { .text($0.done?.date.text) },
                Column("verified") { .text($0.verified?.date.text) },
                Column("on_time") { $0.closedOnTime.map(Cell.yesNo) ?? .empty },
                Column("recheck", MonthLoopWording.recheck) { .text($0.recheck?.text) },
            ] as [Column<CorrectiveAction>], rows: report.loop?.actions ?? [])
    }

    var appeals: ReportTable {
        ReportTable(
            .appeals,
            [
                Column("appeal", LoopWording.appeal) { .text($0.id) },
                Column("state", LoopWording.state) { .code($0.state.rawValue, shown: context.say($0.state.wording)) },
                Column("dealer", PageWording.dealer) { .code($0.subject.dealer, shown: dealerName($0.subject.dealer)) },
                auditColumn { $0.subject.audit },
                Column("item", PageWording.item) { .text($0.subject.item) },
                Column("person", PageWording.person) { appeal in
                    let subject = appeal.subject
                    let names = subject.people.compactMap { personName($0, at: subject.dealer) }
                    return .code(
                        subject.people.isEmpty ? nil : subject.people.joined(separator: "、"),
                        shown: context.listed(names))
                },
                Column("unit") { .text($0.subject.unit) },
                Column("auditor", MonthLoopWording.auditor) {
                    .code($0.subject.auditor, shown: context.auditorName($0.subject.auditor))
                },
                Column("claim", LoopWording.claim) { .text($0.claim) },
                Column("filed", LoopWording.filed) { .text($0.filed.day.text) },
                Column("closed", LoopWording.closed) { .text($0.closed?.day.text) },
                Column("before", LoopWording.before, .right) { mark($0.correction?.effect.audit.before) },
                Column("before_grade") { .text($0.correction?.effect.audit.before.grade) },
                Column("after", LoopWording.after, .right) { mark($0.correction?.effect.audit.after) },
                Column("after_grade") { .text($0.correction?.effect.audit.after.grade) },
                Column("why", LoopWording.why) { .text($0.closed?.why) },
            ] as [Column<Appeal>], rows: report.loop?.appeals ?? [])
    }

    /// A page shows the grade behind the score.
    private func mark(_ mark: ScoreMark?) -> Cell {
        guard let mark, !mark.shown.isEmpty else { return .empty }
        return .code(mark.shown, shown: mark.grade.map { "\(mark.shown) \($0)" } ?? mark.shown)
    }

    var appealRates: ReportTable {
        ReportTable(
            .appealRates,
            [
                Column("auditor") { .text($0.auditor) },
                Column("checklist") { .text($0.checklist) },
                Column("item") { .text($0.item) },
                Column(LoopWording.whose) { row in
                    if let auditor = row.auditor { return .text(context.auditorName(auditor)) }
                    guard let checklist = row.checklist, let item = row.item else {
                        return .text(context.say(MonthTableWording.whole))
                    }
                    return .text("\(checklistName(checklist)) \(item)")
                },
                Column("filed", MonthLoopWording.filedCount, .right) { .count($0.rate.filed) },
                Column("decided", LoopWording.decided, .right) { .count($0.rate.decided) },
                Column("upheld", LoopWording.upheld, .right) { .count($0.rate.upheld) },
                Column("share", LoopWording.share, .right) { .percent($0.rate.share, decimals: 1) },
            ] as [Column<AppealRateRow>], rows: report.loop?.rates.rows ?? [])
    }

    var waivers: ReportTable {
        ReportTable(
            .waivers,
            [
                Column("waiver", LoopWording.waiver) { .text($0.id) },
                Column("state", LoopWording.state) { waiver in
                    let state = waiver.state(on: report.asOf)
                    return .code(state.rawValue, shown: context.say(state.wording))
                },
                Column("dealer", PageWording.dealer) { .code($0.dealer, shown: dealerName($0.dealer)) },
                Column("checklist", PageWording.checklist) { .code($0.checklist, shown: checklistName($0.checklist)) },
                Column("item", PageWording.item) { .text($0.item) },
                Column("owner", LoopWording.owner) { .code($0.owner, shown: personName($0.owner, at: $0.dealer)) },
                Column("granted", MonthLoopWording.granted) { .text($0.granted.day.text) },
                Column("until", LoopWording.until) { .text($0.until.text) },
                Column("reason", LoopWording.reason) { .text($0.reason) },
            ] as [Column<LedgerWaiver>], rows: report.loop?.waivers ?? [])
    }

    var reflections: ReportTable {
        ReportTable(
            .reflections,
            [
                dealer { $0.dealer },
                Column("person", PageWording.person) { .code($0.person.id, shown: $0.person.name) },
                Column("name") { .text($0.person.name) },
                auditColumn { $0.audit },
                Column("date", PageWording.date) { .text($0.date.text) },
                Column("items", MonthLoopWording.criticalItems) { due in
                    var items: [Item] = []
                    for item in due.findings.map(\.item) where !items.contains(where: { $0.id == item.id }) {
                        items.append(item)
                    }
                    return .code(
                        items.map(\.id).joined(separator: "、"),
                        shown: context.listed(items.map { context.labelled($0.id, $0.text) }))
                },
            ] as [Column<ReflectionDue>], rows: report.reflections.reports)
    }

    private func name(of subject: ActionStanding.Subject) -> String {
        switch subject {
        case .whole: context.say(MonthTableWording.whole)
        case .dealer(let id): dealerName(id)
        case .department(let dealer, let id): "\(dealerName(dealer)) · \(departmentName(id))"
        case .owner(let dealer, let id):
            "\(dealerName(dealer)) · \(personName(id, at: dealer) ?? context.say(MonthLoopWording.nobody))"
        }
    }

    private func dealerName(_ id: String) -> String {
        context.name(of: AuditedDealer(id: id, name: nil, region: nil))
    }

    private func personName(_ id: String?, at dealer: String) -> String? {
        id.map { context.personName($0, at: dealer) }
    }
}

extension Cell {
    /// An id in data files, a name on a page; empty when there is none.
    fileprivate static func code(_ id: String?, shown: String?) -> Cell {
        id.map { .code($0, shown: shown ?? $0) } ?? .empty
    }
}

extension CorrectiveAction {
    /// What is said beside its state: put off while it is to be done, overdue.
    func marks(asOf day: CivilDate) -> [BilingualText] {
        (isPostponed && state.isToBeDone ? [MonthLoopWording.postponed] : [])
            + (isOverdue(asOf: day) ? [MonthLoopWording.late] : [])
    }
}

extension ActionStanding.Subject {
    fileprivate var kind: String {
        switch self {
        case .whole: "whole"
        case .dealer: "dealer"
        case .department: "department"
        case .owner: "owner"
        }
    }

    /// Nil for the whole.
    var dealer: String? {
        switch self {
        case .whole: nil
        case .dealer(let id), .department(let id, _), .owner(let id, _): id
        }
    }

    fileprivate var department: String? {
        if case .department(_, let id) = self { id } else { nil }
    }

    fileprivate var owner: String? {
        if case .owner(_, let id) = self { id } else { nil }
    }
}

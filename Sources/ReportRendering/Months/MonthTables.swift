internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import Scoring

/// The tables of a month, once for its page and its data files.
struct MonthTables {
    /// Decimals of what is averaged over several checklists.
    static let decimals = 2

    let report: MonthlyCompliance
    /// The month's cards.
    let index: CardIndex
    let paths: PagePaths
    let context: ReportContext
    /// Of both months, each once; they name what only an id is known of.
    private let checklists: [Checklist]

    init(report: MonthlyCompliance, index: CardIndex, paths: PagePaths, context: ReportContext) {
        self.report = report
        self.index = index
        self.paths = paths
        self.context = context
        var versions = OrderedGroups<[String], Checklist>()
        for audit in report.audits + report.previousAudits {
            versions.append(audit.checklist, to: [audit.checklist.id, audit.checklist.version])
        }
        checklists = versions.groups.compactMap(\.members.first)
    }

    func files() -> [RenderedFile] {
        let excel = context.excel
        return [
            DataFile.coverage.rendered(coverageColumns, rows: report.due, excel: excel),
            DataFile.dealerRanking.rendered(dealerColumns, rows: report.dealers, excel: excel),
            DataFile.departmentRanking.rendered(departmentColumns, rows: report.departments, excel: excel),
            DataFile.checklistRanking.rendered(checklistColumns, rows: report.checklists, excel: excel),
            DataFile.personRanking.rendered(personColumns, rows: report.people, excel: excel),
            DataFile.findingFrequency.rendered(findingColumns, rows: report.findings, excel: excel),
        ]
    }

    func checklistName(_ id: String) -> String {
        checklists.first { $0.id == id }.map { context.say($0.title) } ?? id
    }

    func position(of person: AuditedPerson) -> String {
        let checklist = checklists.first { checklist in
            person.role.map { checklist.names.roles[id: $0] != nil } ?? false
        }
        return context.position(of: person, in: checklist)
    }

    func departmentName(_ id: String?) -> String { context.departmentName(id, in: checklists) }

    /// Dealer, checklist and, where each owes its own audit, department.
    func name(of due: DueRecord) -> String {
        let department = due.department.map { [departmentName($0)] } ?? []
        return ([context.name(of: due.dealer), checklistName(due.checklist)] + department).joined(separator: " · ")
    }
}

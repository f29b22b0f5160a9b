internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import IssuedScores
internal import Scoring

/// The tables of a month, once for its page and its data files.
struct MonthTables: Sendable {
    /// Decimals of what is averaged over several checklists.
    static let decimals = 2

    let report: MonthlyCompliance
    /// Who and what the month has pages about.
    let subjects: PageSubjects
    let paths: PagePaths
    let context: ReportContext
    /// Of both months, each once; they name what only an id is known of.
    private let checklists: [Checklist]
    /// The version that each audit of the month was scored with.
    private let checklistsByAudit: [String: Checklist]

    init(report: MonthlyCompliance, subjects: PageSubjects, paths: PagePaths, context: ReportContext) {
        self.report = report
        self.subjects = subjects
        self.paths = paths
        self.context = context
        var versions = OrderedGroups<[String], Checklist>()
        for audit in report.audits + report.previousAudits {
            versions.append(audit.checklist, to: [audit.checklist.id, audit.checklist.version])
        }
        checklists = versions.groups.compactMap(\.members.first)
        checklistsByAudit = Dictionary(report.audits.map { ($0.id, $0.checklist) }) { first, _ in first }
    }

    /// A table by the name of its file, made when it is asked for.
    struct Source: Sendable {
        let file: DataFile
        let table: @Sendable (MonthTables) -> ReportTable
    }

    /// Every figure of the month, in the order of the page.
    static let figures = [
        Source(file: .headline) { $0.headline },
        Source(file: .revisionChanges) { $0.revisionChanges },
        Source(file: .coverage) { $0.coverage },
        Source(file: .dealerRanking) { $0.dealerRanking },
        Source(file: .departmentRanking) { $0.departmentRanking },
        Source(file: .teamRanking) { $0.teamRanking },
        Source(file: .checklistRanking) { $0.checklistRanking },
        Source(file: .personRanking) { $0.personRanking },
        Source(file: .trend) { $0.trend },
        Source(file: .changeSplit) { $0.changeSplit },
        Source(file: .sectionLosses) { $0.sectionLosses },
        Source(file: .itemLosses) { $0.itemLosses },
        Source(file: .findingFrequency) { $0.findingFrequency },
        Source(file: .sectionScores) { $0.sectionScores },
        Source(file: .pillarScores) { $0.pillarScores },
        Source(file: .criticalFailures) { $0.criticalFailures },
        Source(file: .caps) { $0.caps },
        Source(file: .repeatFindings) { $0.repeats },
        Source(file: .actionStandings) { $0.actionStandings },
        Source(file: .actions) { $0.actions },
        Source(file: .appeals) { $0.appeals },
        Source(file: .appealRates) { $0.appealRates },
        Source(file: .waivers) { $0.waivers },
        Source(file: .reflections) { $0.reflections },
        Source(file: .complaintClock) { $0.complaintClock },
        Source(file: .complaints) { $0.complaints },
        Source(file: .estimates) { $0.estimates },
        Source(file: .keyFigures) { $0.keyFigures },
        Source(file: .satisfaction) { $0.satisfaction },
    ]

    /// What figures are computed from, beside the issued audits.
    static let entries = [
        Source(file: .history) { $0.history },
        Source(file: .findingHistory) { $0.findingHistory },
        Source(file: .figureEntries) { $0.figureEntries },
        Source(file: .expectations) { $0.expectations },
        Source(file: .rescored) { $0.rescored },
    ]

    var coverage: ReportTable { ReportTable(.coverage, coverageColumns, rows: report.due) }
    var dealerRanking: ReportTable { ReportTable(.dealerRanking, dealerColumns, rows: report.dealers) }
    var departmentRanking: ReportTable { ReportTable(.departmentRanking, departmentColumns, rows: report.departments) }
    var teamRanking: ReportTable { ReportTable(.teamRanking, teamColumns, rows: report.teams) }
    var checklistRanking: ReportTable { ReportTable(.checklistRanking, checklistColumns, rows: report.checklists) }
    var personRanking: ReportTable { ReportTable(.personRanking, personColumns, rows: report.people) }
    var findingFrequency: ReportTable { ReportTable(.findingFrequency, findingColumns, rows: report.findings) }

    func checklist(ofAudit id: String) -> Checklist? { checklistsByAudit[id] }

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

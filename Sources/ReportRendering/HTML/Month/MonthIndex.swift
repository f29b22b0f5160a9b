internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import IssuedScores

/// Numbers and names of the dealers and checklists of a month. The numbers mark table rows for the filter and name the
/// places that links lead to, so that no id from a file ever becomes one.
struct MonthIndex {
    let dealers: [AuditedDealer]
    let checklists: [ChecklistReference]
    private let dealerNumbers: [String: Int]
    private let checklistNumbers: [String: Int]
    private let context: ReportContext
    /// Of both months, each version once; they name what only an id is known of.
    private let definitions: [Checklist]
    private let definitionsByAudit: [String: Checklist]

    init(_ report: MonthlyCompliance, context: ReportContext) {
        self.context = context
        var dealers: [AuditedDealer] = []
        var dealerNumbers: [String: Int] = [:]
        for dealer in report.dealers.map(\.subject) + report.audits.map(\.dealer) + report.due.map(\.dealer)
        where dealerNumbers[dealer.id] == nil {
            dealerNumbers[dealer.id] = dealers.count
            dealers.append(dealer)
        }
        var checklists: [ChecklistReference] = []
        var checklistNumbers: [String: Int] = [:]
        var definitions: [Checklist] = []
        var versions: Set<[String]> = []
        for checklist in report.checklists.map(\.subject) where checklistNumbers[checklist.id] == nil {
            checklistNumbers[checklist.id] = checklists.count
            checklists.append(checklist)
        }
        for checklist in (report.audits + report.previousAudits).lazy.map(\.checklist)
        where versions.insert([checklist.id, checklist.version]).inserted {
            definitions.append(checklist)
        }
        definitionsByAudit = Dictionary(report.audits.map { ($0.id, $0.checklist) }) { first, _ in first }
        self.dealers = dealers
        self.checklists = checklists
        self.dealerNumbers = dealerNumbers
        self.checklistNumbers = checklistNumbers
        self.definitions = definitions
    }

    func mark(dealer: String) -> HTMLAttribute? { dealerNumbers[dealer].map { HTMLAttribute("data-d", $0) } }
    func mark(checklist: String) -> HTMLAttribute? { checklistNumbers[checklist].map { HTMLAttribute("data-c", $0) } }

    func marks(dealer: String? = nil, checklist: String? = nil) -> [HTMLAttribute] {
        [dealer.flatMap(mark(dealer:)), checklist.flatMap(mark(checklist:))].compactMap(\.self)
    }

    /// The place of a dealer's details.
    func anchor(of dealer: String) -> String? { dealerNumbers[dealer].map { "d\($0)" } }

    /// The definition that an audit of this month was scored with.
    func definition(ofAudit id: String) -> Checklist? { definitionsByAudit[id] }

    func checklistName(_ id: String) -> String {
        if let number = checklistNumbers[id] { return context.say(checklists[number].title) }
        return definitions.first { $0.id == id }.map { context.say($0.title) } ?? id
    }

    func departmentName(_ id: String?) -> String { context.departmentName(id, in: definitions) }

    func regionName(_ id: String?) -> String? { id.map(context.regionName) }

    /// Role and team.
    func position(of person: AuditedPerson) -> String {
        let known = definitions.first { checklist in
            person.role.map { checklist.names.roles[id: $0] != nil } ?? false
        }
        return context.position(of: person, in: known)
    }

    func name(of due: DueRecord) -> String {
        let department = due.department.map { [departmentName($0)] } ?? []
        return ([context.name(of: due.dealer), checklistName(due.checklist)] + department).joined(separator: " · ")
    }
}

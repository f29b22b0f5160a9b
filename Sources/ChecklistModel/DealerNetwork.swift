public import BilingualText

/// Regions, dealers, people and what is due: `network.yaml`.
public struct DealerNetwork: Sendable {
    public let id: String
    public let title: BilingualText?
    public let timeZone: String
    public let departments: [DeclaredName]
    public let roles: [DeclaredName]
    public let regions: [DeclaredName]
    public let dealers: [Dealer]
    public let auditors: [Auditor]
    public let due: [DueChecklist]
    /// By when findings are to be put right where their items do not say.
    public let dueDays: DueDays
    /// Working days after recording in which an appeal is in time; nil leaves it to the program.
    public let appealWorkingDays: Int?
    /// Months for which a waiver is granted at most; nil leaves it to the program.
    public let waiverMonths: Int?

    public init(
        id: String, title: BilingualText?, timeZone: String, departments: [DeclaredName], roles: [DeclaredName],
        regions: [DeclaredName], dealers: [Dealer], auditors: [Auditor], due: [DueChecklist],
        dueDays: DueDays = .standard, appealWorkingDays: Int? = nil, waiverMonths: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.timeZone = timeZone
        self.departments = departments
        self.roles = roles
        self.regions = regions
        self.dealers = dealers
        self.auditors = auditors
        self.due = due
        self.dueDays = dueDays
        self.appealWorkingDays = appealWorkingDays
        self.waiverMonths = waiverMonths
    }

    public func dealer(_ id: String) -> Dealer? { dealers.first { $0.id == id } }
}

public struct Dealer: Sendable {
    public let id: String
    public let name: BilingualText
    /// The id of a declared region.
    public let region: String?
    public let departments: [String]
    /// Units that are there all the time, such as display cars.
    public let units: [String]
    public let people: [Person]
    /// The person who answers for a department, by the ids of both: who puts right what nobody in particular did.
    public let responsible: [String: String]

    public init(
        id: String, name: BilingualText, region: String?, departments: [String], units: [String], people: [Person],
        responsible: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.region = region
        self.departments = departments
        self.units = units
        self.people = people
        self.responsible = responsible
    }
}

public struct Person: Sendable {
    public let id: String
    public let name: String
    public let aliases: [String]
    public let role: String?
    public let department: String?
    public let team: String?
    /// First and last day at the dealer.
    public let from: CivilDate?
    public let until: CivilDate?

    public init(
        id: String, name: String, aliases: [String] = [], role: String? = nil, department: String? = nil,
        team: String? = nil, from: CivilDate? = nil, until: CivilDate? = nil
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.role = role
        self.department = department
        self.team = team
        self.from = from
        self.until = until
    }

    public var audited: AuditedPerson {
        AuditedPerson(id: id, name: name, role: role, team: team, department: department)
    }
}

public struct Auditor: Sendable {
    public let id: String
    public let name: String

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// A checklist that dealers owe every month.
public struct DueChecklist: Sendable {
    public let checklist: String
    /// Dealer ids; nil means every dealer.
    public let dealers: [String]?
    /// The departments to be audited, for checklists that leave the department to the audit; empty otherwise.
    public let departments: [String]

    public init(checklist: String, dealers: [String]?, departments: [String] = []) {
        self.checklist = checklist
        self.dealers = dealers
        self.departments = departments
    }
}

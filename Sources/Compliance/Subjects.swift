public import BilingualText
public import ChecklistModel

/// A department of one dealer.
public struct DealerDepartment: Sendable, Hashable {
    public let dealer: AuditedDealer
    /// Nil for items that name no department.
    public let department: String?
}

/// A team of one dealer.
public struct DealerTeam: Sendable, Hashable {
    public let dealer: AuditedDealer
    /// Its name; teams of one name at two dealers are two teams.
    public let team: String
}

/// A person of one dealer.
public struct DealerPerson: Sendable, Hashable {
    public let dealer: AuditedDealer
    public let person: AuditedPerson
}

/// A checklist, whatever its version.
public struct ChecklistReference: Sendable, Hashable {
    public let id: String
    /// As the first audit's version words it.
    public let title: BilingualText
}

/// A section, whatever its checklist's version.
public struct SectionReference: Sendable, Hashable {
    /// Empty for the checklist itself.
    public let id: String
    public let title: BilingualText
}

extension ChecklistReference {
    init(_ checklist: Checklist) { self.init(id: checklist.id, title: checklist.title) }
}

extension SectionReference {
    init(_ section: Section) { self.init(id: section.id, title: section.title) }
}

extension AuditedDealer {
    init(_ dealer: Dealer) { self.init(id: dealer.id, name: dealer.name, region: dealer.region) }
}

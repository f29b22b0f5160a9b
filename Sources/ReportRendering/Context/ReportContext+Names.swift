internal import BilingualText
internal import ChecklistModel

extension ReportContext {
    /// The dealer's name, with the id where they differ.
    func label(of dealer: AuditedDealer) -> String {
        let name = name(of: dealer)
        return name == dealer.id ? name : say(PageWording.named(name, id: dealer.id))
    }

    func name(of dealer: AuditedDealer) -> String {
        (dealer.name ?? network?.dealer(dealer.id)?.name).map(say) ?? dealer.id
    }

    func regionName(_ id: String) -> String { (network?.regions[id: id]?.name).map(say) ?? id }

    /// What the network calls a person of a dealer, else the id, which may be a name.
    func personName(_ id: String, at dealer: String) -> String {
        network?.dealer(dealer)?.people.first { $0.id == id }?.name ?? id
    }

    func auditorName(_ id: String) -> String {
        guard let name = network?.auditors.first(where: { $0.id == id })?.name, name != id else { return id }
        return say(PageWording.named(name, id: id))
    }

    /// What the checklists call the department, else the network, else its id; nil is "no department".
    func departmentName(_ id: String?, in checklists: Checklist...) -> String {
        departmentName(id, in: checklists)
    }

    func departmentName(_ id: String?, in checklists: some Sequence<Checklist>) -> String {
        guard let id else { return say(PageWording.noDepartment) }
        for checklist in checklists {
            if let declared = checklist.names.departments[id: id] { return say(declared.name) }
        }
        return (network?.departments[id: id]?.name).map(say) ?? id
    }

    func roleName(_ id: String, in checklist: Checklist?) -> String {
        (checklist?.names.roles[id: id]?.name ?? network?.roles[id: id]?.name).map(say) ?? id
    }

    func pillarName(_ id: String, in checklist: Checklist) -> String {
        (checklist.names.pillars[id: id]?.name).map(say) ?? id
    }

    /// Role and team in one short text; empty when neither is known.
    func position(of person: AuditedPerson, in checklist: Checklist?) -> String {
        let role = person.role.map { roleName($0, in: checklist) }
        guard let role, let team = person.team else { return role ?? person.team ?? "" }
        return role + " · " + team
    }
}

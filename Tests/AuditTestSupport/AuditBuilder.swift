public import ChecklistModel

extension Observation {
    /// One look; people are indices into the audit's list.
    public static func seen(
        _ value: AnswerValue, people: [Int] = [], unit: String? = nil, note: String? = nil, written: String = ""
    ) -> Observation {
        Observation(value: value, written: written, people: people, unit: unit, note: note)
    }
}

extension AuditedPerson {
    /// A person whose name is the id.
    public static func named(
        _ name: String, role: String? = nil, team: String? = nil, department: String? = nil
    ) -> AuditedPerson {
        AuditedPerson(id: name, name: name, role: role, team: team, department: department)
    }
}

extension Audit {
    /// An audit that answers the named items and leaves the others blank.
    public convenience init(
        of checklist: Checklist, observed answers: [String: [Observation]], people: [AuditedPerson] = [],
        onDuty: [Int]? = nil, units: [String: [String]] = [:], waivers: [Waiver] = [], department: String? = nil,
        id: String = "A-1",
        dealer: AuditedDealer = AuditedDealer(id: "SH01"), date: CivilDate? = nil
    ) {
        guard let date = date ?? CivilDate(year: 2026, month: 10, day: 12) else {
            preconditionFailure("the default day exists")
        }
        self.init(
            id: id, checklistID: checklist.id, checklistVersion: checklist.version, dealer: dealer, date: date,
            auditor: "A-07", department: department, people: people, peopleOnDuty: onDuty, unitsListed: units,
            waivers: waivers,
            observations: checklist.items.map { answers[$0.id] ?? [] })
    }

    /// An audit whose observations name nobody.
    public convenience init(of checklist: Checklist, _ answers: [String: [AnswerValue]], department: String? = nil) {
        self.init(
            of: checklist, observed: answers.mapValues { $0.map { .seen($0) } }, department: department)
    }
}

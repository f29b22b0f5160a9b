internal import ChecklistModel
internal import SubmissionDocument

/// Makes one audit: one dealer, one checklist, one month.
struct AuditMaking {
    let plan: ChecklistPlan
    let profile: DealerProfile
    let month: Month
    /// 0 for the last month of a sample, 1 for the one before.
    let monthsBack: Int
    let seed: UInt64
    let auditors: [Auditor]

    /// The chance that an audit that is due was never handed in, in thousandths.
    static let missing = 14
    /// The chance that one was handed in with blanks, in thousandths.
    static let incomplete = 16

    /// Names the streams of this audit.
    private var key: UInt64 { streamKey(month.text) ^ plan.key }

    /// False for an audit that was due and never handed in.
    var isHandedIn: Bool {
        var random = RandomStream(seed, profile.key, key, streamKey("handed in"))
        return !random.happens(perMille: Self.missing)
    }

    var path: String {
        "\(month.text)/\(profile.dealer.id)-\(plan.checklist.id).\(profile.form.fileEnding)"
    }

    func content() -> [UInt8] {
        let audit = audit()
        switch profile.form {
        case .yaml: return audit.yaml()
        case .csv: return audit.csv()
        case .csvInGB18030: return inGB18030(audit.csv())
        }
    }

    func audit() -> WrittenAudit {
        var random = RandomStream(seed, profile.key, key)
        let day = plan.isGathered ? random.int((month.days - 2)...month.days) : random.int(4...25)
        let auditor = random.pick(auditors)
        // The calendar has every day of its months; a day of the first month of all stands in for what cannot be.
        let date = CivilDate(year: month.year, month: month.month, day: day) ?? .first
        let crew = Crew(plan, profile, on: date)
        var units: [WrittenUnits] = []
        for (kind, least) in plan.unitKinds {
            units.append(WrittenUnits(kind: kind, names: unitNames(kind, atLeast: least, &random)))
        }
        var audit = WrittenAudit(
            id: "\(profile.dealer.id)-\(date.text)-\(plan.checklist.id)", checklist: plan.checklist.id,
            version: plan.checklist.version, dealer: profile.dealer.id, date: date.text, auditor: auditor.id,
            department: plan.department,
            people: crew.members.map(\.person.name), units: units)
        var answering = AnsweringRound(making: self, crew: crew, units: units, date: date, random: random)
        let skipped = skippedItems()
        for (index, entries) in answering.answers().enumerated() where !entries.isEmpty && !skipped.contains(index) {
            audit.answers.append(WrittenItem(item: plan.items[index].item.id, observations: entries))
        }
        return audit
    }

    /// Items that the auditor forgot; none in most audits.
    private func skippedItems() -> Set<Int> {
        var random = RandomStream(seed, profile.key, key, streamKey("incomplete"))
        guard random.happens(perMille: Self.incomplete), !plan.required.isEmpty else { return [] }
        return Set((0..<random.int(1...3)).map { _ in random.pick(plan.required) })
    }

    /// What stays at the dealer has its own names; what comes and goes is numbered by month.
    private func unitNames(_ kind: String, atLeast least: Int, _ random: inout RandomStream) -> [String] {
        let staying = profile.dealer.units
        if kind == AuditMaking.stayingUnits { return staying + Self.numbered("展车", staying.count + 1, upTo: least) }
        let name = plan.checklist.names.units[id: kind]?.name.inChinese ?? kind
        let count = max(least, random.int(1...4))
        return (1...count).map { name + twoDigits(month.month) + twoDigits($0) }
    }

    /// The kind of unit that the network lists for every dealer.
    private static let stayingUnits = "display-car"

    private static func numbered(_ name: String, _ first: Int, upTo last: Int) -> [String] {
        first <= last ? (first...last).map { "\(name)\($0)" } : []
    }
}

extension CivilDate {
    /// The first day that the calendar of this project knows.
    fileprivate static var first: CivilDate {
        guard let first = CivilDate(year: 1900, month: 1, day: 1) else { preconditionFailure("1900-01-01 is a day") }
        return first
    }
}

/// The people of a dealer that an audit may name.
struct Crew {
    struct Member {
        let person: Person
        let skill: DealerProfile.Skill
    }

    let members: [Member]

    /// Those who are there on the day and whose role or department the checklist looks at.
    init(_ plan: ChecklistPlan, _ profile: DealerProfile, on date: CivilDate) {
        let roles = Set(plan.items.compactMap(\.item.role))
        let departments = Set(plan.items.compactMap(\.item.department) + [plan.department].compactMap(\.self))
        members = zip(profile.dealer.people, profile.skills).compactMap { person, skill in
            guard person.from.map({ $0 <= date }) ?? true, person.until.map({ date <= $0 }) ?? true else { return nil }
            let isObserved = person.role.map(roles.contains) ?? false
            let isThere = person.department.map(departments.contains) ?? true
            return isObserved || isThere ? Member(person: person, skill: skill) : nil
        }
    }

    /// Everybody whom an item for each person is about.
    func members(for item: Item) -> [Member] {
        guard let role = item.role else { return members }
        return members.filter { $0.person.role == role }
    }

    /// Those who may have handled a case of this department.
    func members(of department: String?) -> [Member] {
        members.filter { department == nil || $0.person.department == department }
    }
}

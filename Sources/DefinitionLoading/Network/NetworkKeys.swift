internal import BilingualText

enum NetworkKey: String, DefinitionKey {
    case network, title
    case timeZone = "time-zone"
    case departments, roles, regions, dealers, auditors, due, actions, appeals, waivers

    static let part = BilingualText(zh: "经销商网络", en: "the network")
}

enum RegionKey: String, DefinitionKey {
    case region, name

    static let part = BilingualText(zh: "此区域", en: "this region")
}

enum DealerKey: String, DefinitionKey {
    case dealer, name, region, departments, units, people, responsible

    static let part = BilingualText(zh: "此经销商", en: "this dealer")
}

enum PersonKey: String, DefinitionKey {
    case person, name, aliases, role, department, team, from, until

    static let part = BilingualText(zh: "此人员", en: "this person")
}

enum AuditorKey: String, DefinitionKey {
    case auditor, name

    static let part = BilingualText(zh: "此稽核员", en: "this auditor")
}

enum DueKey: String, DefinitionKey {
    case checklist, dealers, departments, every

    static let part = BilingualText(zh: "“due”的这一项", en: "this entry of 'due'")
}

enum AppealsKey: String, DefinitionKey {
    case workingDays = "working-days"

    static let part = BilingualText(zh: "“appeals”", en: "'appeals'")
}

enum WaiversKey: String, DefinitionKey {
    case months

    static let part = BilingualText(zh: "“waivers”", en: "'waivers'")
}

/// How often a checklist is due.
enum DuePeriod: String, CaseIterable {
    case month
}

enum ActionsKey: String, DefinitionKey {
    case dueDays = "due-days"

    static let part = BilingualText(zh: "“actions”", en: "'actions'")
}

enum DueDaysKey: String, DefinitionKey {
    case critical, major, minor

    static let part = BilingualText(zh: "“due-days”", en: "'due-days'")
}

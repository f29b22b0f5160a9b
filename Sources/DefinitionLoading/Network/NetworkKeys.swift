internal import BilingualText

enum NetworkKey: String, DefinitionKey {
    case network, title
    case timeZone = "time-zone"
    case departments, roles, regions, dealers, auditors, due

    static let part = BilingualText(zh: "经销商网络", en: "the network")
}

enum RegionKey: String, DefinitionKey {
    case region, name

    static let part = BilingualText(zh: "此区域", en: "this region")
}

enum DealerKey: String, DefinitionKey {
    case dealer, name, region, departments, units, people

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

/// How often a checklist is due.
enum DuePeriod: String, CaseIterable {
    case month
}

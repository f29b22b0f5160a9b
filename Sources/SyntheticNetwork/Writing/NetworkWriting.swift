internal import BilingualText
internal import ChecklistModel
internal import SubmissionDocument

/// `network.yaml` of a sample.
func yaml(of network: DealerNetwork) -> [UInt8] {
    var text = """
        # 模拟数据，经销商和人名均为虚构 / synthetic data; dealers and people are invented
        network: \(flowText(network.id))

        """
    if let title = network.title { text += "title: \(wording(title))\n" }
    text += "time-zone: \(network.timeZone)\n"
    text += names("departments", network.departments) + names("roles", network.roles)
    text += "regions:\n"
    for region in network.regions { text += "  - {region: \(flowText(region.id)), name: \(wording(region.name))}\n" }
    text += "dealers:\n" + network.dealers.map(dealer).joined()
    text += "auditors:\n"
    for auditor in network.auditors {
        text += "  - {auditor: \(flowText(auditor.id)), name: \(flowText(auditor.name))}\n"
    }
    text += "due:\n"
    for due in network.due {
        let departments = due.departments.isEmpty ? "" : ", departments: \(flowList(due.departments))"
        text += "  - {checklist: \(flowText(due.checklist)), dealers: all\(departments), every: month}\n"
    }
    return Array(text.utf8)
}

private func dealer(_ dealer: Dealer) -> String {
    var text = "  - dealer: \(flowText(dealer.id))\n    name: \(wording(dealer.name))\n"
    if let region = dealer.region { text += "    region: \(flowText(region))\n" }
    if !dealer.departments.isEmpty { text += "    departments: \(flowList(dealer.departments))\n" }
    if !dealer.units.isEmpty { text += "    units: \(flowList(dealer.units))\n" }
    if !dealer.people.isEmpty { text += "    people:\n" + dealer.people.map(person).joined() }
    return text
}

private func person(_ person: Person) -> String {
    var parts = ["person: \(flowText(person.id))", "name: \(flowText(person.name))"]
    if let role = person.role { parts.append("role: \(flowText(role))") }
    if let department = person.department { parts.append("department: \(flowText(department))") }
    if let team = person.team { parts.append("team: \(flowText(team))") }
    if let from = person.from { parts.append("from: \(from.text)") }
    if let until = person.until { parts.append("until: \(until.text)") }
    return "      - {\(parts.joined(separator: ", "))}\n"
}

private func names(_ key: String, _ names: [DeclaredName]) -> String {
    if names.isEmpty { return "" }
    return "\(key):\n" + names.map { "  \(flowText($0.id)): \(wording($0.name))\n" }.joined()
}

/// In both languages, since the network file wants both.
private func wording(_ text: BilingualText) -> String {
    "{zh: \(flowText(text.zh ?? text.en ?? "")), en: \(flowText(text.en ?? text.zh ?? ""))}"
}

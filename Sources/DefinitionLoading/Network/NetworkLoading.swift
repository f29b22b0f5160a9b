internal import BilingualText
public import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

/// Reads and checks `network.yaml`: regions, dealers, people and what is due.
///
/// - Parameters:
///   - bytes: the file as it is on disk.
///   - file: its name as the user gave it, for messages.
public func loadNetwork(_ bytes: [UInt8], file: String) -> Loaded<DealerNetwork> {
    load(bytes, file: file, readNetwork)
}

private func readNetwork(_ document: YAMLNode, _ log: ProblemLog) -> DealerNetwork? {
    let values = ValueReader(log: log)
    guard let mapping = MappingReader<NetworkKey>(document, values) else { return nil }
    let id = mapping.required(.network) { values.id($0, .network) }
    let departments = mapping.optional(.departments) { values.declaredNames($0, .department) } ?? []
    let roles = mapping.optional(.roles) { values.declaredNames($0, .role) } ?? []
    let regions = mapping.optional(.regions, values.regions) ?? []
    let reading = NetworkReading(values, departments: departments, roles: roles, regions: regions)
    let dealers = mapping.required(.dealers, reading.dealers) ?? []
    reading.checkAliases()
    return DealerNetwork(
        id: id ?? "",
        title: mapping.optional(.title, values.wording),
        timeZone: mapping.optional(.timeZone, values.timeZone) ?? "Asia/Shanghai",
        departments: departments, roles: roles, regions: regions, dealers: dealers,
        auditors: mapping.optional(.auditors, reading.auditors) ?? [],
        due: mapping.optional(.due, reading.due) ?? [],
        dueDays: mapping.optional(.actions, reading.dueDays) ?? .standard,
        appealWorkingDays: mapping.optional(.appeals, values.appealWorkingDays),
        waiverMonths: mapping.optional(.waivers, values.waiverMonths))
}

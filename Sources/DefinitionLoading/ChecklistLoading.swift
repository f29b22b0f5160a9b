internal import BilingualText
public import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
public import YAMLDocument

/// Reads and checks one checklist file (scoring rules, section 10).
///
/// - Parameters:
///   - bytes: the file as it is on disk.
///   - file: its name as the user gave it, for messages.
///   - network: declares departments and roles that the checklist may use; without one it declares its own.
public func loadChecklist(_ bytes: [UInt8], file: String, network: DealerNetwork?) -> Loaded<Checklist> {
    load(bytes, file: file) { readChecklist($0, network, $1) }
}

/// Checks one checklist that was read as YAML already.
public func loadChecklist(from document: YAMLNode, file: String, network: DealerNetwork?) -> Loaded<Checklist> {
    let log = ProblemLog(file: file)
    return Loaded(readChecklist(document, network, log), log.diagnostics)
}

private func readChecklist(_ document: YAMLNode, _ network: DealerNetwork?, _ log: ProblemLog) -> Checklist? {
    guard let mapping = MappingReader<ChecklistKey>(document, ValueReader(log: log)) else { return nil }
    let id = mapping.required(.checklist, mapping.values.id(.checklist))
    let version = mapping.required(.version, mapping.values.id(.version))
    let languages = mapping.optional(.languages, mapping.values.languageList) ?? Language.allCases
    let values = ValueReader(log: log, languages: languages)
    let grades = mapping.optional(.grades, GradesReader(values: values).read) ?? []
    let reading = ChecklistReading(
        values, names: declaredNames(in: mapping, values), grades: grades, network: network,
        notApplicable: mapping.optional(.notApplicable) { values.word($0) } ?? .exclude,
        dueDays: mapping.optional(.dueDays, values.whole(0...3_650)))
    let department = mapping.optional(.department, reading.defaultDepartment)
    let title = mapping.required(.title, values.wording) ?? BilingualText("")
    let root = reading.root(of: mapping, title: title, department: department)
    if let rules = mapping[.rules] { reading.readRules(rules) }
    return Checklist(
        id: id ?? "",
        version: version ?? "",
        title: title,
        description: mapping.optional(.description, values.wording),
        source: mapping.optional(.source, values.text),
        languages: languages,
        names: reading.names,
        root: root,
        items: reading.items,
        grades: grades,
        pass: mapping.optional(.pass, values.score),
        decimals: mapping.optional(.decimals, values.whole(0...6)) ?? 2,
        unanswered: mapping.optional(.unanswered, values.unanswered) ?? .incomplete,
        rankMinimum: mapping.optional(.rankMinimum, values.whole(1...1_000_000)) ?? 3,
        rules: reading.rulesInFileOrder,
        departmentFromAudit: department == .namedByAudit)
}

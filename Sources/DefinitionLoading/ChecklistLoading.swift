internal import BilingualText
public import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

/// Reads and checks one checklist file (scoring rules, section 10).
///
/// - Parameters:
///   - bytes: the file as it is on disk.
///   - file: its name as the user gave it, for messages.
///   - network: declares departments and roles that the checklist may use; without one it declares its own.
public func loadChecklist(_ bytes: [UInt8], file: String, network: DealerNetwork?) -> Loaded<Checklist> {
    load(bytes, file: file) { readChecklist($0, network, $1) }
}

private func readChecklist(_ document: YAMLNode, _ network: DealerNetwork?, _ log: ProblemLog) -> Checklist? {
    guard let mapping = MappingReader<ChecklistKey>(document, ValueReader(log: log)) else { return nil }
    let id = mapping.required(.checklist) { mapping.values.id($0, .checklist) }
    let version = mapping.required(.version) { mapping.values.id($0, .version) }
    let languages = mapping.optional(.languages, mapping.values.languageList) ?? Language.allCases
    let values = ValueReader(log: log, languages: languages)
    let grades = mapping.optional(.grades, GradesReader(values: values).read) ?? []
    let notApplicable = mapping.optional(.notApplicable) { values.notApplicable($0, NotApplicableRule(.exclude)) }
    let reading = ChecklistReading(
        values, names: declaredNames(in: mapping, values), grades: grades, network: network,
        scheme: scheme(of: mapping),
        notApplicable: NotApplicableRule(
            notApplicable?.policy ?? .exclude, needsReason: notApplicable?.needsReason ?? false),
        dueDays: mapping.optional(.dueDays) { values.whole($0, 0...3_650) })
    let department = mapping.optional(.department, reading.defaultDepartment)
    let title = mapping.required(.title, values.wording) ?? BilingualText("")
    let root = reading.root(of: mapping, title: title, department: department)
    reading.readReferences(in: mapping, root)
    let pass = mapping.optional(.pass, values.score)
    return Checklist(
        id: id ?? "",
        version: version ?? "",
        title: title,
        description: mapping.optional(.description, values.wording),
        source: mapping.optional(.source, values.text),
        languages: languages,
        names: reading.names,
        root: root,
        scheme: reading.scheme,
        items: reading.items,
        adjustments: reading.adjustments,
        ceiling: reading.ceiling(of: mapping, pass: pass),
        grades: grades,
        pass: pass,
        decimals: mapping.optional(.decimals) { values.whole($0, 0...6) } ?? 2,
        unanswered: mapping.optional(.unanswered, values.unanswered) ?? .incomplete,
        notApplicableLimit: notApplicable?.atMost,
        rankMinimum: mapping.optional(.rankMinimum) { values.whole($0, 1...1_000_000) } ?? 3,
        rules: reading.rulesInFileOrder,
        departmentFromAudit: department == .namedByAudit,
        keyFigures: reading.keyFigures)
}

/// An unknown scheme is reported, and the rest checked as if it were the standard one.
private func scheme(of mapping: MappingReader<ChecklistKey>) -> Scheme? {
    guard mapping.has(.scheme) else { return nil }
    return mapping.optional(.scheme) { mapping.values.word($0, of: Scheme.self) } ?? .xccdfDefault
}

extension ChecklistReading {
    /// What refers to items and sections, read when all of those in the tree are known.
    fileprivate func readReferences(in mapping: MappingReader<ChecklistKey>, _ root: Section) {
        if let bonus = mapping[.bonus] { readAdjustments(bonus, .bonus) }
        if let deductions = mapping[.specialDeductions] { readAdjustments(deductions, .specialDeduction) }
        if dependencies.isEmpty, !mapping.has(.keyFigures), !mapping.has(.rules) { return }
        let references = ItemReferences(self)
        resolveDependencies(references)
        if let figures = mapping[.keyFigures] {
            keyFigures = KeyFiguresReader(reading: self, references: references).read(figures)
        }
        guard let rules = mapping[.rules] else { return }
        readRules(rules, ConditionReader(self, root: root, items: references))
    }
}

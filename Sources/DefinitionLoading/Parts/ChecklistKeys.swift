internal import BilingualText

enum ChecklistKey: String, DefinitionKey {
    case checklist, version, title, description, source, languages, combine, scheme, total, pass, grades, decimals
    case notApplicable = "not-applicable"
    case unanswered
    case rankMinimum = "rank-minimum"
    case dueDays = "due-days"
    case department, departments, roles, units, pillars, rules, bonus
    case specialDeductions = "special-deductions"
    case ceiling
    case keyFigures = "key-figures"
    case sections, items

    static let part = BilingualText(zh: "检查表", en: "the checklist")
}

enum SectionKey: String, DefinitionKey {
    case section, title, department, pillar, weight, combine, total, points, minimum, items, sections

    static let part = BilingualText(zh: "此部分", en: "this section")
}

enum ItemKey: String, DefinitionKey {
    case item, text, criterion, source, points, weight, per, role, answer, combine
    case atLeast = "at-least"
    case notApplicable = "not-applicable"
    case appliesWhen = "applies-when"
    case onFinding = "on-finding"
    case round, critical, department, pillar, tags, remedy
    case dueDays = "due-days"

    static let part = BilingualText(zh: "此检查项", en: "this item")
}

enum GradeKey: String, DefinitionKey {
    case grade, title, from, above

    static let part = BilingualText(zh: "此等级", en: "this grade")
}

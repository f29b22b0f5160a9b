internal import ChecklistModel
internal import ExactArithmetic

/// Sections by id.
func sectionChanges(from old: Checklist, to new: Checklist) -> [SectionChange] {
    let (before, now) = (placedSections(of: old), placedSections(of: new))
    let known = Dictionary(before.map { ($0.section.id, $0) }) { first, _ in first }
    let ids = Set(now.map(\.section.id))
    let kept = now.compactMap { placed -> SectionChange? in
        let (section, parent) = placed
        guard let other = known[section.id] else {
            return SectionChange(
                id: section.id, old: nil, new: section, oldParent: nil, newParent: parent, fields: [])
        }
        let fields = SectionField.allCases.filter { differs($0, other, placed) }
        if fields.isEmpty { return nil }
        return SectionChange(
            id: section.id, old: other.section, new: section, oldParent: other.parent, newParent: parent,
            fields: fields)
    }
    let removed = before.filter { !ids.contains($0.section.id) }.map { section, parent in
        SectionChange(id: section.id, old: section, new: nil, oldParent: parent, newParent: nil, fields: [])
    }
    return kept + removed
}

private typealias PlacedSection = (section: Section, parent: String)

/// Every section below the checklist with the section it stands in.
private func placedSections(of checklist: Checklist) -> [PlacedSection] {
    checklist.root.withDescendants.flatMap { parent in parent.sections.map { ($0, parent.id) } }
}

private func differs(_ field: SectionField, _ old: PlacedSection, _ new: PlacedSection) -> Bool {
    switch field {
    case .title: old.section.title != new.section.title
    case .parent: old.parent != new.parent
    case .combine: old.section.combine != new.section.combine
    case .weight: old.section.weight != new.section.weight
    case .points: old.section.points != new.section.points
    }
}

/// Rules by origin and id.
func ruleChanges(from old: Checklist, to new: Checklist) -> [RuleChange] {
    let before = old.rules.map { (rule: $0, meaning: RuleMeaning($0, in: old)) }
    let now = new.rules.map { (rule: $0, meaning: RuleMeaning($0, in: new)) }
    let known = Dictionary(before.map { (RuleName($0.rule), $0) }) { first, _ in first }
    let names = Set(now.map { RuleName($0.rule) })
    let kept = now.compactMap { rule, meaning -> RuleChange? in
        guard let other = known[RuleName(rule)] else { return RuleChange(old: nil, new: rule, isReworded: false) }
        let isSame = other.meaning == meaning
        if isSame, other.rule.title == rule.title { return nil }
        return RuleChange(old: other.rule, new: rule, isReworded: isSame)
    }
    let removed = before.filter { !names.contains(RuleName($0.rule)) }.map { rule, _ in
        RuleChange(old: rule, new: nil, isReworded: false)
    }
    return kept + removed
}

private struct RuleName: Hashable {
    let origin: Rule.Origin
    let id: String

    init(_ rule: Rule) {
        origin = rule.origin
        id = rule.id
    }
}

/// What differs about the checklists as a whole.
func checklistFields(_ old: Checklist, _ new: Checklist) -> [ChecklistField] {
    ChecklistField.allCases.filter { field in
        switch field {
        case .id: old.id != new.id
        case .version: old.version != new.version
        case .title: old.title != new.title
        case .description: old.description != new.description
        case .source: old.source != new.source
        case .languages: old.languages != new.languages
        case .names: old.names != new.names
        case .order: order(of: old, among: new) != order(of: new, among: old)
        case .keyFigures: keyFigures(of: old) != keyFigures(of: new)
        case .combine: old.root.combine != new.root.combine
        case .scheme: old.scheme != new.scheme
        case .unanswered: old.unanswered != new.unanswered
        case .grades: limits(of: old) != limits(of: new)
        case .gradeTitles: limits(of: old) == limits(of: new) && old.grades != new.grades
        case .pass: old.pass != new.pass
        case .ceiling: old.ceiling != new.ceiling
        case .notApplicableLimit: old.notApplicableLimit != new.notApplicableLimit
        case .rankMinimum: old.rankMinimum != new.rankMinimum
        case .decimals: old.decimals != new.decimals
        case .auditDepartment: old.departmentFromAudit != new.departmentFromAudit
        }
    }
}

private func limits(of checklist: Checklist) -> [GradeMeaning] {
    checklist.grades.map { GradeMeaning(id: $0.id, limit: $0.limit) }
}

private func keyFigures(of checklist: Checklist) -> [KeyFigureMeaning] {
    checklist.keyFigures.map { KeyFigureMeaning($0, in: checklist) }
}

/// Ids of the items that both have, as they stand here.
private func order(of checklist: Checklist, among other: Checklist) -> [String] {
    let ids = Set(other.items.map(\.id))
    return checklist.items.map(\.id).filter(ids.contains)
}

internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

/// What `department:` at the top of a checklist says.
enum DefaultDepartment: Equatable {
    case declared(String)
    /// `any`: each audit names the one it looked at.
    case namedByAudit
}

/// How a checklist as a whole combines its sections: `deductions` belongs to sections.
enum TopCombination: String, CaseIterable {
    case points, weighted, worst

    var combination: Section.Combination {
        switch self {
        case .points: .points
        case .weighted: .weighted
        case .worst: .worst
        }
    }
}

extension ChecklistReading {
    func defaultDepartment(_ node: YAMLNode) -> DefaultDepartment? {
        if node.scalarText == "any" { return .namedByAudit }
        return departments.reference(node, values).map { .declared($0) }
    }

    /// The checklist as the topmost section.
    func root(
        of mapping: MappingReader<ChecklistKey>, title: BilingualText, department: DefaultDepartment?
    ) -> Section {
        let combine = topCombination(of: mapping)
        var inside = Surroundings(combine: combine)
        if case .declared(let id) = department { inside.department = id }
        if !mapping.has(.items), !mapping.has(.sections) {
            mapping.report(RollUpProblem.noItems(in: ChecklistKey.part), at: mapping.position)
        }
        let children = children(of: mapping.childLists(items: .items, sections: .sections), in: inside)
        _ = checkedSum(of: children, combine, in: mapping, total: .total)
        return Section(
            id: "", title: title, combine: combine ?? .points, weight: nil, points: nil, children: children.nodes)
    }

    private func topCombination(of mapping: MappingReader<ChecklistKey>) -> Section.Combination? {
        if let scheme {
            mapping.reportDecided(by: scheme, [.combine, .total])
            return scheme.combination
        }
        guard mapping.has(.combine) else { return .points }
        if mapping[.combine]?.scalarText == Section.Combination.deductions.rawValue {
            mapping.report(RollUpProblem.deductionsAtTop, at: .combine)
            return nil
        }
        return mapping.optional(.combine) { values.word($0, of: TopCombination.self)?.combination }
    }

    /// Rules as they stand in the file, whatever was read first.
    var rulesInFileOrder: [Rule] {
        rules.sorted { $0.position < $1.position }.map(\.rule)
    }
}

/// `departments:`, `roles:`, `units:` and `pillars:`.
func declaredNames(in mapping: MappingReader<ChecklistKey>, _ values: ValueReader) -> DeclaredNames {
    func names(_ key: ChecklistKey, _ noun: IDNoun) -> [DeclaredName] {
        mapping.optional(key) { values.declaredNames($0, noun) } ?? []
    }
    return DeclaredNames(
        departments: names(.departments, .department), roles: names(.roles, .role), units: names(.units, .unit),
        pillars: names(.pillars, .pillar))
}

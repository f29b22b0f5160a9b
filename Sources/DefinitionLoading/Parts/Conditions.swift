internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

/// Reads the conditions of rules, when every item and every section is known.
struct ConditionReader {
    let reading: ChecklistReading
    let tree: TreeIndex
    private let sections: KnownIDs
    private let items: ItemReferences
    private let values: ValueReader

    init(_ reading: ChecklistReading, root: Section, items: ItemReferences) {
        self.reading = reading
        self.items = items
        tree = TreeIndex(root, reading.items)
        sections = KnownIDs(.section, reading.sectionIDs.ids, .inFile)
        values = reading.values
    }

    /// A section of this file.
    func section(_ node: YAMLNode) -> String? { sections.reference(node, values) }

    /// - Parameter scope: the section that the rule acts on; nil when it acts on the audit.
    func condition(_ node: YAMLNode, scope: String?) -> Rule.Condition? {
        guard let mapping = MappingReader<RuleConditionKey>(node, values) else { return nil }
        let kind = mapping.only(of: RuleConditionKey.kinds)
        // Read whatever the kind, so that one run tells what is wrong with each.
        let section = mapping.optional(.section, section)
        let department = mapping.optional(.department, reading.department)
        let minimum = minimum(in: mapping)
        guard let kind else { return nil }
        for key in mapping.keys where key != kind && !kind.companions.contains(key) {
            mapping.report(RuleProblem.foreignKey(key.rawValue, beside: kind.rawValue), at: key)
        }
        switch kind {
        case .item: return item(in: mapping)
        case .zeros: return zeros(in: mapping)
        case .anyOf: return list(mapping, .anyOf, scope).map { .atLeast(1, of: $0) }
        case .allOf: return list(mapping, .allOf, scope).map { .atLeast($0.count, of: $0) }
        case .atLeast: return atLeast(in: mapping, scope)
        case .department:
            guard let department, let minimum else { return nil }
            return .departmentBelow(department, minimum)
        default:
            guard let section else { return nil }
            if let scope, !tree.encloses(scope, section), let place = mapping[.section]?.position {
                mapping.report(RuleProblem.sectionOutside(section, scope: scope), at: place)
            }
            return minimum.map { .sectionBelow(section, $0) }
        }
    }

    private func minimum(in mapping: MappingReader<RuleConditionKey>) -> Rule.Minimum? {
        let watches = mapping.has(.section) || mapping.has(.department)
        let limit = watches ? mapping.required(.below, values.minimum) : mapping.optional(.below, values.minimum)
        let rounded = mapping.optional(.rounded, reading.rounding)
        return limit.map { Rule.Minimum($0, rounded: rounded) }
    }

    private func item(in mapping: MappingReader<RuleConditionKey>) -> Rule.Condition? {
        guard let index = mapping.optional(.item, { items.index($0, values) }), let place = mapping[.item]?.position
        else {
            return nil
        }
        let item = reading.items[index]
        if items.isAdjustment(index) || item.isInformation {
            mapping.report(RuleProblem.unscoredItem(item.id), at: place)
            return nil
        }
        var trigger: Rule.Trigger? = .rateZero
        if mapping.has(.option) || mapping.has(.rateAtMost) {
            trigger = mapping.trigger(option: .option, rateAtMost: .rateAtMost, of: item.answer)
        }
        if let trigger, !item.answer.canMeet(trigger) {
            mapping.report(RuleProblem.neverMetBy(item.id), at: .item)
        }
        return trigger.map { .item(index, $0) }
    }

    private func zeros(in mapping: MappingReader<RuleConditionKey>) -> Rule.Condition? {
        let section = mapping.optional(.inSection, self.section)
        if mapping.has(.inSection), section == nil { return nil }
        // What could not be read may have been scored.
        let most = reading.isTreeComplete ? tree.scoredItemCount(in: section) : ChecklistReading.mostItems
        if most == 0 { mapping.report(RuleProblem.nothingToCount(section: section), at: .zeros) }
        return mapping.optional(.zeros) { values.whole($0, 1...max(1, most)) }.map { .zeros($0, section: section) }
    }

    private func atLeast(in mapping: MappingReader<RuleConditionKey>, _ scope: String?) -> Rule.Condition? {
        let conditions = mapping.required(.of) { node in
            values.list(node)?.map { condition($0, scope: scope) }
        }
        let count = mapping.optional(.atLeast) {
            values.whole($0, 1...max(1, conditions?.count ?? ValueReader.longestList))
        }
        guard let conditions, let count else { return nil }
        return .atLeast(count, of: conditions.compactMap { $0 })
    }

    private func list(
        _ mapping: MappingReader<RuleConditionKey>, _ key: RuleConditionKey, _ scope: String?
    ) -> [Rule.Condition]? {
        mapping.optional(key) { node in values.list(node) { condition($0, scope: scope) } }
    }
}

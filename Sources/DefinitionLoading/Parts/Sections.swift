internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

extension ChecklistReading {
    /// Reads a section and everything below it, and adds it to its parent's children.
    func readSection(_ node: YAMLNode, in around: Surroundings, into siblings: inout Children) {
        guard around.level < Self.deepestSection else {
            log.report(StructureProblem.nestedTooDeep(limit: Self.deepestSection), at: node.position)
            siblings.shares.append(nil)
            return
        }
        guard let mapping = MappingReader<SectionKey>(node, values) else {
            siblings.shares.append(nil)
            return
        }
        let id = mapping.required(.section, values.id(.section)) ?? ""
        if let place = mapping[.section]?.position, !id.isEmpty { sectionIDs.take(id, at: place, log) }
        let title = mapping.required(.title, values.wording) ?? BilingualText("")
        let combine = combination(in: mapping, .combine)

        var inside = around
        inside.combine = combine
        inside.level += 1
        inside.section = id
        inside.department = mapping.optional(.department, department) ?? around.department
        inside.pillar = mapping.optional(.pillar, pillars.reference(values)) ?? around.pillar
        let lists = mapping.childLists(items: .items, sections: .sections)
        if !mapping.has(.items), !mapping.has(.sections) {
            mapping.report(RollUpProblem.noItems(in: SectionKey.part), at: mapping.position)
        }
        let children = children(of: lists, in: inside)
        let sum = checkedSum(of: children, combine, in: mapping, total: .total)

        let weight = sectionWeight(in: mapping, under: around.combine)
        let points = sectionPoints(in: mapping, combine, under: around.combine)
        readMinimum(in: mapping, of: id)
        siblings.nodes.append(
            .section(
                Section(
                    id: id, title: title, combine: combine ?? .points, weight: weight, points: points,
                    children: children.nodes)))
        siblings.shares.append(around.combine == .points ? (combine == .points ? sum : points) : weight)
    }

    /// The default is `points`; nil when something else stands there.
    func combination<Key: DefinitionKey>(in mapping: MappingReader<Key>, _ key: Key) -> Section.Combination? {
        mapping.has(key) ? mapping.optional(key) { values.word($0, of: Section.Combination.self) } : .points
    }

    /// A declared department; `any` belongs to the checklist as a whole.
    func department(_ node: YAMLNode) -> String? {
        if node.scalarText == "any" {
            log.report(NameProblem.anyDepartmentBelowTop, at: node.position)
            return nil
        }
        return departments.reference(values)(node)
    }

    private func sectionWeight(
        in mapping: MappingReader<SectionKey>, under parent: Section.Combination?
    ) -> Fraction? {
        let weight = mapping.optional(.weight, values.weight)
        switch parent {
        case .weighted where !mapping.has(.weight):
            mapping.report(RollUpProblem.missingWeight, at: mapping.position)
        case .points where mapping.has(.weight):
            mapping.report(RollUpProblem.weightWithoutMeaning, at: .weight)
        case .worst where !mapping.has(.weight):
            // Under `worst` a weight only says whether the child takes part.
            return .one
        default: break
        }
        return weight
    }

    private func sectionPoints(
        in mapping: MappingReader<SectionKey>, _ combine: Section.Combination?, under parent: Section.Combination?
    ) -> Fraction? {
        let points = mapping.optional(.points, values.points)
        guard let combine, let parent else { return points }
        let isNeeded = parent == .points && combine != .points
        if isNeeded, !mapping.has(.points) {
            mapping.report(RollUpProblem.missingPoints, at: mapping.position)
        } else if !isNeeded, mapping.has(.points) {
            mapping.report(RollUpProblem.pointsWithoutMeaning, at: .points)
        }
        return points
    }
}

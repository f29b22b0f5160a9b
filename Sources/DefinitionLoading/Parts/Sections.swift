internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import ExactArithmetic
internal import YAMLDocument

extension ChecklistReading {
    /// Reads a section and everything below it, and adds it to its parent's children.
    func readSection(_ node: YAMLNode, in around: Surroundings, into siblings: inout Children) {
        let isTooDeep = around.level >= Self.deepestSection
        if isTooDeep { log.report(StructureProblem.nestedTooDeep(limit: Self.deepestSection), at: node.position) }
        guard !isTooDeep, let mapping = MappingReader<SectionKey>(node, values) else {
            isTreeComplete = false
            siblings.addUnread()
            return
        }
        let id = mapping.required(.section) { values.id($0, .section) } ?? ""
        if let place = mapping[.section]?.position, !id.isEmpty { sectionIDs.take(id, at: place, log) }
        let title = mapping.required(.title, values.wording) ?? BilingualText("")
        let combine = combination(of: mapping)
        let inside = surroundings(of: mapping, id, combine, in: around)
        if !mapping.has(.items), !mapping.has(.sections) {
            mapping.report(RollUpProblem.noItems(in: SectionKey.part), at: mapping.position)
        }
        let children = children(of: mapping.childLists(items: .items, sections: .sections), in: inside)
        let sum = checkedSum(
            of: children, combine, in: mapping, total: .total, mayBeZero: scheme?.ignoresSections == true)

        let weight = weight(in: mapping, under: around.combine, hasScores: children.haveScores)
        let points =
            combine == .deductions
            ? inside.startingPoints
            : points(in: mapping, combine, under: around.combine, hasScores: children.haveScores)
        if scheme == nil { readMinimum(in: mapping, of: id) }
        let section = Section(
            id: id, title: title, combine: combine ?? .points, weight: weight, points: points,
            children: children.nodes)
        let share = around.combine == .points ? (combine == .points ? sum : points) : weight
        siblings.add(
            .section(section), share: scheme?.ignoresSections == true ? sum : share, hasScores: children.haveScores)
    }

    private func surroundings(
        of mapping: MappingReader<SectionKey>, _ id: String, _ combine: Section.Combination?, in around: Surroundings
    ) -> Surroundings {
        var inside = around
        inside.combine = combine
        inside.startingPoints = combine == .deductions ? startingPoints(of: mapping) : nil
        inside.level += 1
        inside.section = id
        inside.department = mapping.optional(.department, department) ?? around.department
        inside.pillar = mapping.optional(.pillar) { pillars.reference($0, values) } ?? around.pillar
        return inside
    }

    /// The default is `points`; nil when something else stands there.
    private func combination(of mapping: MappingReader<SectionKey>) -> Section.Combination? {
        if let scheme {
            mapping.reportDecided(by: scheme, [.combine, .points, .total, .minimum])
            return scheme.combination
        }
        return mapping.has(.combine)
            ? mapping.optional(.combine) { values.word($0, of: Section.Combination.self) } : .points
    }

    /// What a `deductions` section has to lose; such a section holds items only.
    private func startingPoints(of mapping: MappingReader<SectionKey>) -> Fraction? {
        if mapping.has(.sections) { mapping.report(RollUpProblem.sectionsInDeductions, at: .sections) }
        if !mapping.has(.points) { mapping.report(RollUpProblem.missingStartingPoints, at: mapping.position) }
        return mapping.optional(.points) { values.number($0, .positive, percent: .refused) }
    }

    /// A declared department; `any` belongs to the checklist as a whole.
    func department(_ node: YAMLNode) -> String? {
        if node.scalarText == "any" {
            log.report(NameProblem.anyDepartmentBelowTop, at: node.position)
            return nil
        }
        return departments.reference(node, values)
    }

    private func weight(
        in mapping: MappingReader<SectionKey>, under parent: Section.Combination?, hasScores: Bool
    ) -> Fraction? {
        if let scheme { return mapping.schemeWeight(.weight).flatMap(scheme.sectionWeight) }
        let weight = mapping.optional(.weight, values.weight)
        switch parent {
        case .weighted where !mapping.has(.weight):
            guard hasScores else { return .zero }
            mapping.report(RollUpProblem.missingWeight, at: mapping.position)
        case .points where mapping.has(.weight):
            mapping.report(RollUpProblem.weightWithoutMeaning, at: .weight)
        case .worst where !mapping.has(.weight):
            // Under `worst` a weight only says whether the child takes part.
            return hasScores ? .one : .zero
        default: break
        }
        return weight
    }

    private func points(
        in mapping: MappingReader<SectionKey>, _ combine: Section.Combination?, under parent: Section.Combination?,
        hasScores: Bool
    ) -> Fraction? {
        guard scheme == nil else { return nil }
        let points = mapping.optional(.points, values.points)
        guard let combine, let parent else { return points }
        let isNeeded = parent == .points && combine != .points
        if isNeeded, !mapping.has(.points) {
            guard hasScores else { return .zero }
            mapping.report(RollUpProblem.missingPoints, at: mapping.position)
        } else if !isNeeded, mapping.has(.points) {
            mapping.report(RollUpProblem.pointsWithoutMeaning, at: .points)
        }
        return points
    }
}

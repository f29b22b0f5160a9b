internal import ChecklistModel
internal import ExactArithmetic

extension Item {
    /// The same question with another answer, dependency or flag.
    func replacing(
        answer: AnswerKind? = nil, dependency: Dependency?? = nil, isCritical: Bool? = nil
    ) -> Item {
        Item(
            id: id, text: text, criterion: criterion, source: source, points: points, weight: weight, scope: scope,
            answer: answer ?? self.answer, combine: combine, takesSeveralObservations: takesSeveralObservations,
            atLeast: atLeast, notApplicable: notApplicable, dependency: dependency ?? self.dependency, proof: proof,
            rounding: rounding, department: department, role: role, pillar: pillar, tags: tags,
            isCritical: isCritical ?? self.isCritical, remedy: remedy, dueDays: dueDays)
    }
}

extension Section {
    /// The section without these items; sections that are left empty stay and are not scored.
    func without(_ items: Set<Int>) -> Section {
        let kept = children.compactMap { child -> Node? in
            switch child {
            case .item(let index): items.contains(index) ? nil : child
            case .section(let section): .section(section.without(items))
            }
        }
        return Section(id: id, title: title, combine: combine, weight: weight, points: points, children: kept)
    }
}

extension Checklist {
    /// The checklist with some of its parts taken from elsewhere.
    func replacing(
        root: Section? = nil, items: [Item]? = nil, judging other: Checklist? = nil, adjustments: [Adjustment]? = nil,
        rules: [Rule]? = nil
    ) -> Checklist {
        let judge = other ?? self
        return Checklist(
            id: id, version: version, title: title, description: description, source: source, languages: languages,
            names: names, root: root ?? self.root, scheme: scheme, items: items ?? self.items,
            adjustments: adjustments ?? self.adjustments, ceiling: judge.ceiling, grades: judge.grades,
            pass: judge.pass, decimals: decimals, unanswered: unanswered, notApplicableLimit: notApplicableLimit,
            rankMinimum: rankMinimum, rules: rules ?? self.rules, departmentFromAudit: departmentFromAudit,
            keyFigures: keyFigures)
    }

    /// Takes items out of the score: they stand in no section any more and their blanks mean nothing.
    func leavingOut(_ left: Set<Int>) -> Checklist {
        let inTree = left.intersection(root.itemIndices)
        guard !inTree.isEmpty else { return self }
        let items = items.enumerated().map { index, item in
            inTree.contains(index) && item.isCritical ? item.replacing(isCritical: false) : item
        }
        return replacing(root: root.without(inTree), items: items)
    }
}

import BilingualText
import ChecklistModel
import ExactArithmetic

extension Item {
    func edited(
        text: BilingualText? = nil, points: Fraction? = nil, weight: Fraction? = nil, answer: AnswerKind? = nil,
        combine: ObservationCombination? = nil, severalObservations: Bool? = nil, atLeast: Int? = nil,
        notApplicable: NotApplicableRule? = nil, dependency: Dependency?? = nil, proof: [Proof]? = nil,
        rounding: Int?? = nil, department: String?? = nil, tags: [String]? = nil, isCritical: Bool? = nil
    ) -> Item {
        Item(
            id: id, text: text ?? self.text, criterion: criterion, source: source, points: points ?? self.points,
            weight: weight ?? self.weight, scope: scope, answer: answer ?? self.answer,
            combine: combine ?? self.combine,
            takesSeveralObservations: severalObservations ?? takesSeveralObservations,
            atLeast: atLeast ?? self.atLeast, notApplicable: notApplicable ?? self.notApplicable,
            dependency: dependency ?? self.dependency, proof: proof ?? self.proof, rounding: rounding ?? self.rounding,
            department: department ?? self.department, role: role, pillar: pillar, tags: tags ?? self.tags,
            isCritical: isCritical ?? self.isCritical, remedy: remedy, dueDays: dueDays)
    }
}

extension Section {
    func edited(
        title: BilingualText? = nil, combine: Combination? = nil, weight: Fraction?? = nil, points: Fraction?? = nil,
        children: [Node]? = nil
    ) -> Section {
        Section(
            id: id, title: title ?? self.title, combine: combine ?? self.combine, weight: weight ?? self.weight,
            points: points ?? self.points, children: children ?? self.children)
    }

    /// The section and every one below, each edited after its children.
    func everywhere(_ edit: (Section) -> Section) -> Section {
        edit(
            edited(
                children: children.map { child in
                    if case .section(let section) = child { .section(section.everywhere(edit)) } else { child }
                }))
    }
}

extension Checklist {
    func edited(
        id: String? = nil, version: String? = nil, root: Section? = nil, items: [Item]? = nil,
        ceiling: Fraction?? = nil, grades: [Grade]? = nil, pass: Fraction?? = nil, decimals: Int? = nil,
        unanswered: UnansweredPolicy? = nil, notApplicableLimit: Int?? = nil, rankMinimum: Int? = nil,
        rules: [Rule]? = nil, departmentFromAudit: Bool? = nil, keyFigures: [KeyFigure]? = nil
    ) -> Checklist {
        Checklist(
            id: id ?? self.id, version: version ?? self.version, title: title, description: description,
            source: source, languages: languages, names: names, root: root ?? self.root, scheme: scheme,
            items: items ?? self.items, adjustments: adjustments, ceiling: ceiling ?? self.ceiling,
            grades: grades ?? self.grades, pass: pass ?? self.pass, decimals: decimals ?? self.decimals,
            unanswered: unanswered ?? self.unanswered,
            notApplicableLimit: notApplicableLimit ?? self.notApplicableLimit,
            rankMinimum: rankMinimum ?? self.rankMinimum, rules: rules ?? self.rules,
            departmentFromAudit: departmentFromAudit ?? self.departmentFromAudit,
            keyFigures: keyFigures ?? self.keyFigures)
    }

    /// The checklist with one item edited.
    func editing(_ id: String, _ edit: (Item) -> Item) -> Checklist {
        edited(items: items.map { $0.id == id ? edit($0) : $0 })
    }
}

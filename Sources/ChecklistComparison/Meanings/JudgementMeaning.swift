internal import ChecklistModel
internal import ExactArithmetic

/// Everything that is made of the computed base: score, grade, outcome, groups, and which audits are accepted at all.
struct JudgementMeaning {
    let grades: [GradeMeaning]
    let pass: Fraction?
    let ceiling: Fraction?
    let adjustments: [String: AdjustmentMeaning]
    let rules: Set<RuleMeaning>
    /// How the items that rules look at are rated, scored ones or not.
    let ruledItems: [String: ItemMeaning]
    let groups: [String: GroupMeaning]
    let sections: [String: SectionMeaning]
    /// The children of each `worst` node in their order, which decides between equally low ones and so moves the groups.
    let worstOrders: [String: [String]]
    let acceptance: [String: AcceptanceMeaning]
    let notApplicableLimit: Int?
    let rankMinimum: Int
    let departmentFromAudit: Bool

    /// - Parameter common: ids of the items that both checklists have; only of these the terms of acceptance matter.
    init(_ checklist: Checklist, scored: Set<String>, common: Set<String>) {
        let items = checklist.items
        func byID<Value>(_ indices: some Sequence<Int>, _ value: (Item) -> Value) -> [String: Value] {
            Dictionary(indices.filter(items.indices.contains).map { (items[$0].id, value(items[$0])) }) { a, _ in a }
        }
        grades = checklist.grades.map { GradeMeaning(id: $0.id, limit: $0.limit) }
        pass = checklist.pass
        ceiling = checklist.ceiling
        adjustments = Dictionary(
            checklist.adjustments.filter { items.indices.contains($0.item) }.map { adjustment in
                (items[adjustment.item].id, AdjustmentMeaning(adjustment, items[adjustment.item]))
            }
        ) { first, _ in first }
        rules = Set(checklist.rules.map { RuleMeaning($0, in: checklist) })
        ruledItems = byID(checklist.rules.flatMap(\.condition.items)) {
            ItemMeaning($0, in: checklist, blankBlocks: false)
        }
        groups = byID(items.indices.filter { scored.contains(items[$0].id) }) { GroupMeaning($0) }
        sections = SectionMeaning.all(of: checklist, scored: scored)
        worstOrders = Dictionary(
            checklist.root.withDescendants.filter { $0.combine == .worst }.map { section in
                (section.id, section.children.map { $0.id(among: items) })
            }
        ) { first, _ in first }
        acceptance = byID(items.indices.filter { common.contains(items[$0].id) }) { AcceptanceMeaning($0) }
        notApplicableLimit = checklist.notApplicableLimit
        rankMinimum = checklist.rankMinimum
        departmentFromAudit = checklist.departmentFromAudit
    }
}

/// A grade without its title.
struct GradeMeaning: Hashable {
    let id: String
    let limit: LowerLimit
}

struct AdjustmentMeaning: Hashable {
    let direction: Adjustment.Direction
    let atMost: Fraction?
    let basis: Adjustment.Basis
    let points: Fraction
    let answer: AnswerMeaning

    init(_ adjustment: Adjustment, _ item: Item) {
        direction = adjustment.direction
        atMost = adjustment.atMost
        basis = adjustment.basis
        points = item.points
        answer = AnswerMeaning(item.answer)
    }
}

/// The slices that an item belongs to.
struct GroupMeaning: Hashable {
    let department: String?
    let pillar: String?
    let tags: Set<String>

    init(_ item: Item) {
        department = item.department
        pillar = item.pillar
        tags = Set(item.tags)
    }
}

/// The terms on which an answer is accepted.
struct AcceptanceMeaning: Hashable {
    let needsReason: Bool
    let notApplicableAtMost: Int?
    let severalObservations: Bool
    let proof: Set<Proof>
    let form: Information.Form?

    init(_ item: Item) {
        needsReason = item.notApplicable.needsReason
        notApplicableAtMost = item.notApplicable.atMost
        severalObservations = item.takesSeveralObservations || item.combine == .pooled
        proof = Set(item.proof)
        if case .information(let information) = item.answer { form = information.form } else { form = nil }
    }
}

/// What a section's own score is made of.
struct SectionMeaning: Hashable {
    let combine: Section.Combination
    /// Scored items and sections directly below, by id.
    let items: Set<String>
    let sections: Set<String>

    /// By section id; sections without scored items are left out.
    static func all(of checklist: Checklist, scored: Set<String>) -> [String: SectionMeaning] {
        var meanings: [String: SectionMeaning] = [:]
        func enter(_ section: Section) -> Bool {
            var (items, sections): (Set<String>, Set<String>) = ([], [])
            for child in section.children {
                switch child {
                case .item(let index):
                    guard checklist.items.indices.contains(index) else { continue }
                    let id = checklist.items[index].id
                    if scored.contains(id) { items.insert(id) }
                case .section(let child): if enter(child) { sections.insert(child.id) }
                }
            }
            guard !items.isEmpty || !sections.isEmpty else { return false }
            meanings[section.id] = SectionMeaning(combine: section.combine, items: items, sections: sections)
            return true
        }
        _ = enter(checklist.root)
        return meanings
    }
}

extension Section.Node {
    fileprivate func id(among items: [Item]) -> String {
        switch self {
        case .section(let section): section.id
        case .item(let index): items.indices.contains(index) ? items[index].id : ""
        }
    }
}

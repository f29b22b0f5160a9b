public import ChecklistModel
internal import ExactArithmetic

/// What changed from one version of a checklist to another, and whether scores under both may be compared.
///
/// Items and sections are matched by id, rules by origin and id. Checklists of different ids are compared in the same way.
public func compare(_ old: Checklist, _ new: Checklist) -> ChecklistChange {
    let comparison = Comparison(old: ChecklistReading(old), new: ChecklistReading(new))
    let items = comparison.items()
    let sections = sectionChanges(from: old, to: new)
    let rules = ruleChanges(from: old, to: new)
    let fields = checklistFields(old, new)
    let (verdict, reasons) = comparison.judge(items: items, sections: sections, rules: rules, fields: fields)
    return ChecklistChange(
        old: old, new: new, verdict: verdict, reasons: reasons, items: items, sections: sections, rules: rules,
        fields: fields)
}

/// A checklist with everything that a comparison looks up.
struct ChecklistReading {
    let checklist: Checklist
    let base: BaseMeaning
    let indices: [String: Int]
    private let places: [Int: ItemPlace]
    private let adjustments: [Int: Adjustment]

    init(_ checklist: Checklist) {
        self.checklist = checklist
        base = BaseMeaning(checklist)
        indices = Dictionary(checklist.items.indices.map { (checklist.items[$0].id, $0) }) { first, _ in first }
        var places: [Int: ItemPlace] = [:]
        for section in checklist.root.withDescendants {
            for case .item(let index) in section.children { places[index] = .section(section.id) }
        }
        for adjustment in checklist.adjustments {
            places[adjustment.item] = adjustment.direction == .bonus ? .bonus : .specialDeduction
        }
        self.places = places
        adjustments = Dictionary(checklist.adjustments.map { ($0.item, $0) }) { first, _ in first }
    }

    func item(_ id: String) -> PlacedItem? {
        indices[id].map { index in
            PlacedItem(
                item: checklist.items[index], place: places[index] ?? .section(""),
                effectiveWeight: base.weights[id] ?? nil, adjustment: adjustments[index])
        }
    }
}

extension Section {
    /// The section itself and every section below, parents first.
    var withDescendants: [Section] { [self] + sections.flatMap(\.withDescendants) }
}

/// Two checklists side by side.
struct Comparison {
    let old: ChecklistReading
    let new: ChecklistReading

    func items() -> [ItemChange] {
        let kept = new.checklist.items.compactMap { item -> ItemChange? in
            guard let now = new.item(item.id) else { return nil }
            guard let before = old.item(item.id) else {
                return ItemChange(id: item.id, old: nil, new: now, fields: [])
            }
            let fields = ItemField.allCases.filter { differs($0, before, now) }
            return fields.isEmpty ? nil : ItemChange(id: item.id, old: before, new: now, fields: fields)
        }
        let removed = old.checklist.items.filter { new.indices[$0.id] == nil }.map { item in
            ItemChange(id: item.id, old: old.item(item.id), new: nil, fields: [])
        }
        return kept + removed
    }

    private func differs(_ field: ItemField, _ before: PlacedItem, _ now: PlacedItem) -> Bool {
        let (a, b) = (before.item, now.item)
        switch field {
        case .place: return before.place != now.place
        case .text: return a.text != b.text
        case .criterion: return a.criterion != b.criterion
        case .source: return a.source != b.source
        case .remedy: return a.remedy != b.remedy
        case .dueDays: return a.dueDays != b.dueDays
        case .answerWords: return isSpeltOtherwise(a.answer, b.answer)
        case .answer: return isReanswered(a.answer, b.answer)
        case .points: return a.points != b.points
        case .weight:
            // A weight that only follows the full mark is no news of its own.
            let follows = a.weight == a.points && b.weight == b.points
            return a.weight != b.weight && !follows
        case .scope: return a.scope != b.scope
        case .role: return a.role != b.role
        case .combine: return a.combine != b.combine
        case .severalObservations: return a.takesSeveralObservations != b.takesSeveralObservations
        case .atLeast: return a.atLeast != b.atLeast
        case .notApplicable: return a.notApplicable.policy != b.notApplicable.policy
        case .notApplicableTerms:
            return a.notApplicable.needsReason != b.notApplicable.needsReason
                || a.notApplicable.atMost != b.notApplicable.atMost
        case .dependency: return dependency(of: a, in: old) != dependency(of: b, in: new)
        case .proof: return Set(a.proof) != Set(b.proof)
        case .rounding: return a.rounding != b.rounding
        case .department: return a.department != b.department
        case .pillar: return a.pillar != b.pillar
        case .tags: return Set(a.tags) != Set(b.tags)
        case .critical: return a.isCritical != b.isCritical
        case .adjustmentLimit: return before.adjustment?.atMost != now.adjustment?.atMost
        case .adjustmentBasis: return before.adjustment?.basis != now.adjustment?.basis
        }
    }

    private func dependency(of item: Item, in reading: ChecklistReading) -> DependencyMeaning? {
        item.dependency.flatMap { DependencyMeaning($0, in: reading.checklist) }
    }
}

/// The same answer can be rated otherwise, or can no longer be read.
func isReanswered(_ old: AnswerKind, _ new: AnswerKind) -> Bool {
    AnswerMeaning(old) != AnswerMeaning(new) || AnswerSpellings(old).isTurned(in: AnswerSpellings(new))
}

/// The same answers go by other words; of another kind of answer that is no news.
private func isSpeltOtherwise(_ old: AnswerKind, _ new: AnswerKind) -> Bool {
    old.name == new.name && AnswerSpellings(old).differ(from: AnswerSpellings(new))
}

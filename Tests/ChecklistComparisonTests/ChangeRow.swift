import AuditTestSupport
import BilingualText
import ChecklistComparison
import ChecklistModel
import ExactArithmetic
import Testing

/// An edit of a small checklist and what comparing with the original must say.
struct ChangeRow: Sendable, CustomTestStringConvertible {
    let name: String
    let edit: @Sendable (Checklist) -> Checklist
    let verdict: Comparability
    let reasons: [ComparabilityReason]
    let summary: [String]
    var testDescription: String { name }

    init(
        _ name: String, _ verdict: Comparability, _ reasons: [ComparabilityReason] = [], _ summary: [String],
        edit: @escaping @Sendable (Checklist) -> Checklist
    ) {
        self.name = name
        self.edit = edit
        self.verdict = verdict
        self.reasons = reasons
        self.summary = summary
    }

    /// Two weighted sections: a timed item, a choice and a count; a yes-no item with a dependent one, and a note.
    static let original = Checklist(
        .weighted,
        [
            .section(
                "s1", weight: 60,
                [
                    .item("time", .duration(.bands([.atMost(180, 1), .rest(0)])), points: 5),
                    .item("tea", .options([1, exact("1/2"), 0]), points: 3),
                    .item("dust", .count(.atMost(0, 1), .rest(0)), points: 2, combine: .pooled),
                ]),
            .section(
                "s2", weight: 40,
                [
                    .item("promo", points: 4),
                    .item("leaflet", points: 4, when: (3, .answers([.yes]))),
                    .item("remark", .information(Information(form: .text)), points: 0),
                ]),
        ],
        adjustments: [.bonus("award", points: 2)],
        rules: [.critical("promo", .fail), .section("s1", below: 50, .gradeAtMost("C"))],
        grades: [.grade("A", from: 90), .grade("B", from: 75), .grade("C", from: 0)], pass: 75)
}

extension Checklist {
    /// The checklist with one section edited.
    func editing(section id: String, _ edit: (Section) -> Section) -> Checklist {
        edited(root: root.everywhere { $0.id == id ? edit($0) : $0 })
    }

    /// The checklist with another item at the end of a section.
    func adding(_ item: Item, to section: String) -> Checklist {
        edited(items: items + [item]).editing(section: section) {
            $0.edited(children: $0.children + [.item(items.count)])
        }
    }

    /// The checklist without this item, which is left over in no section.
    func removing(_ id: String) -> Checklist {
        guard let index = itemIndex(of: id) else { return self }
        func shifted(_ item: Int) -> Int { item > index ? item - 1 : item }
        let root = root.everywhere { section in
            section.edited(
                children: section.children.compactMap { child in
                    guard case .item(let item) = child else { return child }
                    return item == index ? nil : .item(shifted(item))
                })
        }
        let items = items.enumerated().filter { $0.offset != index }.map { _, item in
            item.edited(dependency: .some(item.dependency.map { Dependency(item: shifted($0.item), test: $0.test) }))
        }
        let rules = rules.compactMap { rule -> Rule? in
            guard case .item(let item, let trigger) = rule.condition else { return rule }
            if item == index { return nil }
            return Rule(
                id: rule.id, origin: rule.origin, condition: .item(shifted(item), trigger), scope: rule.scope,
                effects: rule.effects)
        }
        return Checklist(
            id: self.id, version: version, title: title, description: nil, source: nil, languages: languages,
            names: names, root: root, items: items,
            adjustments: adjustments.map { adjustment in
                Adjustment(
                    item: shifted(adjustment.item), direction: adjustment.direction, atMost: adjustment.atMost,
                    basis: adjustment.basis)
            },
            ceiling: ceiling, grades: grades, pass: pass, decimals: decimals, unanswered: unanswered,
            rankMinimum: rankMinimum, rules: rules, departmentFromAudit: departmentFromAudit)
    }
}

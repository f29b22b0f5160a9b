internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores

/// A part of an issued audit together with the audit: one row of a data file.
struct IssuedRow<Part> {
    let audit: IssuedAudit
    let part: Part

    var id: Cell { .text(audit.id) }
    var dealer: Cell { .text(audit.dealer.id) }

    func number(_ value: Fraction?) -> Cell { .number(value, decimals: audit.checklist.decimals) }

    /// Ids, as in `people.csv`, so that the two can be joined; one separator whatever the language.
    func people(_ indices: [Int]) -> Cell {
        .text(indices.filter(audit.people.indices.contains).map { audit.people[$0].id }.joined(separator: "、"))
    }
}

extension IssuedRow<IssuedPerson> {
    var person: AuditedPerson { audit.people[part.person] }
}

extension IssuedRow<IssuedFinding> {
    var item: Item { audit.checklist.items[part.item] }

    /// The last day for closing it.
    var due: CivilDate? { item.dueDays.flatMap(audit.date.adding(days:)) }
}

/// An issued item and the places it has in its checklist.
struct SectionedItem {
    let score: IssuedItem
    let item: Item
    /// Empty for an item of a checklist without sections.
    let section: String
}

extension IssuedAudit {
    var sectionedItems: [SectionedItem] {
        zip(zip(items, checklist.items), checklist.sectionsByItem()).map {
            SectionedItem(score: $0.0, item: $0.1, section: $1?.id ?? "")
        }
    }

    /// Every rule that fired as `id:effect+effect`, the rules apart by `;`, in the order in which they fired.
    var firedRulesCode: String {
        fired.map { firing in
            let rule = checklist.rules[firing.rule]
            return rule.id + ":" + rule.effects.map(\.code).joined(separator: "+")
        }.joined(separator: ";")
    }
}

internal import ChecklistModel
internal import ExactArithmetic

/// A rule without its title, items and options by id.
struct RuleMeaning: Hashable {
    let origin: Rule.Origin
    let id: String
    let condition: Condition
    let scope: Rule.Scope
    let effects: Set<Rule.Effect>

    indirect enum Condition: Hashable {
        case item(String?, Trigger)
        case other(Rule.Condition)
        case atLeast(Int, of: [Condition])
    }

    enum Trigger: Hashable {
        case rateZero
        case option(String?)
        case rateAtMost(Fraction)
    }

    init(_ rule: Rule, in checklist: Checklist) {
        origin = rule.origin
        id = rule.id
        condition = Self.meaning(of: rule.condition, in: checklist)
        scope = rule.scope
        effects = Set(rule.effects)
    }

    private static func meaning(of condition: Rule.Condition, in checklist: Checklist) -> Condition {
        switch condition {
        case .item(let index, let trigger):
            let item = checklist.items.indices.contains(index) ? checklist.items[index] : nil
            return .item(item?.id, meaning(of: trigger, in: item?.answer.options ?? []))
        case .atLeast(let count, let conditions):
            return .atLeast(count, of: conditions.map { meaning(of: $0, in: checklist) })
        case .sectionBelow, .departmentBelow, .zeros: return .other(condition)
        }
    }

    private static func meaning(of trigger: Rule.Trigger, in options: [Choice.Option]) -> Trigger {
        switch trigger {
        case .rateZero: .rateZero
        case .rateAtMost(let limit): .rateAtMost(limit)
        case .option(let index): .option(options.indices.contains(index) ? options[index].id : nil)
        }
    }
}

extension Rule.Condition {
    /// Indices of every item that it looks at.
    var items: [Int] {
        switch self {
        case .item(let index, _): [index]
        case .atLeast(_, let conditions): conditions.flatMap(\.items)
        case .sectionBelow, .departmentBelow, .zeros: []
        }
    }
}

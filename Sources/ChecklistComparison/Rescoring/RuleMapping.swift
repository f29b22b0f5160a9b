internal import ChecklistModel

/// Leads rules and dependencies of one checklist to the items and options of another.
struct RuleMapping {
    /// The item that stands for one of the old checklist, by index; nil when none does.
    let item: (Int) -> Int?
    /// The items that options are looked up in, before and after.
    let before: [Item]
    let after: [Item]

    func mapped(_ rule: Rule) -> Rule {
        Rule(
            id: rule.id, title: rule.title, origin: rule.origin, condition: mapped(rule.condition), scope: rule.scope,
            effects: rule.effects)
    }

    private func mapped(_ condition: Rule.Condition) -> Rule.Condition {
        switch condition {
        case .item(let index, let trigger):
            guard let target = item(index), let trigger = mapped(trigger, from: index, to: target) else {
                return Self.never
            }
            return .item(target, trigger)
        case .atLeast(let count, let conditions): return .atLeast(count, of: conditions.map(mapped))
        case .sectionBelow, .departmentBelow, .zeros: return condition
        }
    }

    /// A condition without anything that could meet it.
    private static let never = Rule.Condition.atLeast(1, of: [])

    private func mapped(_ trigger: Rule.Trigger, from index: Int, to target: Int) -> Rule.Trigger? {
        guard case .option(let option) = trigger else { return trigger }
        return mapped(option, from: index, to: target).map { .option($0) }
    }

    private func mapped(_ option: Int, from index: Int, to target: Int) -> Int? {
        guard before.indices.contains(index), after.indices.contains(target) else { return nil }
        let (options, others) = (before[index].answer.options, after[target].answer.options)
        guard options.indices.contains(option) else { return nil }
        return others.firstIndex { $0.id == options[option].id }
    }

    /// The dependency with its answers as the other item now counts them.
    func mapped(_ dependency: Dependency) -> Dependency {
        guard case .answers(let values) = dependency.test, let target = item(dependency.item) else { return dependency }
        let mappedValues = values.compactMap { value -> AnswerValue? in
            switch value {
            case .option(let index): return mapped(index, from: dependency.item, to: target).map { .option($0) }
            case .options(let chosen):
                let kept = chosen.compactMap { mapped($0, from: dependency.item, to: target) }
                return kept.count == chosen.count ? .options(kept.sorted()) : nil
            default: return value
            }
        }
        return Dependency(item: target, test: .answers(mappedValues))
    }
}

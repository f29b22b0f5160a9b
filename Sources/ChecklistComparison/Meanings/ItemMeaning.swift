internal import ChecklistModel
internal import ExactArithmetic

/// Everything about an item that decides its rate and whether it is answered; other items by id.
struct ItemMeaning: Hashable {
    let answer: AnswerMeaning
    let policy: ItemPolicy

    init(_ item: Item, in checklist: Checklist, blankBlocks: Bool) {
        answer = AnswerMeaning(item.answer)
        policy = ItemPolicy(
            scope: item.scope, role: item.scope == .person ? item.role : nil, combine: item.combine,
            atLeast: item.atLeast, notApplicable: item.notApplicable.policy,
            dependency: item.dependency.flatMap { DependencyMeaning($0, in: checklist) },
            rounding: item.rounding.map { ItemPolicy.Rounding(decimals: $0, points: item.points) },
            blankBlocks: blankBlocks)
    }
}

/// How observations of an item become its rate.
struct ItemPolicy: Hashable {
    let scope: ObservationScope
    let role: String?
    let combine: ObservationCombination
    let atLeast: Int
    let notApplicable: NotApplicablePolicy
    let dependency: DependencyMeaning?
    /// Rounding works on points, so these matter too.
    let rounding: Rounding?
    /// True when a blank leaves the audit incomplete because the item is critical.
    let blankBlocks: Bool

    struct Rounding: Hashable {
        let decimals: Int
        let points: Fraction
    }
}

/// A dependency with item and options by id.
struct DependencyMeaning: Hashable {
    let item: String
    let test: Test

    enum Test: Hashable {
        case answers(Set<ValueMeaning>)
        case within(lower: Band.Limit?, upper: Band.Limit?)
    }

    init?(_ dependency: Dependency, in checklist: Checklist) {
        guard checklist.items.indices.contains(dependency.item) else { return nil }
        let item = checklist.items[dependency.item]
        self.item = item.id
        switch dependency.test {
        case .answers(let values): test = .answers(Set(values.map { ValueMeaning($0, of: item.answer) }))
        case .within(let lower, let upper): test = .within(lower: lower, upper: upper)
        }
    }
}

/// An answer with its options by id.
enum ValueMeaning: Hashable {
    case options(Set<String>)
    case value(AnswerValue)

    init(_ value: AnswerValue, of kind: AnswerKind) {
        switch value {
        case .option(let index): self = .options(kind.optionIDs([index]))
        case .options(let chosen): self = .options(kind.optionIDs(chosen))
        default: self = .value(value)
        }
    }
}

extension AnswerKind {
    func optionIDs(_ chosen: [Int]) -> Set<String> {
        Set(chosen.filter(options.indices.contains).map { options[$0].id })
    }
}

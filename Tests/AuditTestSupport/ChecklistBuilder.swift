public import BilingualText
public import ChecklistModel
public import ExactArithmetic

/// A section or an item of a checklist in the making.
public struct ChecklistPart: Sendable {
    fileprivate enum Content: Sendable {
        case item(Item)
        case section(Section, [ChecklistPart])
    }

    fileprivate let content: Content

    /// An item with sensible defaults; its id is its text.
    public static func item(
        _ id: String, _ answer: AnswerKind = .yesNo(YesNo()), points: Fraction = 1, weight: Fraction? = nil,
        per scope: ObservationScope = .once, combine: ObservationCombination = .mean, atLeast: Int = 1,
        notApplicable: NotApplicablePolicy = .exclude, when dependency: (item: Int, test: Dependency.Test)? = nil,
        round: Int? = nil, department: String? = nil, role: String? = nil, pillar: String? = nil, tags: [String] = [],
        remedy: BilingualText? = nil, dueDays: Int? = nil
    ) -> ChecklistPart {
        ChecklistPart(
            content: .item(
                Item(
                    id: id, text: BilingualText(id), criterion: nil, source: nil, points: points,
                    weight: weight ?? points, scope: scope, answer: answer, combine: combine,
                    takesSeveralObservations: true, atLeast: atLeast,
                    notApplicable: NotApplicableRule(notApplicable),
                    dependency: dependency.map { Dependency(item: $0.item, test: $0.test) }, rounding: round,
                    department: department, role: role, pillar: pillar, tags: tags, isCritical: false, remedy: remedy,
                    dueDays: dueDays)))
    }

    /// A section that adds points.
    public static func section(_ id: String, weight: Fraction? = nil, _ parts: [ChecklistPart]) -> ChecklistPart {
        section(id, .points, weight: weight, parts)
    }

    public static func section(
        _ id: String, _ combine: Section.Combination, weight: Fraction? = nil, points: Fraction? = nil,
        _ parts: [ChecklistPart]
    ) -> ChecklistPart {
        let section = Section(
            id: id, title: BilingualText(id), combine: combine, weight: weight, points: points, children: [])
        return ChecklistPart(content: .section(section, parts))
    }
}

/// A bonus or a special deduction in the making.
public struct AdjustmentSketch: Sendable {
    fileprivate let item: Item
    fileprivate let direction: Adjustment.Direction
    fileprivate let atMost: Fraction?
    fileprivate let basis: Adjustment.Basis

    public static func bonus(
        _ id: String, _ answer: AnswerKind = .yesNo(YesNo()), points: Fraction = 1, atMost: Fraction? = nil,
        of basis: Adjustment.Basis = .points
    ) -> AdjustmentSketch {
        AdjustmentSketch(item: question(id, answer, points), direction: .bonus, atMost: atMost, basis: basis)
    }

    public static func specialDeduction(
        _ id: String, _ answer: AnswerKind = .yesNo(YesNo()), points: Fraction = 1, atMost: Fraction? = nil,
        of basis: Adjustment.Basis = .points
    ) -> AdjustmentSketch {
        AdjustmentSketch(
            item: question(id, answer, points), direction: .specialDeduction, atMost: atMost, basis: basis)
    }

    private static func question(_ id: String, _ answer: AnswerKind, _ points: Fraction) -> Item {
        Item(
            id: id, text: BilingualText(id), criterion: nil, source: nil, points: points, weight: .zero, scope: .once,
            answer: answer, combine: .mean, takesSeveralObservations: true, atLeast: 1,
            notApplicable: NotApplicableRule(.exclude), department: nil, role: nil, pillar: nil, tags: [],
            isCritical: false, remedy: nil, dueDays: nil)
    }
}

/// A rule that names its item by id.
public struct RuleSketch: Sendable {
    fileprivate let id: String
    fileprivate let item: String?
    fileprivate let origin: Rule.Origin
    fileprivate let condition: @Sendable (_ item: Int) -> Rule.Condition
    fileprivate let scope: Rule.Scope
    fileprivate let effects: [Rule.Effect]

    /// Makes the item critical.
    public static func critical(
        _ item: String, when trigger: Rule.Trigger = .rateZero, scope: Rule.Scope = .audit, _ effects: Rule.Effect...
    ) -> RuleSketch { critical(item, when: trigger, scope: scope, effects: effects) }

    public static func critical(
        _ item: String, when trigger: Rule.Trigger, scope: Rule.Scope, effects: [Rule.Effect]
    ) -> RuleSketch {
        RuleSketch(
            id: item, item: item, origin: .criticalItem, condition: { .item($0, trigger) }, scope: scope,
            effects: effects)
    }

    public static func section(
        _ id: String, below limit: Fraction, scope: Rule.Scope = .audit, _ effects: Rule.Effect...
    ) -> RuleSketch {
        RuleSketch(
            id: id, item: nil, origin: .minimum,
            condition: { _ in .sectionBelow(id, Rule.Minimum(limit)) }, scope: scope, effects: effects)
    }

    public static func department(
        _ id: String, below limit: Fraction, _ effects: Rule.Effect...
    ) -> RuleSketch {
        RuleSketch(
            id: id + "-minimum", item: nil, origin: .declared,
            condition: { _ in .departmentBelow(id, Rule.Minimum(limit)) }, scope: .audit, effects: effects)
    }

    /// A declared rule; items in its condition are given by index.
    public static func rule(
        _ id: String, when condition: Rule.Condition, scope: Rule.Scope = .audit, _ effects: Rule.Effect...
    ) -> RuleSketch {
        RuleSketch(
            id: id, item: nil, origin: .declared, condition: { _ in condition }, scope: scope, effects: effects)
    }
}

extension Grade {
    public static func grade(_ id: String, from limit: Fraction) -> Grade {
        Grade(id: id, title: BilingualText(id), limit: LowerLimit(limit))
    }

    public static func grade(_ id: String, above limit: Fraction) -> Grade {
        Grade(id: id, title: BilingualText(id), limit: LowerLimit(limit, inclusive: false))
    }
}

extension Checklist {
    /// A checklist from its parts; items and sections are numbered as they stand.
    public convenience init(
        _ combine: Section.Combination = .points, _ parts: [ChecklistPart], adjustments: [AdjustmentSketch] = [],
        ceiling: Fraction? = .hundred, rules: [RuleSketch] = [],
        grades: [Grade] = [], pass: Fraction? = nil, unanswered: UnansweredPolicy = .incomplete, rankMinimum: Int = 3,
        decimals: Int = 2, departmentFromAudit: Bool = false, id: String = "test", version: String = "1.0.0",
        names: DeclaredNames = DeclaredNames(), keyFigures: [KeyFigure] = []
    ) {
        let critical = Set(rules.compactMap(\.item))
        var items: [Item] = []
        func nodes(_ parts: [ChecklistPart]) -> [Section.Node] {
            parts.map { part in
                switch part.content {
                case .item(let item):
                    items.append(critical.contains(item.id) ? item.madeCritical() : item)
                    return .item(items.count - 1)
                case .section(let section, let parts): return .section(section.holding(nodes(parts)))
                }
            }
        }
        let title = BilingualText(zh: "测试检查表", en: "Test checklist")
        let root = Section(id: "", title: title, combine: combine, weight: nil, points: nil, children: nodes(parts))
        let finished = rules.map { sketch in
            // A rule on an item that does not exist is a slip in a test; the index makes the engine ignore it.
            let index = items.firstIndex { $0.id == sketch.item } ?? -1
            return Rule(
                id: sketch.id, origin: sketch.origin, condition: sketch.condition(index), scope: sketch.scope,
                effects: sketch.effects)
        }
        let inTree = items.count
        items += adjustments.map(\.item)
        self.init(
            id: id, version: version, title: title, description: nil, source: nil, languages: Language.allCases,
            names: names, root: root, items: items,
            adjustments: adjustments.enumerated().map { index, sketch in
                Adjustment(
                    item: inTree + index, direction: sketch.direction, atMost: sketch.atMost, basis: sketch.basis)
            },
            ceiling: ceiling, grades: grades, pass: pass, decimals: decimals, unanswered: unanswered,
            rankMinimum: rankMinimum, rules: finished, departmentFromAudit: departmentFromAudit,
            keyFigures: keyFigures)
    }
}

extension Section {
    fileprivate func holding(_ children: [Node]) -> Section {
        Section(id: id, title: title, combine: combine, weight: weight, points: points, children: children)
    }
}

extension Item {
    fileprivate func madeCritical() -> Item {
        Item(
            id: id, text: text, criterion: criterion, source: source, points: points, weight: weight, scope: scope,
            answer: answer, combine: combine, takesSeveralObservations: takesSeveralObservations, atLeast: atLeast,
            notApplicable: notApplicable, dependency: dependency, proof: proof, rounding: rounding,
            department: department, role: role, pillar: pillar, tags: tags, isCritical: true, remedy: remedy,
            dueDays: dueDays)
    }
}

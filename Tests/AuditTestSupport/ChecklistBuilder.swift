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
        notApplicable: NotApplicablePolicy = .exclude, department: String? = nil, role: String? = nil,
        pillar: String? = nil, tags: [String] = [], remedy: BilingualText? = nil, dueDays: Int? = nil
    ) -> ChecklistPart {
        ChecklistPart(
            content: .item(
                Item(
                    id: id, text: BilingualText(id), criterion: nil, source: nil, points: points,
                    weight: weight ?? points, scope: scope, answer: answer, combine: combine,
                    takesSeveralObservations: true, atLeast: atLeast, notApplicable: notApplicable,
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

/// A rule that names its item by id.
public struct RuleSketch: Sendable {
    fileprivate let id: String
    fileprivate let item: String?
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
        RuleSketch(id: item, item: item, condition: { .critical(item: $0, trigger) }, scope: scope, effects: effects)
    }

    public static func section(
        _ id: String, below limit: Fraction, scope: Rule.Scope = .audit, _ effects: Rule.Effect...
    ) -> RuleSketch {
        RuleSketch(
            id: id + "-minimum", item: nil, condition: { _ in .sectionBelow(id, limit) }, scope: scope, effects: effects
        )
    }

    public static func department(
        _ id: String, below limit: Fraction, _ effects: Rule.Effect...
    ) -> RuleSketch {
        RuleSketch(
            id: id + "-minimum", item: nil, condition: { _ in .departmentBelow(id, limit) }, scope: .audit,
            effects: effects)
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
    public init(
        _ combine: Section.Combination = .points, _ parts: [ChecklistPart], rules: [RuleSketch] = [],
        grades: [Grade] = [], pass: Fraction? = nil, unanswered: UnansweredPolicy = .incomplete, rankMinimum: Int = 3,
        decimals: Int = 2, departmentFromAudit: Bool = false, id: String = "test", version: String = "1.0.0",
        names: DeclaredNames = DeclaredNames()
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
                id: sketch.id, title: nil, condition: sketch.condition(index), scope: sketch.scope,
                effects: sketch.effects)
        }
        self.init(
            id: id, version: version, title: title, description: nil, source: nil, languages: Language.allCases,
            names: names, root: root, items: items, grades: grades, pass: pass, decimals: decimals,
            unanswered: unanswered, rankMinimum: rankMinimum, rules: finished, departmentFromAudit: departmentFromAudit)
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
            notApplicable: notApplicable, department: department, role: role, pillar: pillar, tags: tags,
            isCritical: true, remedy: remedy, dueDays: dueDays)
    }
}

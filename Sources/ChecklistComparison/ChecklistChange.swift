public import ChecklistModel
public import ExactArithmetic

/// What changed between two versions of a checklist, or between two checklists, by id.
public struct ChecklistChange: Sendable {
    public let old: Checklist
    public let new: Checklist
    public let verdict: Comparability
    /// What the verdict rests on; empty when they are comparable.
    public let reasons: [ComparabilityReason]
    /// In the order of the new checklist, then what was removed in the order of the old one.
    public let items: [ItemChange]
    /// In the same order.
    public let sections: [SectionChange]
    /// In the same order.
    public let rules: [RuleChange]
    /// What changed about the checklist as a whole.
    public let fields: [ChecklistField]

    /// True when nothing at all changed.
    public var isEmpty: Bool { items.isEmpty && sections.isEmpty && rules.isEmpty && fields.isEmpty }
}

/// Whether scores under both may be compared.
public enum Comparability: String, Sendable, CaseIterable {
    /// Every audit gets the same exact score, grade and outcome.
    case comparable
    /// Every audit gets the same computed base; what is made of it may differ.
    case verdictRulesChanged = "verdict rules changed"
    /// The computed base of an audit can differ.
    case notComparable = "not comparable"
}

/// What a verdict rests on, with the number of items, sections or rules concerned.
public enum ComparabilityReason: Sendable, Hashable {
    case added(Int), removed(Int), reanswered(Int), reweighted(Int), moved(Int), itemPolicies(Int), sections(Int)
    case combination, unanswered, structure
    case grades, pass, ceiling, adjustments, rules(Int), groups(Int), sectionMembers, worstOrder, acceptance, ranking,
        auditDepartment
}

/// An item that is new, gone or changed.
public struct ItemChange: Sendable {
    public let id: String
    /// Nil for an item that was added.
    public let old: PlacedItem?
    /// Nil for an item that was removed.
    public let new: PlacedItem?
    /// What differs; empty for added and removed items.
    public let fields: [ItemField]

    /// True when a field of this sort differs.
    public func has(_ category: ItemField.Category) -> Bool { fields.contains { $0.category == category } }
}

/// An item and where it stands.
public struct PlacedItem: Sendable {
    public let item: Item
    public let place: ItemPlace
    /// Its share of the score when everything applies, from 0 to 1; nil when it is not scored or a `worst` node decides.
    public let effectiveWeight: Fraction?
    /// The adjustment whose question it is, if it is one.
    public let adjustment: Adjustment?
}

public enum ItemPlace: Sendable, Hashable {
    /// The id of the section; empty for the checklist itself.
    case section(String)
    case bonus, specialDeduction
}

/// A section that is new, gone or changed.
public struct SectionChange: Sendable {
    public let id: String
    public let old: Section?
    public let new: Section?
    /// The ids of the sections it stood and stands in; empty for the checklist itself.
    public let oldParent: String?
    public let newParent: String?
    public let fields: [SectionField]
}

public enum SectionField: Sendable, Hashable, CaseIterable {
    case title, parent, combine, weight, points
}

/// A rule that is new, gone or changed; known by its origin and id.
public struct RuleChange: Sendable {
    /// Nil for a rule that was added.
    public let old: Rule?
    /// Nil for a rule that was removed.
    public let new: Rule?
    /// True when only its title differs.
    public let isReworded: Bool
}

/// What can change about a checklist as a whole.
public enum ChecklistField: Sendable, Hashable, CaseIterable {
    case id, version, title, description, source, languages, names, order, keyFigures
    case combine, scheme, unanswered
    case grades, gradeTitles, pass, ceiling, notApplicableLimit, rankMinimum, decimals, auditDepartment
}

public import BilingualText
public import ExactArithmetic

/// A condition and what it does to a section or to the audit (scoring rules, section 6).
public struct Rule: Sendable {
    /// Names the rule in reports: the item's or section's id, or the declared one.
    public let id: String
    public let title: BilingualText?
    public let condition: Condition
    public let scope: Scope
    public let effects: [Effect]

    public enum Condition: Sendable, Hashable {
        /// A counted observation of the item with this index meets the trigger.
        case critical(item: Int, Trigger)
        /// The exact score of the section with this id is below a limit on the 100 basis.
        case sectionBelow(String, Fraction)
        /// The exact slice of the department with this id is below a limit on the 100 basis.
        case departmentBelow(String, Fraction)
    }

    /// What makes a critical item fire.
    public enum Trigger: Sendable, Hashable {
        case rateZero
        /// The option with this index was chosen.
        case option(Int)
        /// An observation's rate is at or below this.
        case rateAtMost(Fraction)
    }

    public enum Scope: Sendable, Hashable {
        case audit
        /// Replaces the rate of the section with this id before its parent combines it.
        case section(String)
    }

    public enum Effect: Sendable, Hashable {
        case fail
        /// The grade with this id is the best that can be reached.
        case gradeAtMost(String)
        /// On the 100 basis.
        case scoreAtMost(Fraction)
        case zero
    }

    public init(id: String, title: BilingualText?, condition: Condition, scope: Scope, effects: [Effect]) {
        self.id = id
        self.title = title
        self.condition = condition
        self.scope = scope
        self.effects = effects
    }
}

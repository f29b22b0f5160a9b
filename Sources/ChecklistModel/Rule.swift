public import BilingualText
public import ExactArithmetic

/// A condition and what it does to a section or to the audit (scoring rules, section 6).
public struct Rule: Sendable {
    /// Names the rule in reports: the item's or section's id, or the declared one.
    public let id: String
    public let title: BilingualText?
    public let origin: Origin
    public let condition: Condition
    public let scope: Scope
    public let effects: [Effect]

    /// Where the definition states the rule.
    public enum Origin: Sendable, Hashable {
        /// `critical:` of an item.
        case criticalItem
        /// `minimum:` of a section.
        case minimum
        /// Under `rules:`.
        case declared
    }

    public indirect enum Condition: Sendable, Hashable {
        /// A counted observation of the item with this index meets the trigger.
        case item(Int, Trigger)
        /// The score of the section with this id is below a limit.
        case sectionBelow(String, Minimum)
        /// The slice of the department with this id is below a limit.
        case departmentBelow(String, Minimum)
        /// At least so many scored items were answered with rate 0, below the section with this id or anywhere.
        case zeros(Int, section: String?)
        /// At least so many of the conditions hold; `any-of` is 1, `all-of` all of them.
        case atLeast(Int, of: [Condition])
    }

    /// A limit on the 100 basis that a score must not be below.
    public struct Minimum: Sendable, Hashable {
        public let limit: Fraction
        /// Decimals to which the score is rounded before it is compared, where a published scheme does so; nil compares
        /// the exact score (scoring rules 1.1 and 1.2).
        public let rounded: Int?

        public init(_ limit: Fraction, rounded: Int? = nil) {
            self.limit = limit
            self.rounded = rounded
        }

        public func isMissed(by score: Fraction) -> Bool {
            (rounded.map(score.rounded(toDecimals:)) ?? score) < limit
        }
    }

    /// What makes an item fire.
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

    public init(
        id: String, title: BilingualText? = nil, origin: Origin, condition: Condition, scope: Scope, effects: [Effect]
    ) {
        self.id = id
        self.title = title
        self.origin = origin
        self.condition = condition
        self.scope = scope
        self.effects = effects
    }
}

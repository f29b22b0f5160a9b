internal import BilingualText

enum RuleKey: String, DefinitionKey {
    case rule, title, when, effect, scope

    static let part = BilingualText(zh: "此规则", en: "this rule")
}

enum RuleScopeKey: String, DefinitionKey {
    case section

    static let part = BilingualText(zh: "“scope”", en: "'scope'")
}

enum RuleConditionKey: String, DefinitionKey {
    case item, option
    case rateAtMost = "rate-at-most"
    case section, department, below, rounded, zeros
    case inSection = "in"
    case anyOf = "any-of"
    case allOf = "all-of"
    case atLeast = "at-least"
    case of

    static let part = BilingualText(zh: "“when”", en: "'when'")

    /// One of these says what kind of condition it is.
    static let kinds: [Self] = [.item, .section, .department, .zeros, .anyOf, .allOf, .atLeast]

    /// What else may stand beside such a key.
    var companions: [Self] {
        switch self {
        case .item: [.option, .rateAtMost]
        case .section, .department: [.below, .rounded]
        case .zeros: [.inSection]
        case .atLeast: [.of]
        default: []
        }
    }
}

enum CriticalKey: String, DefinitionKey {
    case when, scope, effect

    static let part = BilingualText(zh: "“critical”", en: "'critical'")
}

enum TriggerKey: String, DefinitionKey {
    case option
    case rateAtMost = "rate-at-most"

    static let part = BilingualText(zh: "“when”", en: "'when'")
}

enum MinimumKey: String, DefinitionKey {
    case score, rounded, scope, effect

    static let part = BilingualText(zh: "“minimum”", en: "'minimum'")
}

/// Effects that need no value.
enum EffectWord: String, CaseIterable {
    case fail, zero
}

/// Effects with a value.
enum EffectKey: String, DefinitionKey {
    case gradeAtMost = "grade-at-most"
    case scoreAtMost = "score-at-most"

    static let part = BilingualText(zh: "此后果", en: "this effect")
}

/// What a rule's effects change.
enum ScopeWord: String, CaseIterable {
    case audit, section
}

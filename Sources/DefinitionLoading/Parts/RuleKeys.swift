internal import BilingualText

enum RuleKey: String, DefinitionKey {
    case rule, title, when, effect, scope

    static let part = BilingualText(zh: "此规则", en: "this rule")
}

enum RuleConditionKey: String, DefinitionKey {
    case department, section, below

    static let part = BilingualText(zh: "“when”", en: "'when'")
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
    case score, scope, effect

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

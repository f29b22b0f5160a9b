public import BilingualText
public import ExactArithmetic

/// One question of a checklist; shared, since much that is said about an item carries it along.
public final class Item: Sendable {
    /// Unique in the checklist; always text, so `010` is not `10`.
    public let id: String
    public let text: BilingualText
    /// How to judge it: 检查标准.
    public let criterion: BilingualText?
    /// The clause or row it comes from.
    public let source: String?
    /// The full mark; 0 is shown but not scored.
    public let points: Fraction
    /// The share of a `weighted` or `worst` parent; defaults to the full mark.
    public let weight: Fraction
    public let scope: ObservationScope
    public let answer: AnswerKind
    public let combine: ObservationCombination
    /// True when the definition says how observations combine, so that an item observed once takes several.
    public let takesSeveralObservations: Bool
    /// Observations (counted or not applicable) needed to call the item answered.
    public let atLeast: Int
    public let notApplicable: NotApplicableRule
    /// The answer of another item under which this one applies; nil when it always does.
    public let dependency: Dependency?
    /// What an answer that loses points must come with.
    public let proof: [Proof]
    /// Decimals to which the item's points are rounded inside the scheme (scoring rule 1.2).
    public let rounding: Int?
    /// The responsible department: the item's own, else that of the nearest section; nil when the audit names it or nobody does.
    public let department: String?
    /// The responsible role, for items observed per person.
    public let role: String?
    /// A 5S pillar or any other grouping that cuts across sections.
    public let pillar: String?
    public let tags: [String]
    public let isCritical: Bool
    /// What to do about a finding.
    public let remedy: BilingualText?
    /// Days after the audit by which a finding is to be closed.
    public let dueDays: Int?

    public init(
        id: String, text: BilingualText, criterion: BilingualText?, source: String?, points: Fraction, weight: Fraction,
        scope: ObservationScope, answer: AnswerKind, combine: ObservationCombination, takesSeveralObservations: Bool,
        atLeast: Int, notApplicable: NotApplicableRule, dependency: Dependency? = nil, proof: [Proof] = [],
        rounding: Int? = nil, department: String?, role: String?, pillar: String?, tags: [String], isCritical: Bool,
        remedy: BilingualText?, dueDays: Int?
    ) {
        self.id = id
        self.text = text
        self.criterion = criterion
        self.source = source
        self.points = points
        self.weight = weight
        self.scope = scope
        self.answer = answer
        self.combine = combine
        self.takesSeveralObservations = takesSeveralObservations
        self.atLeast = atLeast
        self.notApplicable = notApplicable
        self.dependency = dependency
        self.proof = proof
        self.rounding = rounding
        self.department = department
        self.role = role
        self.pillar = pillar
        self.tags = tags
        self.isCritical = isCritical
        self.remedy = remedy
        self.dueDays = dueDays
    }
}

extension Item {
    /// Asked and shown, never scored.
    public var isInformation: Bool {
        if case .information = answer { true } else { false }
    }
}

/// How often an item is observed in one audit (scoring rule 3.1).
public enum ObservationScope: Sendable, Hashable {
    case once
    case person
    /// Per named unit: a display car, a complaint, a visit; the id of a declared unit.
    case unit(String)
}

/// How the counted observations of an item make one rate (scoring rule 3.2).
public enum ObservationCombination: String, Sendable, CaseIterable {
    case mean, worst
    /// Counts are added and scored once; for share, count and deduction only.
    case pooled
}

/// What "not applicable" does to an item, and on what terms (scoring rule 4.1).
public struct NotApplicableRule: Sendable, Hashable {
    public let policy: NotApplicablePolicy
    /// True when the answer needs a note.
    public let needsReason: Bool
    /// The most observations of the item that may be not applicable.
    public let atMost: Int?

    public init(_ policy: NotApplicablePolicy, needsReason: Bool = false, atMost: Int? = nil) {
        self.policy = policy
        self.needsReason = needsReason
        self.atMost = atMost
    }
}

/// What an answer may have to come with.
public enum Proof: String, Sendable, CaseIterable {
    case note, evidence
}

/// What "not applicable" does to an item (scoring rule 4.1).
public enum NotApplicablePolicy: String, Sendable, CaseIterable {
    /// The item leaves every denominator.
    case exclude
    /// It counts as rate 0.
    case zero
    /// It counts as rate 1.
    case full
    /// The answer is refused.
    case forbid
}

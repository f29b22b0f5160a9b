public import ExactArithmetic
public import Scoring

/// A rule that fired, as issued.
public struct IssuedRule: Sendable, Hashable {
    /// Index into `Checklist.rules`.
    public let rule: Int
    /// What it took from the score, rounded; 0 or negative.
    public let change: Fraction

    public init(rule: Int, change: Fraction) {
        self.rule = rule
        self.change = change
    }
}

/// A section, as issued.
public struct IssuedSection: Sendable, Hashable {
    public let id: String
    /// 1 for sections directly below the checklist.
    public let depth: Int
    /// On the 100 basis, after section-scope effects; nil when nothing was scored.
    public var score: Fraction? { scoreNumber.value }
    /// Effective weight in per cent.
    public var weight: Fraction? { weightNumber.value }

    private let scoreNumber: IssuedNumber
    private let weightNumber: IssuedNumber

    public init(id: String, depth: Int, score: Fraction?, weight: Fraction?) {
        self.id = id
        self.depth = depth
        scoreNumber = IssuedNumber(score)
        weightNumber = IssuedNumber(weight)
    }
}

/// An item, as issued.
public struct IssuedItem: Sendable, Hashable {
    public let state: ItemScore.State
    /// On the 100 basis.
    public var score: Fraction? { scoreNumber.value }
    public var earned: Fraction? { earnedNumber.value }
    public var full: Fraction? { fullNumber.value }
    /// Effective weight in per cent: the most points of the 100 that the item can bring.
    public var weight: Fraction? { weightNumber.value }
    /// The points of the 100 that it brought.
    public var contribution: Fraction? { contributionNumber.value }
    /// Counted observations.
    public let observations: Int

    private let scoreNumber: IssuedNumber
    private let earnedNumber: IssuedNumber
    private let fullNumber: IssuedNumber
    private let weightNumber: IssuedNumber
    private let contributionNumber: IssuedNumber

    public init(
        state: ItemScore.State, score: Fraction?, earned: Fraction?, full: Fraction?, weight: Fraction?,
        contribution: Fraction?, observations: Int
    ) {
        self.state = state
        scoreNumber = IssuedNumber(score)
        earnedNumber = IssuedNumber(earned)
        fullNumber = IssuedNumber(full)
        weightNumber = IssuedNumber(weight)
        contributionNumber = IssuedNumber(contribution)
        self.observations = observations
    }

    /// The points of the 100 that it lost, from the issued numbers.
    public var lost: Fraction? {
        guard let weight, let contribution else { return nil }
        return weight - contribution
    }
}

/// A department or pillar, as issued.
public struct IssuedSlice: Sendable, Hashable {
    /// Nil for the items that name none.
    public let id: String?
    public var score: Fraction? { scoreNumber.value }
    /// Nil, not 0, where nothing of the slice was scored.
    public var earned: Fraction? { earnedNumber.value }
    public var full: Fraction? { fullNumber.value }
    public let observations: Int
    public let findings: Int

    private let scoreNumber: IssuedNumber
    private let earnedNumber: IssuedNumber
    private let fullNumber: IssuedNumber

    public init(
        id: String?, score: Fraction?, earned: Fraction?, full: Fraction?, observations: Int, findings: Int
    ) {
        self.id = id
        scoreNumber = IssuedNumber(score)
        earnedNumber = IssuedNumber(earned)
        fullNumber = IssuedNumber(full)
        self.observations = observations
        self.findings = findings
    }
}

/// What people and teams have in common, as issued.
public struct IssuedGroupNumbers: Sendable, Hashable {
    public var score: Fraction? { scoreNumber.value }
    public var earned: Fraction? { earnedNumber.value }
    public var full: Fraction? { fullNumber.value }
    public let observations: Int
    /// The 95 % Wilson interval.
    public var low: Fraction? { lowNumber.value }
    public var high: Fraction? { highNumber.value }
    /// False when there are too few observations to rank.
    public let ranked: Bool

    private let scoreNumber: IssuedNumber
    private let earnedNumber: IssuedNumber
    private let fullNumber: IssuedNumber
    private let lowNumber: IssuedNumber
    private let highNumber: IssuedNumber

    public init(
        score: Fraction?, earned: Fraction?, full: Fraction?, observations: Int, low: Fraction?, high: Fraction?,
        ranked: Bool
    ) {
        scoreNumber = IssuedNumber(score)
        earnedNumber = IssuedNumber(earned)
        fullNumber = IssuedNumber(full)
        self.observations = observations
        lowNumber = IssuedNumber(low)
        highNumber = IssuedNumber(high)
        self.ranked = ranked
    }
}

/// A person, as issued.
public struct IssuedPerson: Sendable, Hashable {
    /// Index into `IssuedAudit.people`.
    public let person: Int
    public let numbers: IssuedGroupNumbers

    public init(person: Int, numbers: IssuedGroupNumbers) {
        self.person = person
        self.numbers = numbers
    }
}

/// A team, as issued.
public struct IssuedTeam: Sendable, Hashable {
    public let team: String
    public let numbers: IssuedGroupNumbers

    public init(team: String, numbers: IssuedGroupNumbers) {
        self.team = team
        self.numbers = numbers
    }
}

/// A finding, as issued.
public struct IssuedFinding: Sendable, Hashable {
    /// Index into `Checklist.items`.
    public let item: Int
    /// Indices into `IssuedAudit.people`.
    public let people: [Int]
    public let unit: String?
    /// The answer as written, or the policy that lost the points (`unanswered`, `not-applicable`, `waiver-expired`).
    public let value: String?
    public var pointsLost: Fraction? { pointsLostNumber.value }
    public let note: String?
    public let evidence: String?

    private let pointsLostNumber: IssuedNumber

    public init(
        item: Int, people: [Int], unit: String?, value: String?, pointsLost: Fraction?, note: String?,
        evidence: String?
    ) {
        self.item = item
        self.people = people
        self.unit = unit
        self.value = value
        pointsLostNumber = IssuedNumber(pointsLost)
        self.note = note
        self.evidence = evidence
    }
}

public import BilingualText
public import ChecklistModel
public import ExactArithmetic

/// A key figure of the whole, a dealer, a team or a person (seed row A11), computed from what was entered.
public struct KeyFigureStanding: Sendable {
    /// Kept apart from the standing, since a large network has many figures of few subjects.
    public indirect enum Subject: Sendable, Hashable {
        case whole
        case dealer(AuditedDealer)
        case team(DealerTeam)
        case person(DealerPerson)
    }

    public let checklist: ChecklistReference
    public let figure: ReportedFigure
    public let subject: Subject
    /// Nil when there is nothing to divide by.
    public let value: Fraction?
    /// Σk, or the sum of the total or of the first item of a quotient.
    public let numerator: Fraction
    /// Σn, or the sum of the second item of a quotient; nil for a total.
    public let denominator: Fraction?
    /// The value of the month before.
    public let previous: Fraction?

    /// Month over month; nil unless both months have a value.
    public var change: Fraction? { Compliance.change(from: previous, to: value) }
}

/// What a key figure is.
public struct ReportedFigure: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Σk ÷ Σn of a share; from 0 to 1, or above where a target may be passed.
        case rate
        /// Σ of a number or of money.
        case total
        /// Σ of one number ÷ Σ of another.
        case quotient
    }

    /// Unique in its checklist.
    public let id: String
    public let title: BilingualText
    public let kind: Kind
    /// The items it is computed from; two for a quotient.
    public let items: [Item]
}

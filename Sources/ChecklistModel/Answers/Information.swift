public import BilingualText

/// Something that is asked and shown but never scored.
public struct Information: Sendable {
    public enum Form: String, Sendable, CaseIterable {
        case text, number, money, date
    }

    public let form: Form
    /// What a number counts, or the currency of money.
    public let unit: BilingualText?
    /// True when the numbers of all observations are added up.
    public let tally: Bool

    public init(form: Form, unit: BilingualText? = nil, tally: Bool = false) {
        self.form = form
        self.unit = unit
        self.tally = tally
    }
}

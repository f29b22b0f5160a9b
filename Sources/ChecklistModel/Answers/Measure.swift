public import BilingualText
public import ExactArithmetic

/// A measured quantity, rated by bands or on a straight line.
public struct Measure: Sendable {
    public enum Quantity: Sendable, Hashable {
        /// Values are seconds. A bare number is refused unless `bareUnit` (seconds per unit) is declared, `3:00` unless `clock` is.
        case duration(bareUnit: Fraction?, clock: ClockFormat?)
        /// Values are numbers in this unit; an answer may repeat the unit or leave it out.
        case number(unit: BilingualText?)
    }

    /// How `3:00` is read.
    public enum ClockFormat: String, Sendable, CaseIterable {
        case minutesSeconds = "m:ss"
        case hoursMinutes = "h:mm"
    }

    /// Two moments that an observation may carry, of which the measure is the time between.
    public enum Interval: Sendable, Hashable, CaseIterable {
        case receivedToFirstFeedback, receivedToClosed, firstFeedbackToClosed
    }

    public let quantity: Quantity
    public let rating: Rating
    /// The rate of a duration that was given up; nil for numbers.
    public let notReached: Fraction?
    /// Where the duration comes from when no value is written.
    public let between: Interval?

    public init(quantity: Quantity, rating: Rating, notReached: Fraction? = nil, between: Interval? = nil) {
        self.quantity = quantity
        self.rating = rating
        self.notReached = notReached
        self.between = between
    }
}

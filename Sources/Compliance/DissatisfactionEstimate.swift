public import ExactArithmetic

/// What a month's complaints suggest about the customers who did not complain. An estimate, never a count.
///
/// The iceberg (seed row C5): of all dissatisfied customers 8 % complain, 23 % grumble to staff, 69 % leave in silence. Word of
/// mouth (seed row C6): each of them tells 11 people, each of whom tells 5 more. All numbers are exact fractions of people.
public struct DissatisfactionEstimate: Sendable, Hashable {
    /// At least 1.
    public let complaints: Int
    /// Complaints ÷ 8 %.
    public let dissatisfied: Fraction
    /// 23 % of the dissatisfied.
    public let grumbling: Fraction
    /// 69 % of the dissatisfied.
    public let leavingSilently: Fraction
    /// 11 for each dissatisfied customer.
    public let toldDirectly: Fraction
    /// 5 for each of those.
    public let toldByOthers: Fraction

    /// Everybody the story reaches: dissatisfied × (11 + 11 × 5).
    public var reached: Fraction { toldDirectly + toldByOthers }

    /// Customers who complain, of 100 dissatisfied ones.
    public static let complaining = 8
    /// Customers who grumble to staff, of 100 dissatisfied ones.
    public static let grumblingToStaff = 23
    /// Customers who leave in silence, of 100 dissatisfied ones.
    public static let silent = 69
    /// People whom a dissatisfied customer tells.
    public static let listeners = 11
    /// People whom each listener tells.
    public static let listenersOfListeners = 5
}

extension DissatisfactionEstimate {
    /// Nil without complaints.
    init?(complaints: Int) {
        guard complaints > 0,
            let dissatisfied = (Fraction(complaints) * .hundred).divided(by: Fraction(Self.complaining)),
            let percent = dissatisfied.divided(by: .hundred)
        else { return nil }
        let told = dissatisfied * Fraction(Self.listeners)
        self.init(
            complaints: complaints, dissatisfied: dissatisfied, grumbling: percent * Fraction(Self.grumblingToStaff),
            leavingSilently: percent * Fraction(Self.silent), toldDirectly: told,
            toldByOthers: told * Fraction(Self.listenersOfListeners))
    }
}

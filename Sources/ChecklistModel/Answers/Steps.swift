public import ExactArithmetic

/// "Every complete 5 % short costs 4": complete steps away from the value worth the full mark, floor 0.
public struct Steps: Sendable, Hashable {
    /// The side of `full` on which points are lost.
    public enum Side: String, Sendable, CaseIterable {
        case below, above
    }

    /// The value from which on the full mark is given.
    public let full: Fraction
    /// The length of a step; above 0.
    public let every: Fraction
    /// The rate that one complete step costs.
    public let loss: Fraction
    public let past: Side
    /// Values strictly farther out than this are worth nothing.
    public let zeroBeyond: Fraction?

    public init(full: Fraction, every: Fraction, loss: Fraction, past: Side = .below, zeroBeyond: Fraction? = nil) {
        self.full = full
        self.every = every
        self.loss = loss
        self.past = past
        self.zeroBeyond = zeroBeyond
    }

    /// From 0 to 1; nil only for steps without length.
    public func rate(of value: Fraction) -> Fraction? {
        let short = past == .below ? full - value : value - full
        guard short > .zero else { return .one }
        if let zeroBeyond, past == .below ? value < zeroBeyond : value > zeroBeyond { return .zero }
        return short.divided(by: every).map { max(.zero, .one - $0.floor() * loss) }
    }
}

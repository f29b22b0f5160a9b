public import ExactArithmetic

/// z² of the 95 % Wilson interval (scoring rule 7.3).
private let zSquared = Fraction(decimal: "3.841458820694") ?? .zero

/// The 95 % Wilson score interval on the 100 basis: exact but for the root, which is cut after 40 decimals.
///
/// - Parameters:
///   - score: the exact score on the 100 basis.
///   - weights: the weight of every counted observation; n = (Σu)² ÷ Σu².
/// - Returns: nil when no observation carries weight.
public func wilsonInterval(score: Fraction, weights: some Sequence<Fraction>) -> ClosedRange<Fraction>? {
    var (sum, squares) = (Fraction.zero, Fraction.zero)
    for weight in weights {
        sum += weight
        squares += weight * weight
    }
    return (sum * sum).divided(by: squares).flatMap { wilsonInterval(score: score, size: $0) }
}

/// The same for observations that weigh as much as `size` equal ones.
public func wilsonInterval(score: Fraction, size n: Fraction) -> ClosedRange<Fraction>? {
    guard let p = score.divided(by: .hundred), n > .zero, let z2n = zSquared.divided(by: n),
        let half = z2n.divided(by: 2),
        let quarter = z2n.divided(by: Fraction(4) * n),
        let variance = (p * (.one - p)).divided(by: n)
    else { return nil }
    // z·√(p(1−p)/n + z²/4n²) = √(z²·(…)), so the root is taken once; where p is 0 or 1 it is z²/2n.
    let spread = variance.isZero ? half : (zSquared * (variance + quarter)).squareRoot()
    let (middle, whole) = (p + half, .one + z2n)
    guard let low = (middle - spread).divided(by: whole), let high = (middle + spread).divided(by: whole) else {
        return nil
    }
    // The cut of the root must not push the ends past 0 and 1.
    let floor = max(.zero, min(low, p))
    let ceiling = min(.one, max(high, p))
    return floor * .hundred...ceiling * .hundred
}

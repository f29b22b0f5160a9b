public import ExactArithmetic

/// The fraction that `text` spells, such as `86.67`, `1/3` or `80%`; tests write only numbers that exist.
public func exact(_ text: String) -> Fraction {
    guard let value = Fraction(text: text) else { preconditionFailure("\(text) is not a number") }
    return value
}

public import ExactArithmetic
public import Testing

extension Fraction: CustomTestStringConvertible {
    public var testDescription: String { ratioText }
}

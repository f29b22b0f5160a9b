internal import ExactArithmetic

/// The numbers that a key takes.
enum NumberRange: Sendable {
    case any
    /// Points, weights and limits: 0 or more.
    case notNegative
    case positive
    /// A rate or a coverage: 0 to 1.
    case rate
    /// A score on the 100 basis.
    case score
    /// A score below which something happens: 0 itself would never be undercut.
    case minimum

    func contains(_ value: Fraction) -> Bool {
        switch self {
        case .any: true
        case .notNegative: value >= .zero
        case .positive: value > .zero
        case .rate: value >= .zero && value <= .one
        case .score: value >= .zero && value <= .hundred
        case .minimum: value > .zero && value <= .hundred
        }
    }

    var words: (zh: String, en: String) {
        switch self {
        case .any: ("一个数", "a number")
        case .notNegative: ("不小于 0 的数", "a number not below 0")
        case .positive: ("大于 0 的数", "a number above 0")
        case .rate: (" 0 到 1 的数，或 0% 到 100%", "a number from 0 to 1, or 0% to 100%")
        case .score: (" 0 到 100 的数", "a number from 0 to 100")
        case .minimum: ("大于 0、不超过 100 的数", "a number above 0 and not above 100")
        }
    }
}

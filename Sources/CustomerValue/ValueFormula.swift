internal import ExactArithmetic

/// Decimals with which money is shown, rounded half away from zero.
let moneyDecimals = 2

extension CustomerGroup {
    /// The formula of one customer's value with its numbers: `12000 × 5 × (1 + 30 ÷ 600) = 63000.00`.
    public var formulaOfOne: String {
        "\(yearlySpend.written) × \(years.written) × (1 + \(yearlyReferrals.written) ÷ \(customers.written)) \(valueOfOne.result)"
    }

    /// The formula of the group's value: `12000 × 5 × (600 + 30) = 37800000.00`.
    public var formula: String {
        "\(yearlySpend.written) × \(years.written) × (\(customers.written) + \(yearlyReferrals.written)) \(value.result)"
    }
}

extension CustomerValue {
    /// The sum of the groups: `37800000 + 1200000 = 39000000.00`.
    public var formula: String { groups.map(\.value.written).joined(separator: " + ") + " " + value.result }

    /// The value of one customer of whatever group: `39000000 ÷ 1000 = 39000.00`.
    public var formulaOfOne: String { "\(value.written) ÷ \(customers.written) \(valueOfOne.result)" }
}

extension Fraction {
    /// As it was entered. Groups add and multiply decimals, which stay decimals, so nothing is rounded here.
    var written: String { shortText(decimals: 4 * Fraction.longestDecimal) }

    /// The sign that stands before a result, and the result as it is shown: `≈` where it was rounded.
    fileprivate var result: String {
        (self == rounded(toDecimals: moneyDecimals) ? "= " : "≈ ") + decimalText(decimals: moneyDecimals)
    }
}

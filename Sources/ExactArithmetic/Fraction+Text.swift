extension Fraction {
    /// Digits allowed before and behind the point of a number that a file may hold; more is refused by name.
    public static let longestDecimal = 40

    /// A plain decimal number such as `12`, `-0.5` or `100.00`: ASCII digits, at most one point with digits on both
    /// sides, no exponent, no grouping.
    public init?(decimal text: some StringProtocol) {
        var digits = text.utf8[...]
        var sign = ""
        if digits.first == UInt8(ascii: "-") { sign = "-" }
        if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts[0].count + (parts.count == 2 ? parts[1].count : 0) <= Self.longestDecimal,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let fractional = parts.count == 2 ? parts[1] : parts[0].prefix(0)
        if digits.count <= Self.longestSmallDecimal {
            self.init(negative: sign == "-", digits: [parts[0], fractional].joined(), decimals: fractional.count)
        } else {
            let all = String(decoding: Array(parts[0]) + Array(fractional), as: UTF8.self)
            self.init(numerator: sign + all, denominator: "1" + String(repeating: "0", count: fractional.count))
        }
    }

    /// A decimal number, a ratio of two integers such as `1/3`, or a percentage such as `12.5%`.
    public init?(text: some StringProtocol) {
        if text.hasSuffix("%") {
            let number = text.dropLast().reversed().drop { $0 == " " }.reversed()
            guard let percent = Fraction(decimal: String(number)) else { return nil }
            self = percent * .onePercent
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            self.init(decimal: text)
            return
        }
        guard let numerator = Fraction(decimal: parts[0]), let denominator = Fraction(decimal: parts[1]),
            numerator.isInteger, denominator.isInteger, let value = numerator.divided(by: denominator)
        else { return nil }
        self = value
    }

    /// Digits that surely fit 127 bits, as numerator and as power of ten.
    private static let longestSmallDecimal = 36

    private init(negative: Bool, digits: some Sequence<UInt8>, decimals: Int) {
        let magnitude = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - UInt8(ascii: "0")) }
        let denominator = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
        self.init(reducing: negative ? -magnitude : magnitude, denominator)
    }

    private static let onePercent = Fraction(reducingHundredth: 1)

    private init(reducingHundredth numerator: Int128) { storage = .small(numerator, 100) }

    /// The value rounded half away from zero (四舍五入, scoring rule 1.2) to `decimals` places.
    public func rounded(toDecimals decimals: Int) -> Fraction {
        let scale = Fraction.powerOfTen(decimals)
        let scaled = self * scale
        let magnitude = scaled.isNegative ? -scaled : scaled
        let half = Fraction(1, 2) ?? .zero
        let whole = (magnitude + half).floor()
        return (scaled.isNegative ? -whole : whole).divided(by: scale) ?? .zero
    }

    /// The rounded value with exactly `decimals` places, such as `86.67`; never `-0.00`.
    public func decimalText(decimals: Int) -> String {
        let scaled = rounded(toDecimals: decimals) * .powerOfTen(decimals)
        let negative = scaled.isNegative
        var digits = (negative ? -scaled : scaled).numeratorText
        if decimals > 0 {
            if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
        }
        return negative ? "-" + digits : digits
    }

    /// The shortest exact decimal text when there is one within `decimals` places, else the rounded one.
    public func shortText(decimals: Int = 2) -> String {
        let text = decimalText(decimals: decimals)
        guard text.contains(".") else { return text }
        let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed()
        return String(trimmed)
    }

    /// The value as `p/q` in lowest terms, also when `q` is 1.
    public var ratioText: String { "\(numeratorText)/\(denominatorText)" }

    private var numeratorText: String {
        switch storage {
        case .small(let numerator, _): String(numerator)
        case .big(let value): value.numeratorText
        }
    }

    private var denominatorText: String {
        switch storage {
        case .small(_, let denominator): String(denominator)
        case .big(let value): value.denominatorText
        }
    }

    private static func powerOfTen(_ exponent: Int) -> Fraction {
        (0..<max(0, exponent)).reduce(.one) { product, _ in product * Fraction(10) }
    }
}

extension Fraction {
    /// Digits allowed before and behind the point of a number that a file may hold; more is refused by name.
    public static let longestDecimal = 40

    /// A plain decimal number such as `12`, `-0.5` or `100.00`: ASCII digits, at most one point with digits on both
    /// sides, no exponent, no grouping.
    public init?(decimal text: String) {
        var text = text
        guard let parsed = text.withUTF8(Self.parsed(decimal:)) else { return nil }
        self = parsed
    }

    /// The same of a part of a text.
    public init?(decimal text: some StringProtocol) { self.init(decimal: String(text)) }

    /// On bytes, since every number of every definition and answer passes here.
    private static func parsed(decimal bytes: UnsafeBufferPointer<UInt8>) -> Fraction? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let start = isNegative || bytes.first == UInt8(ascii: "+") ? 1 : 0
        var point: Int?
        for index in start..<max(start, bytes.count) {
            if bytes[index] == UInt8(ascii: "."), point == nil {
                point = index
            } else if !(0x30...0x39).contains(bytes[index]) {
                return nil
            }
        }
        let whole = (point ?? bytes.count) - start
        let decimals = point.map { bytes.count - $0 - 1 } ?? 0
        guard whole > 0, point == nil || decimals > 0, whole + decimals <= longestDecimal else { return nil }
        if whole + decimals <= longestSmallDecimal {
            var (numerator, denominator) = (Int128(0), Int128(1))
            for byte in bytes[start...] where byte != UInt8(ascii: ".") {
                numerator = numerator * 10 + Int128(byte - UInt8(ascii: "0"))
            }
            for _ in 0..<decimals { denominator *= 10 }
            return Fraction(reducing: isNegative ? -numerator : numerator, denominator)
        }
        let digits = bytes[start...].filter { $0 != UInt8(ascii: ".") }
        return Fraction(
            numerator: (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self),
            denominator: "1" + String(repeating: "0", count: decimals))
    }

    /// A decimal number, a ratio of two integers such as `1/3`, or a percentage such as `12.5%`.
    public init?(text: String) {
        var text = text
        guard let parsed = text.withUTF8(Self.parsed(text:)) else { return nil }
        self = parsed
    }

    /// The same of a part of a text.
    public init?(text: some StringProtocol) { self.init(text: String(text)) }

    private static func parsed(text bytes: UnsafeBufferPointer<UInt8>) -> Fraction? {
        if bytes.last == UInt8(ascii: "%") {
            var end = bytes.count - 1
            while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
            return parsed(decimal: UnsafeBufferPointer(rebasing: bytes[..<end])).map { $0 * .onePercent }
        }
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return parsed(decimal: bytes) }
        guard let numerator = parsed(decimal: UnsafeBufferPointer(rebasing: bytes[..<slash])),
            let denominator = parsed(decimal: UnsafeBufferPointer(rebasing: bytes[(slash + 1)...])),
            numerator.isInteger, denominator.isInteger
        else { return nil }
        return numerator.divided(by: denominator)
    }

    /// Digits that surely fit 127 bits, as numerator and as power of ten.
    private static let longestSmallDecimal = 36

    private static let onePercent = Fraction(reducingHundredth: 1)

    private init(reducingHundredth numerator: Int128) { storage = .small(numerator, 100) }

    /// The value rounded half away from zero (四舍五入, scoring rule 1.2) to `decimals` places.
    public func rounded(toDecimals decimals: Int) -> Fraction {
        if let (negative, units) = roundedUnits(decimals), let power = Self.smallPower(decimals) {
            return Fraction(reducing: negative ? -Int128(units) : Int128(units), Int128(power))
        }
        let scale = Fraction.powerOfTen(decimals)
        let scaled = self * scale
        let magnitude = scaled.isNegative ? -scaled : scaled
        let half = Fraction(1, 2) ?? .zero
        let whole = (magnitude + half).floor()
        return (scaled.isNegative ? -whole : whole).divided(by: scale) ?? .zero
    }

    /// The rounded value with exactly `decimals` places, such as `86.67`; never `-0.00`.
    public func decimalText(decimals: Int) -> String {
        if let (negative, units) = roundedUnits(decimals) {
            return Self.withDecimalText(units, decimals: decimals, negative: negative) {
                String(decoding: $0, as: UTF8.self)
            }
        }
        let scaled = rounded(toDecimals: decimals) * .powerOfTen(decimals)
        let negative = scaled.isNegative
        return Self.decimalText((negative ? -scaled : scaled).numeratorText, decimals: decimals, negative: negative)
    }

    /// Adds the same to text in UTF-8.
    public func appendDecimalText(decimals: Int, to text: inout [UInt8]) {
        if let (negative, units) = roundedUnits(decimals) {
            Self.withDecimalText(units, decimals: decimals, negative: negative) { text.append(contentsOf: $0) }
        } else {
            text += decimalText(decimals: decimals).utf8
        }
    }

    /// Digits from the last to the first, with at least one before the point.
    private static func withDecimalText<Result>(
        _ units: UInt64, decimals: Int, negative: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        // Twenty digits at most, a point and a sign.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 22) { text in
            var start = text.count
            func put(_ byte: UInt8) {
                start -= 1
                text[start] = byte
            }
            var rest = units
            var digits = 0
            while digits <= decimals || rest > 0 {
                if digits == decimals, decimals > 0 { put(UInt8(ascii: ".")) }
                put(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
                digits += 1
            }
            if negative, units != 0 { put(UInt8(ascii: "-")) }
            return body(UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    private static func decimalText(_ units: String, decimals: Int, negative: Bool) -> String {
        var digits = units
        if decimals > 0 {
            if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
        }
        return negative ? "-" + digits : digits
    }

    /// The shortest exact decimal text when there is one within `decimals` places, else the rounded one.
    public func shortText(decimals: Int = 2) -> String {
        if case .small(let numerator, 1) = storage, let integer = Int(exactly: numerator) { return String(integer) }
        let text = decimalText(decimals: decimals)
        var digits = text.utf8[...]
        guard digits.contains(UInt8(ascii: ".")) else { return text }
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits.last == UInt8(ascii: ".") { digits.removeLast() }
        return String(Substring(digits))
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

    /// The rounded magnitude in units of the last place; nil when a machine word might not hold it.
    private func roundedUnits(_ decimals: Int) -> (negative: Bool, units: UInt64)? {
        guard case .small(let numerator, let denominator) = storage, let power = Self.smallPower(decimals)
        else { return nil }
        let (magnitude, divisor) = (numerator.magnitude, denominator.magnitude)
        if magnitude | divisor < 1 << 40 {
            // Less than 2^40 · 10^6 · 2 + 2^40, which a word holds.
            return (numerator < 0, (UInt64(magnitude) * power * 2 + UInt64(divisor)) / (2 * UInt64(divisor)))
        }
        // The same with two words.
        guard magnitude | divisor < 1 << 104 else { return nil }
        return UInt64(exactly: (magnitude * UInt128(power) * 2 + divisor) / (2 * divisor)).map { (numerator < 0, $0) }
    }

    /// Nil for more decimals than scores are shown with.
    private static func smallPower(_ exponent: Int) -> UInt64? {
        switch exponent {
        case 0: 1
        case 1: 10
        case 2: 100
        case 3: 1_000
        case 4: 10_000
        case 5: 100_000
        case 6: 1_000_000
        default: nil
        }
    }

    private static func powerOfTen(_ exponent: Int) -> Fraction {
        (0..<max(0, exponent)).reduce(.one) { product, _ in product * Fraction(10) }
    }
}

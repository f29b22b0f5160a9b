extension Unicode.Scalar {
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

    /// `U+041E`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension String {
    /// True when the first byte is a digit of ASCII.
    var beginsWithDigit: Bool { utf8.first.map { $0 &- 0x30 < 10 } ?? false }
}

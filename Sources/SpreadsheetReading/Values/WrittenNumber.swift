/// True for a decimal number as people write it, without an exponent and with at most 15 digits: its text is the number.
func isPlainNumber(_ text: [UInt8]) -> Bool {
    var (digits, points) = (0, 0)
    for (place, byte) in text.enumerated() {
        if decimalDigit(byte) != nil {
            digits += 1
        } else if byte == UInt8(ascii: "."), digits > 0 {
            points += 1
        } else if byte != UInt8(ascii: "-") || place > 0 {
            return false
        }
    }
    return (1...15).contains(digits) && points <= 1 && text.last != UInt8(ascii: ".")
}

/// A number as a workbook writes it, to the last digit: `digits × 10^-decimals`.
struct WrittenNumber {
    private(set) var isNegative = false
    /// Values from 0 to 9, without zeros in front.
    private(set) var digits: [UInt8] = []
    private(set) var decimals = 0

    /// No number of a workbook has a larger exponent.
    private static let largestExponent = 400

    /// Nil for what is no number as XML Schema writes them, such as `nan`.
    init?(_ text: [UInt8]) {
        var rest = text[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        var (hasDigits, hasPoint) = (false, false)
        while let byte = rest.first, byte | 0x20 != UInt8(ascii: "e") {
            rest.removeFirst()
            if let digit = decimalDigit(byte) {
                hasDigits = true
                if digit > 0 || !digits.isEmpty { digits.append(UInt8(digit)) }
                if hasPoint { decimals += 1 }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                return nil
            }
        }
        guard hasDigits else { return nil }
        if !rest.isEmpty {
            let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self))
            guard let exponent, exponent.magnitude <= Self.largestExponent else { return nil }
            decimals -= exponent
        }
        recoverTyped(text)
    }

    /// Excel keeps a number in binary and writes 17 digits of that: 0.29 as 0.28999999999999998. Nobody can type or see more
    /// than 15, and where 15 mean the same number to Excel, they are what was typed. Whole numbers stay: they are ids.
    private mutating func recoverTyped(_ text: [UInt8]) {
        guard digits.count > 15, decimals > 0 else { return }
        var typed = self
        typed.round(toDigits: 15)
        var short: [UInt8] = []
        typed.write(to: &short)
        guard Double(String(decoding: short, as: UTF8.self)) == Double(String(decoding: text, as: UTF8.self)) else {
            return
        }
        self = typed
    }

    /// Half away from zero.
    private mutating func round(toDigits count: Int) {
        let roundsUp = digits[count] >= 5
        decimals -= digits.count - count
        digits.removeSubrange(count...)
        guard roundsUp else { return }
        var place = count - 1
        while place >= 0, digits[place] == 9 {
            digits[place] = 0
            place -= 1
        }
        if place >= 0 {
            digits[place] += 1
        } else {
            digits.insert(1, at: 0)
        }
    }

    /// The exact product.
    var timesHundred: WrittenNumber {
        var product = self
        product.decimals -= 2
        return product
    }

    /// In decimal digits without an exponent, and without zeros that say nothing.
    func write(to utf8: inout [UInt8]) {
        let zero = UInt8(ascii: "0")
        var (digits, decimals) = (digits[...], decimals)
        while decimals > 0, digits.last == 0 {
            digits.removeLast()
            decimals -= 1
        }
        if isNegative, !digits.isEmpty { utf8.append(UInt8(ascii: "-")) }
        let whole = digits.count - decimals
        if whole <= 0 || digits.isEmpty { utf8.append(zero) }
        guard !digits.isEmpty else { return }
        utf8.append(contentsOf: digits.prefix(max(0, whole)).lazy.map { $0 + zero })
        if whole > digits.count { utf8.append(contentsOf: repeatElement(zero, count: whole - digits.count)) }
        guard decimals > 0 else { return }
        utf8.append(UInt8(ascii: "."))
        if whole < 0 { utf8.append(contentsOf: repeatElement(zero, count: -whole)) }
        utf8.append(contentsOf: digits.suffix(decimals).lazy.map { $0 + zero })
    }

    /// Whole units and billionths of billionths of one, of a number that is not negative; nil for a larger one than days are
    /// counted.
    var parts: (whole: Int, fraction: UInt64)? {
        let places = digits.count - decimals
        guard !isNegative || digits.isEmpty, places <= 9 else { return nil }
        var (whole, fraction): (Int, UInt64) = (0, 0)
        for place in 0..<max(0, places) { whole = whole * 10 + (place < digits.count ? Int(digits[place]) : 0) }
        for place in places..<places + 18 {
            fraction = fraction * 10 + (digits.indices.contains(place) ? UInt64(digits[place]) : 0)
        }
        return (whole, fraction)
    }
}

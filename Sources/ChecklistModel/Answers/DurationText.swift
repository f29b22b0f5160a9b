internal import BilingualText
public import ExactArithmetic

/// Reads a duration such as `3 min`, `2分30秒`, `2.5min`, `1 h 30 min` or `2′30″`, in seconds.
///
/// Units run from the largest to the smallest, each at most once; only the last number may have decimals; there is no
/// sign. A number without a unit is no duration: nil, as for everything else.
public func parseDuration(_ text: String) -> Fraction? {
    // Byte by byte: nothing that numbers and units are made of can be written in other bytes.
    var rest = text.widthFolded.utf8.map(\.lowercasedInASCII)[...]
    rest.trimSpaces()
    var seconds = Fraction.zero
    var smallest: DurationUnit?
    while !rest.isEmpty {
        let digits = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
        guard let first = digits.first, first.isDigit,
            let amount = Fraction(decimal: String(decoding: digits, as: UTF8.self))
        else { return nil }
        rest.removeFirst(digits.count)
        rest.trimSpaces()
        guard let (unit, length) = DurationUnit.leading(rest) else { return nil }
        rest.removeFirst(length)
        rest.trimSpaces()
        if let smallest, unit.seconds >= smallest.seconds { return nil }
        if !rest.isEmpty, digits.contains(UInt8(ascii: ".")) { return nil }
        smallest = unit
        seconds += amount * Fraction(unit.seconds)
    }
    return smallest == nil ? nil : seconds
}

/// A unit of time and its spellings.
enum DurationUnit: CaseIterable {
    case day, hour, minute, second

    var seconds: Int {
        switch self {
        case .day: 86_400
        case .hour: 3_600
        case .minute: 60
        case .second: 1
        }
    }

    var spellings: [String] {
        switch self {
        case .day: ["天", "日", "d", "day", "days"]
        case .hour: ["小时", "时", "h", "hr", "hour", "hours"]
        case .minute: ["分钟", "分", "m", "min", "mins", "minute", "minutes", "′", "'"]
        case .second: ["秒钟", "秒", "s", "sec", "second", "seconds", "″", "\"", "''", "′′"]
        }
    }

    /// The unit that `text` begins with, by its longest spelling; a Latin one must not run on into another letter.
    static func leading(_ text: ArraySlice<UInt8>) -> (unit: DurationUnit, length: Int)? {
        var found: (unit: DurationUnit, length: Int)?
        // The shorter a unit is, the more often it is written.
        for unit in allCases.reversed() {
            for spelling in unit.spellings where spelling.utf8.first == text.first && text.starts(with: spelling.utf8) {
                let length = spelling.utf8.count
                let end = text.startIndex + length
                // A spelling is of small letters or has none.
                if !text[end - 1].isSmallLetter {
                    if length > found?.length ?? 0 { found = (unit, length) }
                } else if end == text.endIndex || !text[end].isSmallLetter {
                    return (unit, length)
                }
            }
        }
        return found
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func trimSpaces() { removeFirst(prefix { $0 == UInt8(ascii: " ") }.count) }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
    fileprivate var lowercasedInASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

internal import BilingualText
public import ExactArithmetic

/// Reads a duration such as `3 min`, `2分30秒`, `2.5min`, `1 h 30 min` or `2′30″`, in seconds.
///
/// Units run from the largest to the smallest, each at most once; only the last number may have decimals; there is no
/// sign. A number without a unit is no duration: nil, as for everything else.
public func parseDuration(_ text: String) -> Fraction? {
    var rest = text.widthFolded.lowercased()[...].trimmingSpaces()
    var seconds = Fraction.zero
    var smallest: DurationUnit?
    while !rest.isEmpty {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let first = digits.first, first.isNumber, let amount = Fraction(decimal: digits) else { return nil }
        rest = rest.dropFirst(digits.count).trimmingSpaces()
        guard let (unit, spelling) = DurationUnit.leading(rest) else { return nil }
        rest = rest.dropFirst(spelling.count).trimmingSpaces()
        if let smallest, unit.seconds >= smallest.seconds { return nil }
        if !rest.isEmpty, digits.contains(".") { return nil }
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

    private static let longestFirst: [(unit: DurationUnit, spelling: String, isLatin: Bool)] =
        allCases.flatMap { unit in
            unit.spellings.map { (unit, $0, isLatin: $0.allSatisfy { $0.isASCII && $0.isLetter }) }
        }.sorted { $0.1.count > $1.1.count }

    /// The unit that `text` begins with; a Latin spelling must not run on into another letter.
    static func leading(_ text: Substring) -> (unit: DurationUnit, spelling: String)? {
        guard let first = text.utf8.first else { return nil }
        let found = longestFirst.first { _, spelling, isLatin in
            // Most spellings are ruled out by their first byte; those beyond ASCII may be written in more than one way.
            guard let own = spelling.utf8.first, own == first || (own >= 0x80 && first >= 0x80),
                text.hasPrefix(spelling)
            else { return false }
            return !(isLatin && text.dropFirst(spelling.count).first.map { $0.isASCII && $0.isLetter } == true)
        }
        return found.map { ($0.unit, $0.spelling) }
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> Substring { drop { $0 == " " } }
}

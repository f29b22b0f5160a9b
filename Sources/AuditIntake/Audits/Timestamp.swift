internal import BilingualText
internal import ChecklistModel
public import ExactArithmetic

/// The seconds from one moment to another, both as RFC 3339 writes them with offset; nil when one of them is none.
public func seconds(from start: String, to end: String) -> Fraction? {
    guard let start = Timestamp(start), let end = Timestamp(end) else { return nil }
    return end.sinceEpoch - start.sinceEpoch
}

/// A moment as RFC 3339 writes it, from a date and a time of day in one of the forms that submissions may use.
///
/// - Parameter offset: that of the clocks there, such as `+08:00`, for a text that has none.
/// - Returns: nil for anything else.
public func writtenMoment(_ text: String, offset: String) -> String? {
    let written = text.trimmed.widthFolded
    if Timestamp(written) != nil { return written }
    let parts = written.split { $0 == " " || $0 == "T" }
    guard parts.count == 2, case .day(let date) = WrittenDate(String(parts[0])) else { return nil }
    let hasShortHour = parts[1].prefix(2).last == ":"
    let moment = "\(date.text)T" + (hasShortHour ? "0" : "") + parts[1] + offset
    return Timestamp(moment) == nil ? nil : moment
}

/// A moment as RFC 3339 writes it: `2026-10-12T09:05:00+08:00`; seconds may be left out, the offset may not.
struct Timestamp: Hashable {
    /// Minutes since the beginning of the year 1900, at Greenwich.
    private let minutes: Int
    private let seconds: Int
    /// Digits behind the seconds' point, without zeros at the end.
    private let fraction: String

    /// Nil when the text has another shape or there is no such moment.
    init?(_ text: String) {
        var reader = DigitReader(text.trimmed)
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), let date = CivilDate(year: year, month: month, day: day),
            reader.take("T") || reader.take("t") || reader.take(" "), let hour = reader.number(2), reader.take(":"),
            let minute = reader.number(2), hour < 24, minute < 60
        else { return nil }
        var second = 0
        var fraction = Substring()
        if reader.take(":") {
            guard let given = reader.number(2), given < 60 else { return nil }
            second = given
            if reader.take(".") {
                fraction = reader.digits(atMost: 9)
                if fraction.isEmpty { return nil }
            }
        }
        guard let offset = reader.offset(), reader.isAtEnd else { return nil }
        minutes = date.daysSince1900 * 1_440 + hour * 60 + minute - offset
        seconds = second
        self.fraction = String(String(fraction.reversed().drop { $0 == "0" }).reversed())
    }

    /// Seconds since the beginning of the year 1900, at Greenwich.
    var sinceEpoch: Fraction {
        Fraction(minutes) * 60 + Fraction(seconds) + (Fraction(decimal: "0." + fraction) ?? .zero)
    }
}

/// Reads fixed numbers of digits and single characters off the front of a text.
private struct DigitReader {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    mutating func digits(atMost limit: Int) -> Substring {
        let digits = rest.prefix(limit).prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        return digits
    }

    mutating func number(_ count: Int) -> Int? {
        let digits = digits(atMost: count)
        return digits.count == count ? Int(digits) : nil
    }

    /// `Z` or `+08:00`, in minutes.
    mutating func offset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let isWest = rest.first == "-"
        guard take("+") || take("-"), let hours = number(2), take(":"), let minutes = number(2), hours < 24,
            minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (isWest ? -1 : 1)
    }
}

/// A day of the Gregorian calendar, without time or zone.
public struct CivilDate: Sendable, Hashable, Comparable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil when the day does not exist or the year is not in 1900…2999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month),
            (1...Month.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    public var monthOfYear: Month { Month(unchecked: year, month) }

    /// `2026-10-12`.
    public var text: String { "\(monthOfYear.text)-\(day < 10 ? "0" : "")\(day)" }

    public static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    /// Days from 1900-01-01 to this day.
    public var daysSince1900: Int {
        let years = year - 1
        let leapDays = years / 4 - years / 100 + years / 400 - (1899 / 4 - 1899 / 100 + 1899 / 400)
        let months = (1..<month).map { Month.days(in: $0, of: year) }
        return (year - 1900) * 365 + leapDays + months.reduce(0, +) + day - 1
    }

    /// The day so many days later; nil beyond the calendar's range.
    public func adding(days: Int) -> CivilDate? {
        var (month, day) = (monthOfYear, self.day)
        guard days >= 0, days <= 36_600 else { return nil }
        day += days
        while day > month.days {
            day -= month.days
            month = month.next
        }
        return CivilDate(year: month.year, month: month.month, day: day)
    }
}

/// A calendar month.
public struct Month: Sendable, Hashable, Comparable {
    public let year: Int
    public let month: Int

    /// Nil when there is no such month or the year is not in 1900…2999.
    public init?(year: Int, month: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month) else { return nil }
        self.init(unchecked: year, month)
    }

    init(unchecked year: Int, _ month: Int) {
        self.year = year
        self.month = month
    }

    /// Reads `2026-10` and nothing else.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(String(decoding: parts[0], as: UTF8.self)),
            let month = Int(String(decoding: parts[1], as: UTF8.self))
        else { return nil }
        self.init(year: year, month: month)
    }

    /// `2026-10`.
    public var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

    public var previous: Month { month == 1 ? Month(unchecked: year - 1, 12) : Month(unchecked: year, month - 1) }
    public var next: Month { month == 12 ? Month(unchecked: year + 1, 1) : Month(unchecked: year, month + 1) }
    public var days: Int { Self.days(in: month, of: year) }

    public static func < (a: Self, b: Self) -> Bool { (a.year, a.month) < (b.year, b.month) }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

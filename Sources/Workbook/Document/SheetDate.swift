/// A day that a cell can hold: from 1900-03-01, the first one that all spreadsheet programs count alike, to 9999-12-31.
public struct SheetDate: Sendable, Equatable {
    /// Days since 1899-12-30, the number a cell holds.
    let serial: Int

    /// Nil for a day that does not exist or that no cell can hold.
    ///
    /// - Parameters:
    ///   - year: 1900 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the last of the month, in the Gregorian calendar.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.days(in: month, of: year) else { return nil }
        serial = Self.dayNumber(year, month, day) - Self.dayNumber(1899, 12, 30)
        guard serial > 60 else { return nil }
    }

    /// Midnight of the day in UTC, in seconds since 1970.
    var secondsSince1970: Int { (serial - 25_569) * 86_400 }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Counts years from March, so that the leap day is the last of its year.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let years = month > 2 ? year : year - 1
        let months = (month + 9) % 12
        return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day
    }
}

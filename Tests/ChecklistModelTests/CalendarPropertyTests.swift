import AuditTestSupport
import ChecklistModel
import Testing

/// The calendar against the count of days that astronomers keep.
@Suite("days counted in another way") struct CalendarPropertyTests {
    /// The Julian day number of a Gregorian date, in whole numbers (Fliegel and Van Flandern, 1968).
    static func julianDay(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shift = (month - 14) / 12
        return 1_461 * (year + 4_800 + shift) / 4 + 367 * (month - 2 - 12 * shift) / 12
            - 3 * ((year + 4_900 + shift) / 100) / 4 + day - 32_075
    }

    /// A day exists when the count of days and months agrees that it is not the next month's.
    private static func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        let next = month == 12 ? (year + 1, 1) : (year, month + 1)
        return julianDay(year, month, day) < julianDay(next.0, next.1, 1)
    }

    private static let years = [
        1900, 1901, 1904, 1999, 2000, 2001, 2026, 2028, 2096, 2100, 2104, 2400, 2800, 2900, 2999,
    ]

    @Test("every day of a year exists, and none besides", arguments: years)
    func everyDay(year: Int) {
        var wrong: [String] = []
        for month in 0...13 {
            for day in 0...32 {
                let date = CivilDate(year: year, month: month, day: day)
                var isRight = (date != nil) == Self.exists(year, month, day)
                if let date {
                    let count = Self.julianDay(year, month, day) - Self.julianDay(1900, 1, 1)
                    isRight = isRight && date.daysSince1900 == count && CivilDate(date.text) == date
                    isRight = isRight && date.monthOfYear == Month(year: year, month: month)
                }
                if !isRight { wrong.append("\(year)-\(month)-\(day)") }
            }
        }
        #expect(wrong == [])
    }

    private static func date(_ random: inout SeededGenerator) -> CivilDate? {
        CivilDate(
            year: Int.random(in: 1900...2999, using: &random), month: Int.random(in: 1...12, using: &random),
            day: random.pick([1, 28, 29, 30, 31, Int.random(in: 1...28, using: &random)]))
    }

    @Test("so many days later is so many days later", arguments: 1...10 as ClosedRange<UInt64>)
    func adding(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            guard let start = Self.date(&random) else { continue }
            let days = random.pick([0, 1, 27, 28, 29, 30, 31, 59, 365, 366, 1_461, 36_525, 36_600])
            let count = start.daysSince1900 + days
            guard let later = start.adding(days: days) else {
                #expect(
                    count > Self.julianDay(2999, 12, 31) - Self.julianDay(1900, 1, 1), "seed \(seed): \(start.text)")
                continue
            }
            #expect(later.daysSince1900 == count, "seed \(seed): \(start.text) and \(days) days")
            #expect(later > start || days == 0, "seed \(seed)")
        }
    }

    @Test("further than a century nobody is sent", arguments: [36_601, -1, Int.min, Int.max])
    func tooFar(days: Int) throws {
        #expect(try #require(CivilDate("2026-10-12")).adding(days: days) == nil)
    }

    @Test("the earlier of two days is the one with fewer days before it", arguments: 1...10 as ClosedRange<UInt64>)
    func order(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            guard let a = Self.date(&random), let b = Self.date(&random) else { continue }
            #expect((a < b) == (a.daysSince1900 < b.daysSince1900), "seed \(seed): \(a.text), \(b.text)")
            #expect((a == b) == (a.text == b.text), "seed \(seed)")
            #expect((a.monthOfYear < b.monthOfYear) == (a.text.prefix(7) < b.text.prefix(7)), "seed \(seed)")
        }
    }

    @Test("the months from the first to the last hold every day once")
    func months() throws {
        var month = try #require(Month("1900-01"))
        var days = 0
        var wrong: [String] = []
        for number in 0..<13_200 {
            let text = "\(1900 + number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)"
            if month.text != text || Month(text) != month || month.next.previous != month { wrong.append(text) }
            days += month.days
            month = month.next
        }
        #expect(wrong == [])
        #expect(days == Self.julianDay(3000, 1, 1) - Self.julianDay(1900, 1, 1))
        #expect(month.text == "3000-01" && Month(month.text) == nil)
    }
}

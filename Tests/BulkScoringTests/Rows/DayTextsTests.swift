import AuditTestSupport
import ChecklistModel
import Testing

@testable import BulkScoring

/// Days are written as they stand in the calendar, in whatever order they are asked for.
@Suite struct DayTextsTests {
    private static let dueDays = [1, 30, 0, 365, 36_600, 366_000]
    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    /// By counting the days one by one.
    private static func text(_ date: CivilDate, after days: Int) -> String {
        var (year, month, day) = (date.year, date.month, date.day)
        for _ in 0..<days {
            let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
            day += 1
            if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(digits(month))-\(digits(day))"
    }

    private static func written(_ text: ShortText) -> String {
        var buffer = ByteBuffer()
        buffer.append(text)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    /// The same days of other years stand in the same place.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func daysOfManyYears(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var days = DayTexts(dueDays: Self.dueDays)
        for _ in 0..<1_500 {
            let (month, day) = (random.pick([1, 2, 2, 7, 12]), random.pick([1, 9, 10, 28, 29, 31]))
            let year = random.pick([1900, 1974, 1999, 2000, 2024, 2026, 2998])
            guard let date = CivilDate(year: year, month: month, day: day) else { continue }
            let own = Self.written(days.text(of: date))
            #expect(own == Self.text(date, after: 0), "seed \(seed)")
            let due = Int32.random(in: 0..<4, using: &random)
            let last = Self.written(days.text(of: date, due: due))
            #expect(last == Self.text(date, after: Self.dueDays[Int(due)]), "seed \(seed)")
        }
    }

    @Test func thereIsNoDayBeyondTheCalendar() throws {
        var days = DayTexts(dueDays: Self.dueDays)
        let lastDay = try #require(CivilDate(year: 2999, month: 12, day: 31))
        let found = (0..<6).map { Self.written(days.text(of: lastDay, due: Int32($0))) }
        #expect(found == ["", "", "2999-12-31", "", "", ""])
        let again = Self.written(days.text(of: lastDay, due: 0))
        #expect(again.isEmpty)
        // So many days are more than the calendar counts at once.
        let early = try #require(CivilDate(year: 1900, month: 1, day: 1))
        let (far, farther) = (Self.written(days.text(of: early, due: 4)), Self.written(days.text(of: early, due: 5)))
        #expect(far == Self.text(early, after: 36_600) && farther.isEmpty)
    }
}

import ChecklistModel
import Testing

/// Days and months without clock or zone.
@Suite struct CalendarTests {
    @Test(arguments: [
        (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
        (1899, 12, 31),
        (3000, 1, 1), (2026, -1, 1), (Int.max, 1, 1), (2026, Int.min, 1),
    ])
    func daysThatDoNotExist(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        (2024, 2, 29, "2024-02-29"), (2000, 2, 29, "2000-02-29"), (1900, 1, 1, "1900-01-01"),
        (2999, 12, 31, "2999-12-31"),
        (2026, 10, 9, "2026-10-09"),
    ])
    func daysThatExist(year: Int, month: Int, day: Int, text: String) {
        #expect(CivilDate(year: year, month: month, day: day)?.text == text)
    }

    @Test(arguments: [
        ("2026-10-12", 0, "2026-10-12"), ("2026-10-12", 14, "2026-10-26"), ("2026-10-31", 1, "2026-11-01"),
        ("2024-02-28", 1, "2024-02-29"), ("2026-12-31", 1, "2027-01-01"), ("2026-01-01", 365, "2027-01-01"),
        ("1900-01-01", 36_524, "2000-01-01"), ("2999-12-31", 1, nil), ("2026-10-12", -1, nil),
        ("2026-10-12", Int.max, nil),
    ])
    func daysLater(from: String, days: Int, later: String?) throws {
        #expect(try #require(CivilDate(from)).adding(days: days)?.text == later)
    }

    @Test(arguments: [
        ("1900-01-01", 0), ("1900-12-31", 364), ("1901-01-01", 365), ("1904-03-01", 1_520), ("2000-01-01", 36_524),
        ("2026-10-12", 46_305), ("2999-12-31", 401_766),
    ])
    func daysSinceTheBeginning(day: String, count: Int) throws {
        #expect(try #require(CivilDate(day)).daysSince1900 == count)
    }

    @Test func everyDayIsOneMoreThanTheDayBefore() throws {
        var day = try #require(CivilDate("1999-12-01"))
        for _ in 0..<2_000 {
            let next = try #require(day.adding(days: 1))
            #expect(next.daysSince1900 == day.daysSince1900 + 1)
            day = next
        }
    }

    @Test(arguments: [
        ("2026-10", "2026-09", "2026-11", 31), ("2026-01", "2025-12", "2026-02", 31),
        ("2026-12", "2026-11", "2027-01", 31),
        ("2024-02", "2024-01", "2024-03", 29), ("2026-02", "2026-01", "2026-03", 28),
        ("2026-04", "2026-03", "2026-05", 30),
    ])
    func monthsHaveNeighbours(month: String, previous: String, next: String, days: Int) throws {
        let month = try #require(Month(month))
        #expect(month.previous.text == previous)
        #expect(month.next.text == next)
        #expect(month.days == days)
    }

    @Test(arguments: [
        "2026-1", "2026-13", "2026-00", "26-10", "2026/10", "2026-10-01", "1899-12", "3000-01", "２０２６-10", "", "-",
        "2026-+1",
    ])
    func monthsThatDoNotExist(text: String) {
        #expect(Month(text) == nil)
    }

    @Test func orderedByTime() throws {
        let texts = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "2027-01-01"]
        let dates = try texts.map { try #require(CivilDate($0)) }
        #expect(dates.reversed().sorted().map(\.text) == texts)
        let months = dates.map(\.monthOfYear)
        #expect(months.sorted().map(\.text) == ["2025-12", "2026-01", "2026-01", "2026-02", "2027-01"])
    }
}

import Testing

@testable import Workbook

@Suite("days in cells") struct SheetDateTests {
    @Test(
        "a day is the number that Excel counts",
        arguments: [
            (1900, 3, 1, 61), (1970, 1, 1, 25_569), (2000, 2, 29, 36_585), (2026, 10, 31, 46_326),
            (9999, 12, 31, 2_958_465),
        ]) func serial(year: Int, month: Int, day: Int, serial: Int)
    { #expect(SheetDate(year: year, month: month, day: day)?.serial == serial) }

    @Test(
        "a day that does not exist is none",
        arguments: [
            (2026, 2, 29), (1900, 2, 28), (1900, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 1, 0),
            (10_000, 1, 1), (1899, 12, 31), (Int.min, Int.min, Int.min), (Int.max, Int.max, Int.max),
        ]) func noDay(year: Int, month: Int, day: Int)
    { #expect(SheetDate(year: year, month: month, day: day) == nil) }

    @Test("each day follows the one before") func order() {
        var last = 60
        for year in 1900...2100 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = SheetDate(year: year, month: month, day: day) else { continue }
                    #expect(date.serial == last + 1)
                    last = date.serial
                }
            }
        }
        #expect(last == 73_415)
    }
}

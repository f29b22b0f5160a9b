internal import ChecklistModel

/// Days as `2026-10-12`: the audits' own and those by which findings are to be closed. Each is worked out once and
/// remembered; audits lie within a few years of each other.
struct DayTexts: ~Copyable {
    private struct Entry: BitwiseCopyable, Sendable {
        var date = 0
        var text = ShortText()
    }

    private static let dates = 512

    private let days: [Int]
    /// By date and due days; the first of each date is the date itself.
    private let entries: Scratch<Entry>

    init(dueDays: [Int]) {
        days = [0] + dueDays
        entries = Scratch(Self.dates * days.count, filledWith: Entry())
    }

    @inline(__always)
    mutating func text(of date: CivilDate) -> ShortText { text(of: date, index: 0) }

    /// The last day for closing a finding; empty beyond the calendar.
    @inline(__always)
    mutating func text(of date: CivilDate, due index: Int32) -> ShortText { text(of: date, index: Int(index) + 1) }

    private mutating func text(of date: CivilDate, index: Int) -> ShortText {
        // Months and days fit their bits, so no two dates have one number, and none has 0.
        let number = (date.year << 4 | date.month) << 5 | date.day
        let place = (number & (Self.dates - 1)) * days.count + index
        let entry = entries[place]
        if entry.date == number { return entry.text }
        let text = date.adding(days: days[index]).map { ShortText($0) } ?? ShortText()
        entries[place] = Entry(date: number, text: text)
        return text
    }
}

extension ShortText {
    /// Four digits, two and two; the calendar has no other years.
    fileprivate init(_ date: CivilDate) {
        let dash = UInt64(UInt8(ascii: "-"))
        let (century, year) = UInt64(date.year).quotientAndRemainder(dividingBy: 100)
        first = century.twoDigits | year.twoDigits << 16 | dash << 32 | UInt64(date.month).twoDigits << 40 | dash << 56
        second = UInt64(date.day).twoDigits
        count = 10
    }
}

extension UInt64 {
    /// The bytes of a number below 100, tens first.
    fileprivate var twoDigits: UInt64 { (self / 10 | (self % 10) << 8) + 0x3030 }
}

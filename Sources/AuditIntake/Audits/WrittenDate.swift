internal import BilingualText
public import ChecklistModel

/// The day that a text says, year first in one of the forms that submissions may use; nil for anything else.
public func writtenDate(_ text: String) -> CivilDate? {
    if case .day(let day) = WrittenDate(text) { day } else { nil }
}

/// What a text says as a date. Only year-first forms: `2/3/2020` is a day in February or in March, `45942` nobody's day.
enum WrittenDate: Equatable {
    case day(CivilDate)
    /// A proper form, but the calendar has no such day.
    case noSuchDay
    case noDate

    /// Reads `2026-10-12`, `2026/10/12`, `2026.10.12`, `2026年10月12日` and `20261012`; a spreadsheet may have put midnight
    /// behind it.
    init(_ text: String) {
        let key = Self.withoutMidnight(text.trimmed.widthFolded)
        guard let parts = Self.parts(of: key), parts.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isASCIIDigit) }),
            parts[0].count == 4, (1...2).contains(parts[1].count), (1...2).contains(parts[2].count),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else {
            self = .noDate
            return
        }
        self = CivilDate(year: year, month: month, day: day).map(Self.day) ?? .noSuchDay
    }

    private static func withoutMidnight(_ key: String) -> String {
        for midnight in [" 0:00", " 00:00", " 0:00:00", " 00:00:00", "T00:00:00"] where key.hasSuffix(midnight) {
            return String(key.dropLast(midnight.count))
        }
        return key
    }

    /// Year, month and day; nil when the text has another shape.
    private static func parts(of key: String) -> [Substring]? {
        if key.utf8.count == 8, key.unicodeScalars.allSatisfy(\.isASCIIDigit) {
            return [key.prefix(4), key.dropFirst(4).prefix(2), key.suffix(2)]
        }
        for separator in ["-", "/", "."] as [Character] where key.contains(separator) {
            let parts = key.split(separator: separator, omittingEmptySubsequences: false)
            return parts.count == 3 ? parts : nil
        }
        let marks: [Character] = ["年", "月", "日"]
        guard key.last == "日", key.filter({ marks.contains($0) }) == "年月日" else { return nil }
        return key.dropLast().split(omittingEmptySubsequences: false) { marks.contains($0) }.map {
            Substring($0.trimmed)
        }
    }
}

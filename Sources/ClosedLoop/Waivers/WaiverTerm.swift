public import ChecklistModel

/// For how many months a waiver is granted or extended at most.
public struct WaiverTerm: Sendable, Hashable {
    /// From 1.
    public let months: Int

    /// A year: what is still not to be had then is looked at anew.
    public static let usual = WaiverTerm(months: 12)

    public init(months: Int) { self.months = months }

    /// The same day so many months later, or the last one of a shorter month.
    public func lastDay(from day: CivilDate) -> CivilDate {
        var month = day.monthOfYear
        for _ in 0..<months { month = month.next }
        return CivilDate(year: month.year, month: month.month, day: min(day.day, month.days)) ?? day
    }
}

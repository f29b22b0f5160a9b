public import ChecklistModel

/// Within how many working days after an audit was recorded an appeal is in time.
public struct AppealTerm: Sendable, Hashable {
    /// From 1.
    public let workingDays: Int

    /// Five days, as rectification notices usually grant.
    public static let usual = AppealTerm(workingDays: 5)

    public init(workingDays: Int) { self.workingDays = workingDays }

    /// The last day: Monday to Friday count, the day of recording does not. Public holidays are not known and count.
    public func lastDay(after recorded: CivilDate) -> CivilDate {
        var day = recorded
        var left = workingDays
        while left > 0, let next = day.adding(days: 1) {
            day = next
            if day.isWeekday { left -= 1 }
        }
        return day
    }
}

extension CivilDate {
    /// Monday to Friday; the first day of 1900 was a Monday.
    var isWeekday: Bool { daysSince1900 % 7 < 5 }
}

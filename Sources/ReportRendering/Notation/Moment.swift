internal import ChecklistModel
internal import ExactArithmetic

/// A moment as RFC 3339 writes it, to the second, at a fixed distance from Greenwich.
struct Moment {
    let text: String

    /// - Parameters:
    ///   - seconds: since the beginning of 1900 at Greenwich.
    ///   - offset: seconds by which the clocks are ahead of Greenwich.
    init(secondsSince1900 seconds: Fraction, ahead offset: Int) {
        // Other clocks can be before the calendar's first day or after its last.
        let local = min(max(0, (seconds.floor().integer ?? 0) + offset), Self.end)
        let day = 86_400
        let days = local / day
        let rest = local - days * day
        let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        let zone = abs(offset) / 60
        text =
            "\(Self.date(days: days))T\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
            + (offset < 0 ? "-" : "+") + "\(two(zone / 60)):\(two(zone % 60))"
    }

    /// The calendar's last second.
    private static let end = ((CivilDate(year: 2999, month: 12, day: 31)?.daysSince1900 ?? 0) + 1) * 86_400 - 1

    /// The day so many days after 1900-01-01.
    private static func date(days: Int) -> String {
        var date = CivilDate(year: 1900, month: 1, day: 1)
        var left = days
        while left > 0, let current = date {
            let step = min(left, 36_600)
            guard let next = current.adding(days: step) else { break }
            date = next
            left -= step
        }
        return date?.text ?? ""
    }
}

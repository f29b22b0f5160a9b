internal import ChecklistModel
internal import Glibc

/// The clock of the machine: read once per run and handed on, so that nothing behind the commands depends on it.
enum WallClock {
    /// The present moment as RFC 3339 writes it, at Greenwich, to the second.
    static func now() -> String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return "\(date(parts))T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }

    /// A moment as RFC 3339 writes it, with the offset of a time zone, to the millisecond.
    ///
    /// - Parameters:
    ///   - milliseconds: since the beginning of 1970 at Greenwich.
    ///   - timeZone: nil for the machine's own.
    static func moment(milliseconds: Int, in timeZone: String?) -> String {
        var seconds = time_t(milliseconds / 1_000)
        var parts = tm()
        use(timeZone)
        localtime_r(&seconds, &parts)
        let fraction = String(1_000 + milliseconds % 1_000).dropFirst()
        return "\(date(parts))T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)).\(fraction)"
            + offset(parts.tm_gmtoff)
    }

    /// The offset from Greenwich as `+08:00`, of a time zone at noon of a day.
    static func offset(in timeZone: String?, on date: CivilDate) -> String {
        use(timeZone)
        var noon = tm()
        (noon.tm_year, noon.tm_mon, noon.tm_mday) = (Int32(date.year - 1900), Int32(date.month - 1), Int32(date.day))
        noon.tm_hour = 12
        noon.tm_isdst = -1
        mktime(&noon)
        return offset(noon.tm_gmtoff)
    }

    private static func offset(_ seconds: Int) -> String {
        let minutes = abs(seconds) / 60
        return (seconds < 0 ? "-" : "+") + two(Int32(minutes / 60)) + ":" + two(Int32(minutes % 60))
    }

    /// Today's date where the network is; at Greenwich for an unknown time zone.
    ///
    /// - Parameter timeZone: such as `Asia/Shanghai`; nil for the machine's own.
    static func today(in timeZone: String?) -> CivilDate? {
        var seconds = time(nil)
        var parts = tm()
        use(timeZone)
        localtime_r(&seconds, &parts)
        return CivilDate(date(parts))
    }

    /// By how much the clocks of a time zone are ahead of Greenwich at noon of a day.
    ///
    /// - Parameter timeZone: nil stands for the whole of China.
    static func secondsAheadOfGreenwich(in timeZone: String?, on date: CivilDate) -> Int {
        use(timeZone ?? "Asia/Shanghai")
        var noon = tm()
        (noon.tm_year, noon.tm_mon, noon.tm_mday) = (Int32(date.year - 1900), Int32(date.month - 1), Int32(date.day))
        noon.tm_hour = 12
        noon.tm_isdst = -1
        mktime(&noon)
        return noon.tm_gmtoff
    }

    private static func use(_ timeZone: String?) {
        guard let timeZone else { return }
        setenv("TZ", timeZone, 1)
        tzset()
    }

    private static func date(_ parts: tm) -> String {
        "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }

    private static func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
}

/// A day, a time or both, as a cell shows them.
struct PointInTime {
    /// Since 1970-01-01; nil for a time without a day.
    let day: Int?
    let milliseconds: Int

    init(day: Int?, milliseconds: Int) {
        self.day = day
        self.milliseconds = milliseconds
    }

    private static let millisecondsADay = 86_400_000

    /// - Parameter number: days since 1900, as Excel counts them, where the 60th is a 29 February that never was; or since
    ///   1904-01-01.
    /// - Returns: nil for what is no date of Excel, and for a time with a day where only a date is shown.
    init?(_ number: WrittenNumber, _ format: NumberFormat.DateFormat, countsFrom1904: Bool) {
        guard let parts = number.parts else { return nil }
        // Binary fractions of a day are off by nanoseconds: a millisecond is what was meant.
        let billionth = UInt128(1_000_000_000_000_000_000)
        let thousandths = UInt128(parts.fraction) * UInt128(Self.millisecondsADay) + billionth / 2
        var milliseconds = Int(thousandths / billionth)
        var serial = parts.whole
        if milliseconds == Self.millisecondsADay { (serial, milliseconds) = (serial + 1, 0) }
        if format.isElapsed {
            day = nil
            self.milliseconds = serial * Self.millisecondsADay + milliseconds
            return
        }
        self.milliseconds = milliseconds
        if format.hasTime, serial == 0 {
            day = nil
            return
        }
        guard let day = Self.day(serial, countsFrom1904: countsFrom1904) else { return nil }
        self.day = day
    }

    private static func day(_ serial: Int, countsFrom1904: Bool) -> Int? {
        let lastDay = 2_932_896
        let day: Int
        if countsFrom1904 {
            day = serial - 24_107
        } else {
            guard serial > 0, serial != 60 else { return nil }
            day = serial - (serial < 60 ? 25_568 : 25_569)
        }
        return day <= lastDay ? day : nil
    }

    /// - Parameter showingSeconds: for a time alone also when there are none.
    func write(to utf8: inout [UInt8], showingSeconds: Bool) -> CellKind {
        guard let day else {
            writeTime(to: &utf8, hourDigits: 1, withSeconds: showingSeconds || milliseconds % 60_000 != 0)
            return .time
        }
        let date = civilDate(day)
        utf8.append(date.year, digits: 4)
        utf8.append(UInt8(ascii: "-"))
        utf8.append(date.month, digits: 2)
        utf8.append(UInt8(ascii: "-"))
        utf8.append(date.day, digits: 2)
        guard milliseconds != 0 else { return .date }
        utf8.append(UInt8(ascii: " "))
        writeTime(to: &utf8, hourDigits: 2, withSeconds: true)
        return .dateTime
    }

    private func writeTime(to utf8: inout [UInt8], hourDigits: Int, withSeconds: Bool) {
        utf8.append(milliseconds / 3_600_000, digits: hourDigits)
        utf8.append(UInt8(ascii: ":"))
        utf8.append(milliseconds / 60_000 % 60, digits: 2)
        guard withSeconds else { return }
        utf8.append(UInt8(ascii: ":"))
        utf8.append(milliseconds / 1_000 % 60, digits: 2)
        guard milliseconds % 1_000 != 0 else { return }
        utf8.append(UInt8(ascii: "."))
        utf8.append(milliseconds % 1_000, digits: 3)
    }
}

extension [UInt8] {
    /// A number that is not negative, with zeros in front up to this many digits.
    fileprivate mutating func append(_ number: Int, digits: Int) {
        let start = count
        var rest = number
        while rest > 0 || count - start < digits {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        self[start...].reverse()
    }
}

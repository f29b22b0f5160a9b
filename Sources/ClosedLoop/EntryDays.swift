public import ChecklistModel

/// The civil date on which something was entered, where the network is.
public struct EntryDays {
    private let secondsAheadOfGreenwich: (CivilDate) -> Int
    /// Entries of one day stand together, and asking for a time zone takes its time.
    private var known: (day: CivilDate, offset: Int)?

    /// - Parameter secondsAheadOfGreenwich: by how much the clocks there are ahead on a day.
    public init(_ secondsAheadOfGreenwich: @escaping (CivilDate) -> Int) {
        self.secondsAheadOfGreenwich = secondsAheadOfGreenwich
    }

    /// - Parameter moment: such as `2026-10-12T08:30:00Z`.
    /// - Returns: nil when it is not written like that.
    public mutating func day(of moment: String) -> CivilDate? {
        let bytes = Array(moment.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
            let day = CivilDate(moment.prefix(10)), let hour = number(bytes[11...12]),
            let minute = number(bytes[14...15]),
            let second = number(bytes[17...18])
        else { return nil }
        let offset = known.flatMap { $0.day == day ? $0.offset : nil } ?? secondsAheadOfGreenwich(day)
        known = (day, offset)
        let local = hour * 3_600 + minute * 60 + second + offset
        return local < 0 ? day.dayBefore : local >= 86_400 ? day.adding(days: 1) : day
    }

    private func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}

extension CivilDate {
    fileprivate var dayBefore: CivilDate? {
        if day > 1 { return CivilDate(year: year, month: month, day: day - 1) }
        let before = monthOfYear.previous
        return CivilDate(year: before.year, month: before.month, day: before.days)
    }
}

extension PointInTime {
    /// A date, a time, or both with a `T` between them, as ISO 8601 writes them; a `Z` behind them says nothing here.
    init?(iso text: [UInt8]) {
        var fields = text[...]
        if fields.last == UInt8(ascii: "Z") { fields.removeLast() }
        let parts = fields.split(separator: UInt8(ascii: "T"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first else { return nil }
        let isTimeAlone = first.isEmpty && parts.count == 2
        let day = isTimeAlone ? nil : isoDay(first)
        let milliseconds = parts.count == 2 ? isoTime(parts[1]) : 0
        guard isTimeAlone || day != nil, let milliseconds else { return nil }
        self.init(day: day, milliseconds: milliseconds)
    }
}

private func isoDay(_ text: ArraySlice<UInt8>) -> Int? {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]), let month = number(parts[1]),
        let day = number(parts[2]), year > 0, (1...12).contains(month), day > 0
    else { return nil }
    let days = daysSince1970(year, month, day)
    // The 30th of February is the 2nd of March to the calculation.
    let written = civilDate(days)
    return written.month == month && written.day == day ? days : nil
}

private func isoTime(_ text: ArraySlice<UInt8>) -> Int? {
    let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let clock = parts.first else { return nil }
    let fields = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard fields.map(\.count) == [2, 2, 2], let hour = number(fields[0]), let minute = number(fields[1]),
        let second = number(fields[2]), hour < 24, minute < 60, second < 60
    else { return nil }
    var thousandths = 0
    if parts.count == 2 {
        let digits = parts[1].prefix(3)
        guard let value = number(digits), parts[1].allSatisfy({ decimalDigit($0) != nil }) else { return nil }
        thousandths = value * [0, 100, 10, 1][digits.count]
    }
    return ((hour * 60 + minute) * 60 + second) * 1_000 + thousandths
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
        guard let digit = decimalDigit(byte) else { return nil }
        value = value * 10 + digit
    }
    return value
}

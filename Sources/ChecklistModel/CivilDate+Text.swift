extension CivilDate {
    /// Reads `2026-10-12` and nothing else; nil also when the day does not exist.
    @inlinable
    public init?(_ text: some StringProtocol) {
        var numbers: (year: Int, month: Int, day: Int) = (0, 0, 0)
        var place = 0
        // Networks and submissions hold many dates, so no list is made of their parts.
        for byte in text.utf8 {
            let digit = Int(byte) - 0x30
            switch place {
            case 4, 7:
                if byte != UInt8(ascii: "-") { return nil }
            case 0...9 where 0...9 ~= digit:
                if place < 4 {
                    numbers.year = numbers.year * 10 + digit
                } else if place < 7 {
                    numbers.month = numbers.month * 10 + digit
                } else {
                    numbers.day = numbers.day * 10 + digit
                }
            default: return nil
            }
            place += 1
        }
        guard place == 10 else { return nil }
        self.init(year: numbers.year, month: numbers.month, day: numbers.day)
    }
}

extension CivilDate {
    /// Reads `2026-10-12` and nothing else; nil also when the day does not exist.
    @inlinable
    public init?(_ text: some StringProtocol) {
        // Networks and submissions hold many dates, so no list is made of their parts.
        let date =
            text.utf8.withContiguousStorageIfAvailable(Self.init(bytes:))
            ?? Array(text.utf8).withUnsafeBufferPointer(Self.init(bytes:))
        guard let date else { return nil }
        self = date
    }

    @usableFromInline
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for byte in digits {
            guard byte &- 0x30 < 10 else { return nil }
            number = number * 10 + Int(byte &- 0x30)
        }
        return number
    }
}

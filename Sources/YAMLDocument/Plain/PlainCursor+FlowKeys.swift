internal import Glibc

extension PlainCursor {
    /// A key of ASCII without quotes that stands between braces, and a colon and a blank behind it.
    struct FlowKey {
        let text: String
        fileprivate let bytes: Range<Int>
    }

    /// The key that has just been read from a place on, to recognise it further down; nil for one that takes a closer look.
    func flowKey(_ text: String, from start: Int) -> FlowKey? {
        guard text.utf8.count == next - start, byte == UInt8(ascii: ":"), second == 0x20,
            bytes[start..<next].allSatisfy({ $0 < 0x80 })
        else { return nil }
        return FlowKey(text: text, bytes: start..<next)
    }

    /// Takes a key when it stands right here as it stood further up.
    mutating func take(_ key: FlowKey) -> Bool {
        // With its colon and blank it ends here just as it did there.
        let length = key.bytes.count + 2
        guard length <= bytes.count - next, let start = bytes.baseAddress,
            memcmp(start + next, start + key.bytes.lowerBound, length) == 0
        else { return false }
        next += key.bytes.count
        return true
    }
}

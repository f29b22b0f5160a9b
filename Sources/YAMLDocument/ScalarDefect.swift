/// What is wrong with the text of a scalar.
enum ScalarDefect {
    case tooLong(bytes: Int)
    /// An escape such as `"\a"` stands for a control character.
    case control(UInt8)
    case combiningMarks

    /// Nil for a good text.
    ///
    /// - Parameter bytes: valid UTF-8, escapes resolved.
    init?(of bytes: UnsafeBufferPointer<UInt8>, limit: Int, mayHoldEscapes: Bool) {
        if bytes.count > limit {
            self = .tooLong(bytes: bytes.count)
        } else if Self.hasLongMarkRun(bytes) {
            self = .combiningMarks
        } else if mayHoldEscapes, let control = bytes.first(where: Self.isControl) {
            self = .control(control)
        } else {
            return nil
        }
    }

    /// True when comparing the text, or even making it, would cost too much.
    var forbidsReading: Bool {
        switch self {
        case .tooLong, .combiningMarks: true
        case .control: false
        }
    }

    /// As many as Unicode's stream-safe text format allows behind one character (UAX #15). To compare longer runs takes
    /// quadratic time.
    static let longestMarkRun = 30

    private static func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
    }

    private static func hasLongMarkRun(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // No mark has fewer than two bytes.
        guard bytes.count > 2 * longestMarkRun else { return false }
        var run = 0
        var offset = 0
        while offset < bytes.count {
            let lead = bytes[offset]
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            if mayLeadMark(lead, bytes[min(offset + 1, bytes.count - 1)]),
                isMark(bytes[offset..<min(offset + length, bytes.count)])
            {
                run += 1
                if run > longestMarkRun { return true }
            } else {
                run = 0
            }
            offset += length
        }
        return false
    }

    /// The first mark is U+0300; from U+4000 to U+9FFF all characters are Han, from U+FF00 to U+FF3F full-width forms.
    private static func mayLeadMark(_ lead: UInt8, _ second: UInt8) -> Bool {
        lead >= 0xCC && !(0xE4...0xE9).contains(lead) && !(lead == 0xEF && second == 0xBC)
    }

    // Apart from the rest: what it needs to know of Unicode is asked for where it begins.
    @inline(never)
    private static func isMark(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return false }
        return scalar.properties.canonicalCombiningClass != .notReordered
    }
}

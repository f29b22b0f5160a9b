internal import CByteMasks

/// What a text of YAML is made of.
enum YAMLTextKind {
    /// UTF-8 without anything that YAML treats in a way of its own: control characters but line feeds, line breaks of other
    /// kinds, byte-order marks.
    case plain
    /// The same with tabs and carriage returns.
    case withTabsOrReturns
    case other

    /// ASCII sixteen bytes at a time, the three bytes of a Chinese character with one comparison.
    ///
    /// - Parameter bytes: sixteen bytes behind their end may be loaded.
    init(_ bytes: UnsafeRawBufferPointer) {
        self = .other
        guard var next = bytes.baseAddress else { return }
        let end = next + bytes.count
        var isPlain = true
        while next < end {
            let beyond = bytesBeyondPlainASCII(next)
            next += beyond == 0 ? 16 : beyond.trailingZeroBitCount
            if next >= end { break }
            if beyond == 0 { continue }
            let byte = next.load(as: UInt8.self)
            if byte < 0x80 {
                guard byte == 0x09 || byte == 0x0D else { return }
                isPlain = false
                next += 1
                continue
            }
            while next < end {
                let four = next.loadUnaligned(as: UInt32.self)
                if four & 0x80 == 0 { break }
                let length = isUsual(four) ? 3 : isSpecial(four) ? 0 : characterLength(four)
                if length == 0 || next + length > end { return }
                next += length
            }
        }
        self = isPlain ? .plain : .withTabsOrReturns
    }
}

/// True for a line without its break that is plain.
///
/// - Parameter line: sixteen bytes behind its end may be loaded.
func isPlainLine(_ line: Cell) -> Bool { YAMLTextKind(line.bytes) == .plain }

/// True for the three bytes of a character from U+3000 to U+9FFF, of most signs below and of full-width signs: all plain.
@inline(__always)
private func isUsual(_ four: UInt32) -> Bool {
    if four & 0x00C0_C0F0 != 0x0080_80E0 { return false }
    let (lead, second) = (four & 0xFF, four &>> 8 & 0xFF)
    return lead &- 0xE3 < 7 || lead == 0xE2 && second != 0x80 || lead == 0xEF && second &- 0xBC < 2
}

/// Looks at the first bytes of a character beyond ASCII.
private func isSpecial(_ four: UInt32) -> Bool {
    let (second, third) = (four &>> 8 & 0xFF, four &>> 16 & 0xFF)
    switch four & 0xFF {
    case 0xC2: return second < 0xA0
    case 0xE2: return second == 0x80 && (third == 0xA8 || third == 0xA9)
    case 0xEF: return second == 0xBB && third == 0xBF || second == 0xBF && third >= 0xBE
    default: return false
    }
}

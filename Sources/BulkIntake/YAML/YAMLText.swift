/// What a text of YAML is made of.
enum YAMLTextKind {
    /// UTF-8 without anything that YAML treats in a way of its own: control characters but line feeds, line breaks of other
    /// kinds, byte-order marks.
    case plain
    /// The same with tabs and carriage returns.
    case withTabsOrReturns
    case other

    /// ASCII eight bytes at a time, the three bytes of a Chinese character with one comparison.
    ///
    /// - Parameter bytes: sixteen bytes behind their end may be loaded.
    init(_ bytes: UnsafeRawBufferPointer) {
        self = .other
        guard var next = bytes.baseAddress else { return }
        let end = next + bytes.count
        var isPlain = true
        while next < end {
            let word = next.loadUnaligned(as: UInt64.self)
            let high = word & 0x8080_8080_8080_8080
            // How many of the eight bytes are ASCII and stand before the end.
            var ascii = high == 0 ? 8 : high.trailingZeroBitCount &>> 3
            let left = next.distance(to: end)
            if ascii > left { ascii = left }
            if holdsControls(ascii == 8 ? word : blanked(word, behind: ascii)) {
                guard areTabsOrReturns(UnsafeRawBufferPointer(start: next, count: ascii)) else { return }
                isPlain = false
            }
            next += ascii
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

/// True when nothing else in these bytes of ASCII is below a blank, or DEL.
private func areTabsOrReturns(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.allSatisfy { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || (0x20..<0x7F).contains($0) }
}

/// Blanks stand for all but the lowest bytes.
@inline(__always)
private func blanked(_ word: UInt64, behind count: Int) -> UInt64 {
    let mask = (UInt64(1) &<< UInt64(truncatingIfNeeded: count &<< 3)) &- 1
    return word & mask | 0x2020_2020_2020_2020 & ~mask
}

/// True when one of eight bytes of ASCII is below a blank and no line feed, or DEL.
@inline(__always)
private func holdsControls(_ word: UInt64) -> Bool {
    let top: UInt64 = 0x8080_8080_8080_8080
    // No byte borrows from the next: all have their top bit set before.
    let controls = ~((word | top) &- 0x2020_2020_2020_2020) & top
    let deletes = (word &+ 0x0101_0101_0101_0101) & top
    if controls | deletes == 0 { return false }
    let others = (word ^ 0x0A0A_0A0A_0A0A_0A0A) &+ 0x7F7F_7F7F_7F7F_7F7F
    return deletes | (controls & others) != 0
}

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

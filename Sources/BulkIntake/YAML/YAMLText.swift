internal import CByteMasks

/// True for UTF-8 without anything that YAML treats in a way of its own: control characters but tabs, line feeds and carriage
/// returns, line breaks of other kinds, byte-order marks.
///
/// - Parameter bytes: sixteen bytes behind their end may be loaded.
func isUsualYAML(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard var next = bytes.baseAddress else { return true }
    let end = next + bytes.count
    while let stop = nextBeyondASCII(from: next, before: end) {
        let byte = stop.load(as: UInt8.self)
        if byte == 0x09 || byte == 0x0A || byte == 0x0D {
            next = stop + 1
        } else if let behind = endOfCharacters(from: stop, before: end) {
            next = behind
        } else {
            return false
        }
    }
    return true
}

/// The end of the line that begins here, before its line feed; nil when it holds a tab, a carriage return or what is no usual
/// YAML.
///
/// - Parameter end: of the text; sixteen bytes behind it may be loaded.
@inline(__always)
func plainLineEnd(from start: UnsafeRawPointer, before end: UnsafeRawPointer) -> UnsafeRawPointer? {
    var next = start
    while let stop = nextBeyondASCII(from: next, before: end) {
        if stop.load(as: UInt8.self) == 0x0A { return stop }
        guard let behind = endOfCharacters(from: stop, before: end) else { return nil }
        next = behind
    }
    return end
}

/// The end of the line that begins here, before its line feed, whatever the line holds.
///
/// - Parameter end: as above.
@inline(__always)
func lineEnd(from start: UnsafeRawPointer, before end: UnsafeRawPointer) -> UnsafeRawPointer {
    var next = start
    while next < end {
        let feeds = lineFeeds(next)
        if feeds != 0 { return min(next + feeds.trailingZeroBitCount, end) }
        next += 16
    }
    return end
}

extension Cell {
    /// True for UTF-8 on one line without tabs and without anything that YAML treats in a way of its own.
    var isPlainText: Bool {
        let end = start + count
        return plainLineEnd(from: start, before: end) == end
    }

    /// Nil when it is no plain text. Lanes know only such texts by number, so that those of YAML need not look again at what
    /// they know.
    var plainText: String? { isPlainText ? text : nil }
}

/// The first byte that is no printable ASCII, sixteen looked at together.
@inline(__always)
private func nextBeyondASCII(from start: UnsafeRawPointer, before end: UnsafeRawPointer) -> UnsafeRawPointer? {
    var next = start
    while next < end {
        let beyond = bytesBeyondPrintableASCII(next)
        next += beyond == 0 ? 16 : beyond.trailingZeroBitCount
        if beyond != 0 { return next < end ? next : nil }
    }
    return nil
}

/// Where the characters beyond ASCII that begin here end, three bytes of a Chinese one with one comparison; nil for a control
/// character and for one that is not usual.
@inline(__always)
private func endOfCharacters(from start: UnsafeRawPointer, before end: UnsafeRawPointer) -> UnsafeRawPointer? {
    var next = start
    while next < end {
        let four = next.loadUnaligned(as: UInt32.self)
        if four & 0x80 == 0 { return next == start ? nil : next }
        let length = isUsual(four) ? 3 : isSpecial(four) ? 0 : characterLength(four)
        if length == 0 || next + length > end { return nil }
        next += length
    }
    return end
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

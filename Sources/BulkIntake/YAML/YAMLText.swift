/// True for UTF-8 without anything that YAML treats in a way of its own: control characters but line feeds, line breaks of
/// other kinds, byte-order marks. Sixteen bytes behind the end may be loaded.
func isPlainYAML(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress, isUTF8(bytes) else { return false }
    var offset = 0
    while offset < bytes.count {
        var word = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let left = bytes.count &- offset
        if left < 8 {
            // Blanks stand for what is not there.
            let mask = (UInt64(1) &<< UInt64(truncatingIfNeeded: left &<< 3)) &- 1
            word = word & mask | 0x2020_2020_2020_2020 & ~mask
        }
        if suspects(word) != 0, !isPlain(start, offset, min(8, left), bytes.count) { return false }
        offset &+= 8
    }
    return true
}

/// The top bit of each byte that has to be looked at: below a blank, DEL, and the first bytes of special characters.
@inline(__always)
private func suspects(_ word: UInt64) -> UInt64 {
    let top: UInt64 = 0x8080_8080_8080_8080
    let controls = ~((word | top) &- 0x2020_2020_2020_2020) & ~word & top
    let feeds = zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
    return (controls & ~feeds) | zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F) | zeros(word ^ 0xC2C2_C2C2_C2C2_C2C2)
        | zeros(word ^ 0xE2E2_E2E2_E2E2_E2E2) | zeros(word ^ 0xEFEF_EFEF_EFEF_EFEF)
}

@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
}

/// Looks at eight bytes one by one; the text is known to be UTF-8.
private func isPlain(_ start: UnsafeRawPointer, _ offset: Int, _ count: Int, _ end: Int) -> Bool {
    for place in offset..<offset + count {
        let byte = start.load(fromByteOffset: place, as: UInt8.self)
        let second = start.load(fromByteOffset: place + 1, as: UInt8.self)
        let third = start.load(fromByteOffset: place + 2, as: UInt8.self)
        switch byte {
        case 0x0A: continue
        case 0..<0x20, 0x7F: return false
        case 0xC2 where second < 0xA0: return false
        case 0xE2 where second == 0x80 && (third == 0xA8 || third == 0xA9): return false
        case 0xEF where second == 0xBB && third == 0xBF: return false
        case 0xEF where second == 0xBF && third >= 0xBE: return false
        default: continue
        }
    }
    return true
}

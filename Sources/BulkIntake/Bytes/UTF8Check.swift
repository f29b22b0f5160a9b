/// True when bytes are well-formed UTF-8 (Unicode, table 3-7). Sixteen bytes behind the end may be loaded.
///
/// Runs of ASCII are passed eight bytes at a time, and the three bytes of a Chinese character with one comparison.
func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    let count = bytes.count
    var offset = 0
    while offset < count {
        let word = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let high = word & 0x8080_8080_8080_8080
        if high == 0 {
            offset &+= 8
            continue
        }
        offset &+= high.trailingZeroBitCount &>> 3
        while offset < count {
            let four = start.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
            if four & 0x80 == 0 { break }
            let length = characterLength(four)
            if length == 0 || offset &+ length > count { return false }
            offset &+= length
        }
    }
    return true
}

/// The length of the character of two to four bytes that stands in the lowest bytes; 0 when none stands there.
@inline(__always) func characterLength(_ four: UInt32) -> Int {
    if four & 0x00C0_C0F0 == 0x0080_80E0 {
        let (first, second) = (four & 0xFF, four &>> 8 & 0xFF)
        // No shorter form and no surrogate.
        return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3
    }
    if four & 0x0000_C0E0 == 0x0000_80C0 { return four & 0xFF >= 0xC2 ? 2 : 0 }
    if four & 0xC0C0_C0F8 == 0x8080_80F0 {
        let (first, second) = (four & 0xFF, four &>> 8 & 0xFF)
        return (first == 0xF0 && second < 0x90) || first > 0xF4 || (first == 0xF4 && second > 0x8F) ? 0 : 4
    }
    return 0
}

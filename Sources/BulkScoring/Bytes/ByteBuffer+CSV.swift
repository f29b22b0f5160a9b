extension ByteBuffer {
    /// A text as one CSV field: quoted when a reader could take it apart or trim it, as in every other data file.
    mutating func append(field bytes: UnsafeRawBufferPointer) {
        var row = row(most: RowCursor.longestField(bytes.count))
        row.append(field: bytes)
        end(row)
    }

    mutating func append(field text: String?) {
        guard var text else { return }
        text.withUTF8 { append(field: UnsafeRawBufferPointer($0)) }
    }

    /// Writes a text at the end and says where it stands.
    mutating func keep(_ write: (inout ByteBuffer) -> Void) -> Piece? {
        let start = count
        write(&self)
        guard let offset = UInt32(exactly: start), let length = UInt32(exactly: count - start) else { return nil }
        return Piece(offset: offset, count: length)
    }
}

extension RowCursor {
    /// Room for a text of so many bytes as a field, each of them doubled and quotes around.
    @inline(__always)
    static func longestField(_ count: Int) -> Int { 2 * count + 2 }

    /// A text as one CSV field, copied while it is looked at.
    mutating func append(field bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return }
        let next = next
        let found = Self.look(at: start, count: bytes.count) { word, offset in
            next.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
            return word.bytesUpToComma
        }
        if found == 0 || !Self.needsQuotes(bytes) { advance(bytes.count) } else { append(quoted: bytes) }
    }

    /// Looks at a text word by word and says what was found in any of them. The last word goes over some bytes again rather
    /// than beyond the text; a shorter text is filled up with what is no ASCII.
    @inline(__always)
    private static func look(
        at start: UnsafeRawPointer, count: Int, _ found: (_ word: UInt64, _ offset: Int) -> UInt64
    ) -> UInt64 {
        if count < 8 { return found(shortWord(start, count: count), 0) }
        let last = count - 8
        var result = found(start.loadUnaligned(fromByteOffset: last, as: UInt64.self), last)
        var offset = 0
        while offset < last {
            result |= found(start.loadUnaligned(fromByteOffset: offset, as: UInt64.self), offset)
            offset += 8
        }
        return result
    }

    /// One to seven bytes.
    @inline(__always)
    private static func shortWord(_ start: UnsafeRawPointer, count: Int) -> UInt64 {
        let bits = UInt64(truncatingIfNeeded: 8 * count)
        let rest = UInt64.max << bits
        if count >= 4 {
            let last = start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            return rest | UInt64(start.loadUnaligned(as: UInt32.self)) | UInt64(last) << (bits - 32)
        }
        let middle = UInt64(start.load(fromByteOffset: count / 2, as: UInt8.self)) << UInt64(8 * (count / 2))
        let last = UInt64(start.load(fromByteOffset: count - 1, as: UInt8.self)) << (bits - 8)
        return rest | UInt64(start.load(as: UInt8.self)) | middle | last
    }

    @inline(never)
    private static func needsQuotes(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let start = bytes.baseAddress, let first = bytes.first, let last = bytes.last else { return false }
        if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
        return look(at: start, count: bytes.count) { word, _ in word.separatesCSV } != 0
    }

    @inline(never)
    private mutating func append(quoted bytes: UnsafeRawBufferPointer) {
        append(UInt8(ascii: "\""))
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { append(byte) }
            append(byte)
        }
        append(UInt8(ascii: "\""))
    }
}

extension UInt64 {
    /// Not 0 when one of the eight bytes is `,` or less, as is everything for which a field is quoted.
    @inline(__always)
    fileprivate var bytesUpToComma: UInt64 { (self &- 0x2D2D_2D2D_2D2D_2D2D) & ~self & 0x8080_8080_8080_8080 }

    /// Not 0 when one of the eight bytes is a comma, a quote or an end of a line.
    @inline(__always)
    fileprivate var separatesCSV: UInt64 {
        let commas = (self ^ 0x2C2C_2C2C_2C2C_2C2C).zeroBytes
        let quotes = (self ^ 0x2222_2222_2222_2222).zeroBytes
        return commas | quotes | (self ^ 0x0A0A_0A0A_0A0A_0A0A).zeroBytes | (self ^ 0x0D0D_0D0D_0D0D_0D0D).zeroBytes
    }

    /// Not 0 when one of the eight bytes is 0.
    @inline(__always)
    private var zeroBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 }
}

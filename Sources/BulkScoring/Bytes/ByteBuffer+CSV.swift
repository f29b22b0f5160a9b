extension ByteBuffer {
    /// A text as one CSV field: quoted when a reader could take it apart or trim it, as in every other data file.
    mutating func append(field bytes: UnsafeRawBufferPointer) {
        guard Self.needsQuotes(bytes) else { return append(bytes) }
        append(UInt8(ascii: "\""))
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { append(byte) }
            append(byte)
        }
        append(UInt8(ascii: "\""))
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

    private static func needsQuotes(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
        for byte in bytes where byte <= UInt8(ascii: ",") {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: return true
            default: continue
            }
        }
        return false
    }
}

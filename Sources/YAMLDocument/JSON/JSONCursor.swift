internal import Diagnostics

/// A place in JSON text that moves forward and knows its line and column.
struct JSONCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0
    private var line: Int
    private var lineStart = 0
    /// Bytes of this line that continue a character, which take no column.
    private var continuations = 0

    /// - Parameter bytes: valid UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
        self.bytes = bytes
        self.line = line
    }

    var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    var position: SourcePosition {
        SourcePosition(line: line, column: offset - lineStart - continuations + 1)
    }

    /// The character here; nil at the end.
    var scalar: Unicode.Scalar? {
        String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    }

    /// Past one byte that ends no line.
    mutating func step() {
        if bytes[offset] & 0xC0 == 0x80 { continuations += 1 }
        offset += 1
    }

    /// Past the spaces, tabs and line breaks that stand here; LF, CR and CRLF end a line.
    mutating func skipBlanks() {
        while let byte {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                let isPair = byte == UInt8(ascii: "\r") && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
                offset += isPair ? 2 : 1
                line += 1
                lineStart = offset
                continuations = 0
            default: return
            }
        }
    }

    /// Past everything before a blank, a comma, a colon, a quote or a bracket: a number or a word.
    mutating func skipWord() {
        while let byte, byte > 0x20, !",:\"[]{}".utf8.contains(byte) { step() }
    }

    /// Past the bytes of a string that need no look: neither quote nor backslash nor control character.
    mutating func skipPlainText() {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F { return }
            if byte & 0xC0 == 0x80 { continuations += 1 }
            offset += 1
        }
    }
}

internal import Diagnostics

/// The place behind a text that arrives piece by piece; LF, CR and CRLF end a line.
struct TextEnd {
    private var line = 1
    private var column = 1
    private var previous: UInt8 = 0

    var position: SourcePosition { SourcePosition(line: line, column: column) }

    /// - Parameter utf8: the next piece of valid UTF-8.
    mutating func take(_ utf8: UnsafeRawBufferPointer) {
        for byte in utf8 {
            if byte == 0x0A, previous == 0x0D {
                // The carriage return before it has already ended the line.
            } else if byte == 0x0A || byte == 0x0D {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            previous = byte
        }
    }
}

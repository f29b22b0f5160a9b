internal import Glibc

/// Passes UTF-8 on, without a byte-order mark, and watches what goes through.
struct TextSink {
    private(set) var end = TextEnd()
    private(set) var holdsZero = false
    private var hasBegun = false
    private var threeByteCharacters = 0

    /// True when the text holds several three-byte characters, which text in GB18030 practically never forms by chance.
    var holdsChinese: Bool { threeByteCharacters >= 4 }

    mutating func take(_ piece: UnsafeRawBufferPointer, _ writing: (UnsafeRawBufferPointer) throws -> Void) throws {
        var piece = piece
        guard !piece.isEmpty, !holdsZero else { return }
        if !hasBegun, piece.starts(with: [0xEF, 0xBB, 0xBF]) {
            piece = UnsafeRawBufferPointer(rebasing: piece.dropFirst(3))
        }
        hasBegun = true
        if let start = piece.baseAddress, let zero = memchr(start, 0, piece.count) {
            holdsZero = true
            piece = UnsafeRawBufferPointer(rebasing: piece[..<start.distance(to: UnsafeRawPointer(zero))])
        }
        if !holdsChinese { threeByteCharacters += piece.count { $0 & 0xF0 == 0xE0 } }
        end.take(piece)
        if !piece.isEmpty { try writing(piece) }
    }
}

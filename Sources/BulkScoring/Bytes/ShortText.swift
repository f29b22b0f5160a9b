/// At most 16 bytes in two words.
struct ShortText: BitwiseCopyable, Sendable {
    static let most = 16

    var first: UInt64 = 0
    var second: UInt64 = 0
    var count = 0
}

extension ShortText {
    /// Nil when it is too long.
    init?(_ text: LongText) {
        guard text.count <= Self.most else { return nil }
        let words = unsafeBitCast(text.bytes.0, to: SIMD2<UInt64>.self)
        self.init(first: words[0].littleEndian, second: words[1].littleEndian, count: Int(text.count))
    }
}

/// At most 64 bytes.
struct LongText: BitwiseCopyable, Sendable {
    static let most = 64

    var bytes = (SIMD16<UInt8>(), SIMD16<UInt8>(), SIMD16<UInt8>(), SIMD16<UInt8>())
    var count: Int32 = 0
}

extension LongText {
    /// Nil when it is too long.
    ///
    /// - Parameter start: of the text, and of as many bytes as a long text has at most.
    init?(_ start: UnsafeRawPointer, count: Int) {
        guard 0...Self.most ~= count else { return nil }
        func part(_ offset: Int) -> SIMD16<UInt8> {
            start.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        }
        self.init(bytes: (part(0), part(16), part(32), part(48)), count: Int32(count))
    }
}

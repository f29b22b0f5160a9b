internal import CByteMasks

/// A text of up to fifteen bytes as two numbers, which are the same for the same text only.
struct ShortText: BitwiseCopyable, Equatable {
    /// The first eight bytes, first byte lowest; zeros behind the text.
    let word: UInt64
    /// The other bytes, and as highest byte the length.
    let rest: UInt64

    static let empty = ShortText(word: 0, rest: 0)

    private init(word: UInt64, rest: UInt64) { (self.word, self.rest) = (word, rest) }

    /// - Parameters:
    ///   - start: of sixteen bytes that may be loaded.
    ///   - count: up to fifteen.
    @inline(__always)
    init(_ start: UnsafeRawPointer, _ count: UInt64) {
        let words = shortTextWords(start, count)
        (word, rest) = (words.word, words.rest)
    }

    /// Nil for a text that is not short.
    @inline(__always)
    init?(_ cell: Cell) {
        guard cell.count <= Self.longest else { return nil }
        self.init(cell.start, UInt64(truncatingIfNeeded: cell.count))
    }

    /// Stands for a text that is not short; like no text that is.
    ///
    /// - Parameter place: below 2⁵⁶.
    init(long hash: UInt64, at place: Int) {
        (word, rest) = (hash, UInt64(truncatingIfNeeded: place) | UInt64(Self.long) << 56)
    }

    /// Random numbers, to be had once.
    static func secret() -> ShortText { ShortText(word: .random(in: .min ... .max), rest: .random(in: .min ... .max)) }

    private static let longest = 15
    private static let long: UInt8 = 0xFF

    var isLong: Bool { rest >> 56 == UInt64(Self.long) }
    /// The place of a text that is not short.
    var longPlace: Int { Int(truncatingIfNeeded: rest & (1 << 56 - 1)) }

    /// A number that all bytes have a part in, of which nobody can tell texts that have the same.
    ///
    /// - Parameter mask: has a one for each bit of the number.
    @inline(__always)
    func place(_ mask: Int, _ secrets: ShortText) -> Int {
        let product = (word &+ secrets.word).multipliedFullWidth(by: rest &+ secrets.rest)
        return Int(truncatingIfNeeded: product.high ^ product.low) & mask
    }

    @inline(__always)
    static func == (one: ShortText, other: ShortText) -> Bool { one.word == other.word && one.rest == other.rest }
}

extension SeededGenerator {
    /// A text as nobody should write one: words of forms, notation, and characters of every plane side by side.
    public mutating func hostileText(pieces: ClosedRange<Int> = 0...6) -> String {
        (0..<Int.random(in: pieces, using: &self)).map { _ in hostilePiece() }.joined()
    }

    private mutating func hostilePiece() -> String {
        switch Int.random(in: 0..<4, using: &self) {
        case 0: pick(HostileText.values)
        case 1: pick(HostileText.pieces)
        case 2: String(anyScalar())
        default: pick(["店", "张三", "a", "7", " ", "。"])
        }
    }

    /// A code point, those with a meaning of their own far more often than chance would have them.
    public mutating func anyScalar() -> Unicode.Scalar {
        let range = pick(Self.telling)
        // A surrogate is no code point of a text; its place is taken by the sign for what could not be read.
        return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "\u{FFFD}"
    }

    /// Controls, marks that join the character before them, blanks without width, ends of planes, and everything.
    private static let telling: [ClosedRange<UInt32>] = [
        0x0...0x1F, 0x20...0x7E, 0x7F...0xA0, 0x300...0x36F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0x4E00...0x9FFF, 0xD7FF...0xE001, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFF01...0xFF5E, 0xFFF9...0x10001,
        0x1F1E6...0x1F1FF, 0x1F600...0x1F64F, 0x10FFFE...0x10FFFF, 0x0...0x10FFFF,
    ]
}

extension String {
    /// Its code points: two texts that look alike may differ in them, which `==` does not see.
    public var codePoints: [UInt32] { unicodeScalars.map(\.value) }

    /// Without one code point, whatever joins it: as characters, a zero byte with an accent is no zero byte.
    public func without(_ scalar: Unicode.Scalar) -> String {
        String(String.UnicodeScalarView(unicodeScalars.filter { $0 != scalar }))
    }

    /// With every code point that cannot be seen named, for messages.
    public var spelt: String { unicodeScalars.map { $0.escaped(asASCII: true) }.joined() }
}

import AuditTestSupport
import BilingualText
import Testing

/// A text as a `String` is looked at byte by byte first.
@Suite("what a few bytes tell of a text is what all its characters tell")
struct QuickTextTests {
    /// The ends of every range that the bytes are compared with, and what stands beside them.
    private static let scalars: [Unicode.Scalar] = [
        "a", "z", "A", "Z", "@", "[", "0", "~", "!", " ", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "\u{85}",
        "\u{A0}",
        "é", "\u{300}", "\u{1680}", "\u{2000}", "\u{200B}", "\u{200D}", "\u{2028}", "\u{2060}", "\u{3000}", "\u{3FFF}",
        "\u{4000}", "\u{4DC0}", "\u{4FFF}", "\u{5000}", "张", "展", "\u{9FFF}", "\u{A000}", "\u{FE0F}", "\u{FEFF}", "Ａ",
        "\u{FF5E}", "\u{1F600}", "\u{20000}", "\u{BF}", "\u{C0}", "×", "\u{7FF}", "\u{800}", "\u{2032}", "\u{206F}",
        "\u{20FF}", "\u{2100}", "℃", "√", "\u{2FFF}", "\u{FE0E}", " ", " ",
    ]

    @Test("trimming, blankness, comparison keys and folding", arguments: [0x5EED_0001 as UInt64, 0x5EED_0002])
    func likeAllCharacters(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<20_000 {
            let length = Int.random(in: 0...5, using: &random)
            var scalars = String.UnicodeScalarView()
            for _ in 0..<length { scalars.append(random.pick(Self.scalars)) }
            let text = String(scalars)
            let numbers = text.unicodeScalars.map(\.value)
            #expect(text.trimmed.utf8.elementsEqual(Substring(text).trimmed.utf8), "seed \(seed), \(round): \(numbers)")
            #expect(text.isBlank == Substring(text).isBlank, "seed \(seed), \(round): \(numbers)")
            #expect(
                text.comparisonKey.utf8.elementsEqual(Substring(text).comparisonKey.utf8),
                "seed \(seed), \(round): \(numbers)")
            let folded = text.unicodeScalars.filter { !$0.isZeroWidth }.map(\.widthFolded)
            #expect(
                text.widthFolded.unicodeScalars.elementsEqual(folded), "seed \(seed), \(round): \(numbers)")
            #expect(
                Substring(text).widthFolded.unicodeScalars.elementsEqual(folded),
                "seed \(seed), \(round): \(numbers)")
        }
    }

    /// What Chinese and English are written with, and the signs beside that.
    private static let signs: [Unicode.Scalar] = [
        "\u{300F}", "\u{3010}", "\u{3011}", "\u{3012}", "\u{302A}", "\u{3001}", "\u{4DFF}", "\u{4E00}", "\u{FF00}",
        "\u{FF01}", "\u{FF60}", "\u{FF61}", "\u{FF9E}", "\u{2010}", "\u{2027}", "\u{200F}", "©", "®", "\u{AD}", "ÿ",
        "\u{100}", "‼", "\u{20E3}", "\u{1F3FB}", "\u{1F1E8}", "\u{1100}", "\u{1161}", "\u{11A8}", "\r", "\n",
    ]

    @Test("display width", arguments: [0x5EED_0003 as UInt64, 0x5EED_0004])
    func widthLikeAllCharacters(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<20_000 {
            let length = Int.random(in: 0...5, using: &random)
            var scalars = String.UnicodeScalarView()
            for _ in 0..<length { scalars.append(random.pick(random.oneIn(3) ? Self.scalars : Self.signs)) }
            let text = String(scalars)
            let width = text.reduce(0) { $0 + displayWidth(of: $1) }
            #expect(displayWidth(of: text) == width, "seed \(seed), \(round): \(text.unicodeScalars.map(\.value))")
        }
    }

    @Test("every character by itself")
    func widthOfEach() {
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let character = Character(scalar)
            #expect(displayWidth(of: String(character)) == displayWidth(of: character), "U+\(String(value, radix: 16))")
        }
    }
}

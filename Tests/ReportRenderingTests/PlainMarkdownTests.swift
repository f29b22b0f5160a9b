import AuditTestSupport
import Testing

@testable import ReportRendering

@Suite("text that Markdown leaves alone")
struct PlainMarkdownTests {
    /// What every escape is made of, and what surrounds it.
    private static let pieces = [
        "a", "Z", "0", "9", " ", "  ", "-", "+", "=", ".", ")", "(", "!", ":", "/", "www", "www.", "1.", "2)", "|", "*",
        "_", "\\",
        "`", "<", "&", "#", "~", "$", "@", "[", "]", "销售", "。", "\u{3000}", "\u{A0}", "\u{85}", "\u{200E}", "\u{2028}",
        "\u{202E}",
        "\u{61C}", "—", "▲ ", "▼", "≈", "é", "🚗", "\t", "\n", "\u{1}", ",", "%", "'", "\"", ";", "?", "·", "“", "”",
        "–", "−", "≥",
        "℃", "12", "w", ". ",
    ]

    @Test("whatever is taken for plain is what the careful way leaves as it is", arguments: 1...20)
    func sameResult(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var plain = 0
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...6, using: &generator)
            let text = (0..<count).map { _ in generator.pick(Self.pieces) }.joined()
            guard isPlainMarkdown(text) else { continue }
            plain += 1
            #expect(carefullyEscaped(text) == text, "seed \(seed): \(text.debugDescription)")
            #expect(
                (Self.plainness(text) == .ascii) == text.utf8.allSatisfy { (0x20...0x7E).contains($0) },
                "seed \(seed): \(text.debugDescription)")
        }
        #expect(plain > 100, "seed \(seed)")
    }

    private static func plainness(_ text: String) -> Plainness {
        Array(text.utf8).withUnsafeBufferPointer { Plainness(of: $0) }
    }

    static let plain = [
        "SH01", "SH01-2026-10-12-sales", "82.40", "上海一店", "▲ 3.20", "▼ 0.35", "—", "Sales advisor · 一组", "展车1",
        "No findings.", "1-1 Well dressed (shoes too)", "“销售部”得分低于 60",
    ]

    @Test("names, ids and numbers are plain", arguments: plain)
    func names(_ text: String) { #expect(isPlainMarkdown(text)) }
}

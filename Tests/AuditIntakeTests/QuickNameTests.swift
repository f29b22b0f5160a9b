import AuditTestSupport
import Testing

@testable import AuditIntake

/// A zero-width space counts for nothing in a name or a title, but a text with one is never told by its bytes alone.
@Suite("what a few bytes tell of a name is what all its characters tell")
struct QuickNameTests {
    private static let parts = [
        "张", "三丰", "〇", "々", "a", "Z", "M-7", " ", "·", "・", "･", "•", "Ａ", "１", "\u{3000}", "\u{4DC0}", "é", "İ", "😀",
        "ｶ", "\u{FE0F}", "\t", "一", "\u{4DFF}", "龥", "六", "\u{F9D1}", "e\u{301}",
    ]

    @Test("name keys", arguments: [0x4A3E_0001 as UInt64, 0x4A3E_0002])
    func nameKeys(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<20_000 {
            let name = (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(Self.parts) }.joined()
            let carefully = (name + "\u{200B}").nameKey
            #expect(name.nameKey.utf8.elementsEqual(carefully.utf8), "seed \(seed), \(round): \(name)")
        }
    }

    private static let titleParts = [
        "total", "Total", "TOTALS", "grand", "sub", "sum", "Subtotal", "合计", "小计", "to", "s", "S-01", "5", " ", "  ",
        "\t",
        ":", ".", "：", "\u{3000}", "ｔｏｔａｌ", "-1",
    ]

    @Test("rows of sums", arguments: [0x70741_01 as UInt64, 0x70741_02])
    func titles(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<20_000 {
            let text = (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(Self.titleParts) }.joined()
            #expect(
                TotalsRow.isTitle(text) == TotalsRow.isTitle(text + "\u{200B}"), "seed \(seed), \(round): '\(text)'")
        }
    }

    @Test(
        "titles and ids",
        arguments: [
            ("Total:", true), ("  grand total .", true), ("SUM", true), ("sub total", true), ("subtotal", true),
            ("合计", true), ("小计：接待", true), ("total-1", false), ("S-01", false), ("sun", false), ("", false),
            (" ", false),
        ])
    func title(text: String, isTitle: Bool) {
        #expect(TotalsRow.isTitle(text) == isTitle)
    }
}

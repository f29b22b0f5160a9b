import BilingualText
import Testing

@Suite("texts one behind the other")
struct TextJoiningTests {
    @Test(
        "have the separator between them",
        arguments: [
            ([], ", ", ""),
            (["a"], ", ", "a"),
            (["", ""], ", ", ", "),
            (["a", "", "b"], "; ", "a; ; b"),
            (["地面", "照度"], "、", "地面、照度"),
            (["more than fifteen", "bytes"], " · ", "more than fifteen · bytes"),
            (["e", "\u{301}"], "", "e\u{301}"),
        ] as [([String], String, String)])
    func joined(_ texts: [String], separator: String, expected: String) {
        #expect(texts.joined(separator: separator).utf8.elementsEqual(expected.utf8))
    }
}

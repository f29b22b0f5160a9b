import BilingualText
import Foundation
import Testing

@Suite("texts of which every character can be spelt in one way only")
struct OneSpellingTests {
    @Test("no character that counts as such comes apart, and none is made of others")
    func everyCharacter() {
        var found = 0
        var joined: Set<Unicode.Scalar> = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
            if String(scalar).utf8.hasOneSpelling {
                found += 1
                #expect(parts == [scalar], "U+\(String(value, radix: 16))")
            } else if parts.count == 1 {
                joined.formUnion(parts)
            }
        }
        #expect(found == 128 + 0x6000)
        // Others may come apart into one of them: those count as having several spellings themselves.
        #expect(joined.contains("豈") && !"\u{F900}".utf8.hasOneSpelling)
    }

    @Test(arguments: [
        ("", true), ("sales-showroom", true), ("展车", true), ("展车 A-1", true), ("e\u{301}", false), ("é", false),
        ("車\u{F902}", false), ("ｶ", false), ("語\u{309A}", false), ("\u{1F697}", false), ("\u{3400}", false),
    ])
    func text(text: String, hasOneSpelling: Bool) { #expect(text.utf8.hasOneSpelling == hasOneSpelling) }
}

import AuditTestSupport
import Testing

@testable import YAMLDocument

/// A text in which nothing unusual stands is taken without a closer look, which would find nothing in it.
@Suite struct UsualTextTests {
    @Test(arguments: [
        ("", true), ("a: 1\r\n\tb: ~", true), ("名称：张三（é）√ ℃", true), ("12345678张", true), ("1234567张89012345张", true),
        ("a\u{7F}", false), ("a\u{0}", false), ("a\u{1B}b", false), ("a\u{85}", false), ("\u{A0}", false),
        ("\u{2028}", false),
        ("\u{2029}", false), ("\u{FEFF}a", false), ("\u{FFFE}", false), ("\u{FFFF}", false), ("\u{200B}", false),
        ("😀", false),
        ("\u{E000}", false),
    ])
    func usual(text: String, isUsual: Bool) {
        #expect(holdsNothingUnusual(Array(text.utf8)) == isUsual)
    }

    @Test(arguments: HostileText.bytes)
    func noText(bytes: [UInt8]) {
        #expect(!holdsNothingUnusual(Array("名称: 张".utf8) + bytes + Array("三\n".utf8)))
    }

    @Test("bits and kinds say the same of each byte of ASCII")
    func ordinaryBytes() {
        for byte in UInt8(0)..<0x80 {
            #expect(PlainSigns.isOrdinary(byte) == (PlainSigns.kind(of: byte) == .ordinary), "\(byte)")
        }
    }

    private static let unusual = ["\u{2028}", "\u{85}", "\u{FEFF}", "\u{FFFF}", "\u{7F}", "\u{E000}", "\u{2010}", "😀"]

    @Test(arguments: [0x7E87_0001 as UInt64, 0x7E87_0002])
    func nothingIsFoundInUsualTexts(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var usual = 0
        for round in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                switch Int.random(in: 0..<40, using: &random) {
                case 0: bytes.append(UInt8.random(in: 0...255, using: &random))
                case 1: bytes += random.pick(HostileText.bytes)
                case 2: bytes += Array(random.pick(HostileText.pieces).utf8)
                case 3:
                    let scalar = Unicode.Scalar(UInt32.random(in: 0...0xFFFF, using: &random))
                    bytes += Array(String(Character(scalar ?? "x")).utf8)
                case 4: bytes = Array(bytes.dropLast())
                case 5: bytes += Array(random.pick(Self.unusual).utf8)
                default: bytes += Array(random.pick(["a", "name: ", "张", "三丰", "：", "é", "12345678", "\n"]).utf8)
                }
            }
            guard holdsNothingUnusual(bytes) else { continue }
            usual += 1
            let text = String(validating: bytes, as: UTF8.self)
            #expect(text?.unicodeScalars.allSatisfy(isAllowed) == true, "seed \(seed), \(round): \(bytes)")
        }
        // The test would be idle if no text were usual.
        #expect(usual > 5_000, "\(usual) texts")
    }

    private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: true
        case 0xA0...0xD7FF: scalar != "\u{2028}" && scalar != "\u{2029}"
        case 0xE000...0xFFFD: scalar != "\u{FEFF}"
        default: scalar.value >= 0x10000
        }
    }
}

import AuditTestSupport
import ReportRendering
import Testing

@Suite("safe file names")
struct SafeFileNameTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let id: String
        let name: String

        var testDescription: String { "\(id.debugDescription) → \(name)" }
    }

    static let rows = [
        Row(id: "SH01-2026-10-12", name: "SH01-2026-10-12"),
        Row(id: "上海_一店.v2", name: "上海_一店.v2"),
        Row(id: "", name: "~"),
        Row(id: ".", name: "~2E"),
        Row(id: "..", name: "~2E~2E"),
        Row(id: "...", name: "~2E.~2E"),
        Row(id: ".hidden", name: "~2Ehidden"),
        Row(id: "../../etc/passwd", name: "~2E.~2F..~2Fetc~2Fpasswd"),
        Row(id: "-rf", name: "~2Drf"),
        Row(id: "a b", name: "a~20b"),
        Row(id: "a/b\\c", name: "a~2Fb~5Cc"),
        Row(id: "a~b", name: "a~7Eb"),
        Row(id: "a\u{0}b\n", name: "a~00b~0A"),
        Row(id: "C:*?\"<>|", name: "C~3A~2A~3F~22~3C~3E~7C"),
        Row(id: "e\u{301}", name: "e~CC~81"),
        Row(id: "🚗", name: "~F0~9F~9A~97"),
        Row(id: "a\u{200B}b\u{202E}", name: "a~E2~80~8Bb~E2~80~AE"),
    ]

    @Test("known ids", arguments: rows)
    func known(_ row: Row) { #expect(safeFileName(row.id) == row.name) }

    @Test("different ids have different names that are safe")
    func distinct() {
        var generator = SeededGenerator(seed: 20_261_012)
        let alphabet = Array("aB7张三._-~/%\\ \u{0}\u{301}🚗:2F".unicodeScalars)
        var names: [String: [UInt8]] = [:]
        for _ in 0..<6_000 {
            var id = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...5, using: &generator) {
                if let scalar = alphabet.randomElement(using: &generator) { id.append(scalar) }
            }
            let bytes = Array(String(id).utf8)
            let name = safeFileName(String(id))
            #expect(names[name] == nil || names[name] == bytes, "\(name)")
            names[name] = bytes
            #expect(isSafe(name), "\(name)")
        }
        #expect(names.count > 2_000)
    }

    @Test("long ids are cut to 200 bytes and stay apart", arguments: ["张", "a", "/", "🚗"])
    func long(_ filler: String) {
        let long = String(repeating: filler, count: 300)
        let names = [long, long + "1", long + "2"].map(safeFileName)
        #expect(Set(names).count == 3)
        for name in names {
            #expect(name.utf8.count <= 200 && name.utf8.count > 150)
            #expect(isSafe(name))
            #expect(name.contains("~-"))
        }
    }

    @Test("the cut falls on a whole sign, and the hash is the published FNV-1a")
    func cut() {
        let name = safeFileName(String(repeating: "/", count: 100))
        #expect(name == String(repeating: "~2F", count: 55) + "~-" + name.suffix(32))
        #expect(safeFileName(String(repeating: "a", count: 200)) == String(repeating: "a", count: 200))
        #expect(
            safeFileName(String(repeating: "a", count: 201)).hasPrefix(String(repeating: "a", count: 166) + "~-"))
    }

    private func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && !name.hasPrefix("-") && name.utf8.count <= 200
            && !name.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 0x20 || $0 == "\u{7F}" }
    }
}

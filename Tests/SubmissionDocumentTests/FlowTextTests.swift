import AuditTestSupport
import BilingualText
import Diagnostics
import SubmissionDocument
import Testing
import YAMLDocument

extension String {
    /// Without the control characters that no submission may hold: all but tab, line feed and carriage return.
    var takable: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || "\t\n\r".unicodeScalars.contains($0) }))
    }
}

/// A text as a value of YAML, read back by the YAML reader.
@Suite("a text in YAML") struct FlowTextTests {
    /// The text as a value and as an element of a list.
    private static func read(_ text: String) throws -> [YAMLNode] {
        let yaml = "{value: \(flowText(text)), list: \(flowList([text, "b", text]))}\n"
        let reading = readYAML(Array(yaml.utf8), file: "t", limits: .submission)
        try #require(reading.diagnostics.isEmpty, "\(text.spelt): \(reading.diagnostics.map(\.message.en))")
        let root = try #require(reading.documents.first)
        let list = try #require(root.mappingValue(forKey: "list")?.elements)
        try #require(list.count == 3, "\(text.spelt)")
        return [try #require(root.mappingValue(forKey: "value")), list[0], list[2]]
    }

    private static func key(_ text: String) throws -> String? {
        let yaml = "{\(flowText(text)): 1}\n"
        return readYAML(Array(yaml.utf8), file: "t", limits: .submission).documents.first?.entries?.first?.key
    }

    /// What other readers of YAML take for something else than a text, and what has a meaning in its notation.
    static let tricky = [
        "yes", "No", "on", "off", "y", "n", "true", "FALSE", "null", "Null", "NULL", "~", "", " ", "007", "1.10", "1e3",
        "0x1F", "1_000", "12:30:45", "3:00", "2026-10-12", "2026-10-12T09:00:00+08:00", ".5", "5.", "+1", "-1", ".inf",
        ".nan", "-", "--- a", "...", "- x", "? x", ": x", "x:", "x: y", "x :y", "a#b", "a #b", "#a", "@x", "`x", "%x",
        "&x", "*x", "!x", "!!str x", "|", ">", "[", "]", "{", "}", ",", "a,b", "'", "''", "\"", "\"\"", "\\", "\\n",
        "<<", "=", "a=b", "１２", "：", "，", "，好", "店：好", "×", "√", "“引”", "\u{85}", "a\u{85}b", "\u{2028}",
        "\u{FEFF}", "\u{200B}", "a\u{200B}b", "\u{FFFE}", "\u{FFFF}", "\u{7F}", "\u{1B}[2J", "\t", "\ta", "a\t", "\n",
        "a\nb", "a\r\nb", "\r", " a", "a ", "\u{3000}a\u{3000}", "\u{301}", "\"\u{301}", "\\\u{301}", "\n\u{301}",
        "👨‍👩‍👧", "\u{10FFFF}", "𠮷",
    ]

    @Test("comes back as it was, wherever it stands", arguments: tricky + HostileText.values + HostileText.pieces)
    func values(_ text: String) throws {
        let text = text.takable
        for node in try Self.read(text) {
            #expect(!node.isNull)
            #expect(node.scalarText?.codePoints == text.codePoints)
        }
        #expect(try Self.key(text)?.codePoints == text.codePoints)
    }

    @Test("a text of any code point", arguments: 1...10 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<150 {
            let text = generator.hostileText(pieces: 1...8).takable
            for node in try Self.read(text) {
                #expect(!node.isNull, "seed \(seed): \(text.spelt)")
                #expect(node.scalarText?.codePoints == text.codePoints, "seed \(seed): \(text.spelt)")
            }
        }
    }

    @Test("every code point below U+0100 and the ends of the planes, between letters and alone")
    func everyLow() throws {
        let values: [UInt32] =
            Array(1...0xFF) + [0x2028, 0x2029, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x10FFFF]
        for value in values {
            let scalar = Character(try #require(Unicode.Scalar(value)))
            if String(scalar).takable.isEmpty { continue }
            for text in [String(scalar), "a\(scalar)b", "\(scalar)\(scalar)", "店\(scalar)"] {
                for node in try Self.read(text) { #expect(node.scalarText?.codePoints == text.codePoints) }
            }
        }
    }

    @Test("a very long text stays on its line", arguments: ["店", "a ", "\"", "\\", "\t", ": ", "🚗"])
    func long(_ piece: String) throws {
        let text = String(repeating: piece, count: 9_000)
        #expect(!flowText(text).utf8.contains(0x0A))
        for node in try Self.read(text) { #expect(node.scalarText?.codePoints == text.codePoints) }
    }

    @Test(
        "plain words stand without quotes, as people write them",
        arguments: ["是", "yes", "展车1", "2026-10-12", "SH01-2026-10-12-sales", "2分30秒", "9:05", "17/20", "√", "在接电话，稍后"])
    func plain(_ text: String) { #expect(flowText(text) == text) }

    @Test("what is written never breaks a line, and shows no character that cannot be seen or steers a terminal")
    func visible() {
        var generator = SeededGenerator(seed: 17)
        for _ in 0..<500 {
            let written = flowText(generator.hostileText())
            let bad = written.unicodeScalars.filter {
                $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || [0x2028, 0x2029, 0xFEFF].contains($0.value)
            }
            #expect(bad.isEmpty, "\(written.spelt)")
        }
    }
}

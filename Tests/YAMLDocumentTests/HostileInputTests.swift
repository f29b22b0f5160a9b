import Diagnostics
import Testing
import YAMLDocument

/// Inputs made to exhaust a reader. Each of them takes minutes when anything behind it is quadratic.
@Suite struct HostileInputTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let yaml: @Sendable () -> String
        /// The beginning of the first message.
        let message: String

        init(_ name: String, _ message: String, _ yaml: @escaping @autoclosure @Sendable () -> String) {
            self.name = name
            self.message = message
            self.yaml = yaml
        }

        var testDescription: String { name }
    }

    static let rows = [
        Row("brackets", "1:65 lists and mappings are nested", "[" * 100_000),
        Row("braces", "1:65 lists and mappings are nested", "{" * 100_000),
        Row("brackets and braces", "1:65 lists and mappings are nested", "[{" * 100_000),
        Row("dashes", "1:129 lists and mappings are nested", "- " * 100_000),
        Row("question marks", "1:129 lists and mappings are nested", "? " * 100_000),
        Row("keys of keys", "1:193 lists and mappings are nested", "{? " * 100_000),
        Row("colons", "1:5 a colon with a space", "a: " * 100_000),
        Row("brackets on lines", "65:1 lists and mappings are nested", "[\n" * 100_000),
        Row("a plain text", "1:1 this text has 4194304 bytes", "a" * 4_194_304),
        Row("an open quote", "1:1 the quoted text that begins here", "\"" + "a" * 4_194_304),
        Row("escapes", "1:1 this text has 2097152 bytes", "\"" + "\\n" * 2_097_152 + "\""),
        Row("a block text", "1:4 this text has", "a: |\n" + " x\n" * 1_000_000),
        Row("spaces", "", " " * 4_194_304),
        Row("line ends", "", "\n" * 4_194_304),
        Row("carriage returns", "", "\r" * 4_194_304),
        Row("a comment", "", "#" * 4_194_304),
        Row("spaces before a colon", "1:1 a key of more than 1024", "a" + " " * 4_194_304 + ": b"),
        Row("spaces before a full-width colon", "1:4194308 a full-width colon", " " * 4_194_304 + "\"k\"：b"),
        Row("one line of list items", "1:400000 with its aliases written out", "[" + "1," * 1_000_000 + "]"),
        Row("one line of slips", "1:5 a full-width colon", "{" + "abc：1," * 500_000 + "}"),
        Row("lines of slips", "1:2 a full-width colon", "a：1\n" * 500_000),
        Row("lines of full-width spaces", "1:1 U+3000", "\u{3000}a: 1\n" * 300_000),
        Row("one key again and again", "2:1 the key 'a' is given twice", "a: 1\n" * 1_000_000),
        Row("tag directives", "65:1 more than 64 lines", "%TAG !a! x\n" * 300_000),
        Row(
            "a long tag behind a short one", "3:3 the tag 'xxxx",
            "%TAG !a! " + "x" * 4_194_304 + "\n---\n" + "- !a!b c\n" * 200),
        Row("a long anchor", "", "&" + "a" * 4_194_304 + " x"),
        Row("a long alias", "1:1 no anchor '&aaaa", "*" + "a" * 4_194_304),
        Row("halves of characters", "1:2 this text has", "[\"" + "\\ud83d\\ude97" * 200_000 + "\"]"),
        Row("halves of characters, value by value", "", "[" + "\"\\ud83d\\ude97\"," * 90_000 + "]"),
        Row(
            "combining marks in keys", "1:3 a character of this text carries more",
            (0..<60).map { "? a" + "\u{301}\u{327}" * 8_000 + "\($0)\n" }.joined()),
        Row(
            "combining marks before a full-width colon", "1:1 this text has 1600000 bytes",
            "\"" + "\u{301}\u{327}" * 400_000 + "\" ：x"),
        Row("control characters", "1:1 the control character U+0001", "\u{1}" * 4_194_304),
    ]

    static let limits = YAMLLimits(bytes: 16 << 20, nodes: 200_000)

    @Test(arguments: rows)
    func ends(row: Row) {
        let reading = row.yaml().reading(limits: Self.limits)
        #expect(reading.diagnostics.isEmpty == row.message.isEmpty)
        #expect(reading.messages.hasPrefix(row.message), "\(reading.messages.prefix(200))")
        #expect(reading.diagnostics.count <= 101)
    }

    @Test func stopsABillionLaughs() {
        let lines = (1..<10).map { level in
            let before = level == 1 ? "lol" : "*l\(level - 1)"
            return "l\(level): &l\(level) [" + Array(repeating: before, count: 10).joined(separator: ", ") + "]\n"
        }
        let text = lines.joined()
        #expect(
            text.reading().messages.hasPrefix(
                "7:10 with its aliases written out the file has more than 2000000 values;"))
        #expect(text.reading().documents.isEmpty)
    }

    @Test func stopsAChainOfDeepAliases() {
        let opened = "[" * 30
        let closed = "]" * 30
        let text = "- &a \(opened)x\(closed)\n- &b \(opened)*a\(closed)\n- &c \(opened)*b\(closed)\n"
        #expect(text.reading().messages.hasPrefix("3:36 lists and mappings are nested more than 64 deep;"))
    }

    @Test func readsFiftyThousandItems() {
        let text = (0..<50_000).map { "- {item: \($0), text: {zh: 地面、桌面干净无杂物, en: Clean}, points: 4}\n" }.joined()
        let reading = text.reading()
        #expect(reading.messages == "")
        #expect(reading.documents.first?.elements?.count == 50_000)
    }
}

private func * (text: String, count: Int) -> String { String(repeating: text, count: count) }

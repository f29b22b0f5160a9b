import BilingualText
import Diagnostics
import Testing
import YAMLDocument

/// What keeps a file from being given to libyaml: encoding and characters.
@Suite struct TextRefusalTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let messages: String

        init(_ name: String, _ bytes: [UInt8], _ messages: String) {
            self.name = name
            self.bytes = bytes
            self.messages = messages
        }

        var testDescription: String { name }
    }

    static let rows = [
        Row(
            "UTF-16 with a mark", [0xFF, 0xFE, 0x61, 0, 0x3A, 0],
            """
            the file is encoded in UTF-16LE, but UTF-8 is expected; save it as UTF-8, or name its encoding with --encoding
            文件编码是 UTF-16LE，应为 UTF-8；请另存为 UTF-8，或用 --encoding 指明编码
            """),
        Row(
            "UTF-16, the other order", [0xFE, 0xFF, 0, 0x61],
            """
            the file is encoded in UTF-16BE, but UTF-8 is expected; save it as UTF-8, or name its encoding with --encoding
            文件编码是 UTF-16BE，应为 UTF-8；请另存为 UTF-8，或用 --encoding 指明编码
            """),
        Row(
            "UTF-32", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0],
            """
            the file is encoded in UTF-32LE, but UTF-8 is expected; save it as UTF-8, or name its encoding with --encoding
            文件编码是 UTF-32LE，应为 UTF-8；请另存为 UTF-8，或用 --encoding 指明编码
            """),
        Row(
            "GB18030", Array("a: 1\n张b: ".utf8) + [0xD5, 0xC5],
            """
            2:5 the byte 0xD5 is not UTF-8 text; save the file as UTF-8, or name its encoding with --encoding
            2:5 字节 0xD5 不是 UTF-8 文字；请另存为 UTF-8，或用 --encoding 指明编码
            """),
        Row(
            "a character cut off at the end", Array("\u{FEFF}a: ".utf8) + [0xE5, 0xBC],
            """
            1:4 the byte 0xE5 is not UTF-8 text; save the file as UTF-8, or name its encoding with --encoding
            1:4 字节 0xE5 不是 UTF-8 文字；请另存为 UTF-8，或用 --encoding 指明编码
            """),
        Row(
            "an overlong form", [0xC0, 0x80],
            """
            1:1 the byte 0xC0 is not UTF-8 text; save the file as UTF-8, or name its encoding with --encoding
            1:1 字节 0xC0 不是 UTF-8 文字；请另存为 UTF-8，或用 --encoding 指明编码
            """),
        Row(
            "control characters", Array("a: \0x\r\nb: 张\u{7}\u{7F}\u{9C}".utf8),
            """
            1:4 the control character U+0000 is not allowed; delete it
            2:5 the control character U+0007 is not allowed; delete it
            2:6 the control character U+007F is not allowed; delete it
            2:7 the control character U+009C is not allowed; delete it
            1:4 不允许出现控制字符 U+0000；请删除
            2:5 不允许出现控制字符 U+0007；请删除
            2:6 不允许出现控制字符 U+007F；请删除
            2:7 不允许出现控制字符 U+009C；请删除
            """),
        Row(
            "a noncharacter", Array("\u{FFFF}".utf8),
            """
            1:1 the control character U+FFFF is not allowed; delete it
            1:1 不允许出现控制字符 U+FFFF；请删除
            """),
        Row(
            "line breaks that no editor shows", Array("a: x\u{2028}y\u{85}z\u{2029}".utf8),
            """
            1:5 the invisible line break U+2028 would cut this line in two; write a space or an ordinary line break instead
            1:7 the invisible line break U+0085 would cut this line in two; write a space or an ordinary line break instead
            1:9 the invisible line break U+2029 would cut this line in two; write a space or an ordinary line break instead
            1:5 看不见的换行符 U+2028 会把这一行断开；请改成空格或普通换行
            1:7 看不见的换行符 U+0085 会把这一行断开；请改成空格或普通换行
            1:9 看不见的换行符 U+2029 会把这一行断开；请改成空格或普通换行
            """),
        Row(
            "many directives", Array((0..<65).map { "%TAG !a\($0)! x\n" }.joined(separator: "\n # c\n").utf8),
            """
            193:1 more than 64 lines in a row are YAML directives, which begin with '%'; remove them
            193:1 以“%”开头的 YAML 指令行连续超过 64 行；请删除
            """),
    ]

    @Test(arguments: rows)
    func refuses(row: Row) {
        let reading = readYAML(row.bytes, file: "a.yaml", limits: .definition)
        #expect(reading.messages == row.messages)
        #expect(reading.documents.isEmpty && reading.flawedDocuments.isEmpty)
    }

    @Test func readsTheBordersOfWhatIsAllowed() {
        let text = " \u{A0}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}~"
        #expect("\"\(text)\"".reading().documents.map(\.scalarText) == [text])
    }

    @Test func countsDirectivesInARowOnly() {
        let text = (0..<200).map { "---\n|\n%\($0)\n" }.joined()
        #expect(text.reading().documents.count == 0, "a line with a per cent sign is no text")
        #expect(text.reading().messages.hasPrefix("3:1 a line that begins with '%'"))
    }
}

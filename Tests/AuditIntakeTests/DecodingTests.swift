import BilingualText
import ChecklistModel
import Diagnostics
import Testing

@testable import AuditIntake

/// From bytes to text.
@Suite struct DecodingTests {
    private static let text = Sample.yaml("  1-2: {value: 合格, note: 展厅地面干净}\n")

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var forced: TextEncoding? = nil
        let encoding: TextEncoding
        var text = DecodingTests.text
        var testDescription: String { name }
    }

    @Test(arguments: [
        Row(name: "UTF-8", bytes: Array(text.utf8), encoding: .utf8),
        Row(name: "UTF-8 with mark", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), encoding: .utf8),
        Row(name: "GB18030", bytes: bytes(text, in: "GB18030"), encoding: .gb18030),
        Row(
            name: "GB18030 with mark", bytes: [0x84, 0x31, 0x95, 0x33] + bytes(text, in: "GB18030"), encoding: .gb18030),
        Row(name: "UTF-16LE with mark", bytes: [0xFF, 0xFE] + bytes(text, in: "UTF-16LE"), encoding: .utf16le),
        Row(name: "UTF-16BE with mark", bytes: [0xFE, 0xFF] + bytes(text, in: "UTF-16BE"), encoding: .utf16be),
        Row(name: "UTF-16BE forced", bytes: bytes(text, in: "UTF-16BE"), forced: .utf16be, encoding: .utf16be),
        Row(
            name: "UTF-16LE forced, with mark", bytes: [0xFF, 0xFE] + bytes(text, in: "UTF-16LE"), forced: .utf16le,
            encoding: .utf16le),
        Row(
            name: "UTF-8 forced, with mark", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), forced: .utf8,
            encoding: .utf8),
        Row(name: "GBK forced", bytes: bytes(text, in: "GBK"), forced: .gbk, encoding: .gbk),
        Row(
            name: "CP936 with the euro sign at 0x80", bytes: bytes(text, in: "GB18030") + [0x23, 0x80, 0x0A],
            encoding: .gbk,
            text: text + "#€\n"),
        Row(
            name: "characters beyond the basic plane in GB18030", bytes: bytes(text + "#𠮷\n", in: "GB18030"),
            encoding: .gb18030, text: text + "#𠮷\n"),
        Row(name: "UTF-16LE without mark", bytes: bytes(text, in: "UTF-16LE"), encoding: .utf16le),
        Row(name: "UTF-16BE without mark", bytes: bytes(text, in: "UTF-16BE"), encoding: .utf16be),
        Row(
            name: "UTF-16 forced, without mark", bytes: bytes(text, in: "UTF-16BE"), forced: .utf16, encoding: .utf16be),
        Row(
            name: "UTF-16 forced, with mark", bytes: [0xFE, 0xFF] + bytes(text, in: "UTF-16BE"), forced: .utf16,
            encoding: .utf16be),
        Row(
            name: "UTF-16 forced, nothing to tell the order by", bytes: bytes("展厅", in: "UTF-16LE"), forced: .utf16,
            encoding: .utf16le, text: "展厅"),
        Row(
            name: "UTF-16 of many characters whose low byte is zero", bytes: bytes(text + "#一一一\n", in: "UTF-16LE"),
            encoding: .utf16le, text: text + "#一一一\n"),
        // 展 in GBK is D5 B9, which is also the UTF-8 for another letter: detection cannot know, forcing can.
        Row(name: "short GBK that is also UTF-8", bytes: [0xD5, 0xB9], encoding: .utf8, text: "\u{579}"),
        Row(name: "the same, forced", bytes: [0xD5, 0xB9], forced: .gb18030, encoding: .gb18030, text: "展"),
        // 合格 in UTF-8 is valid GB18030 too and would become other characters there.
        Row(name: "short UTF-8 that is also GB18030", bytes: Array("合格".utf8), encoding: .utf8, text: "合格"),
    ])
    func decodes(_ row: Row) {
        let result = Reading(row.bytes, encoding: row.forced).result
        #expect(result.encoding == row.encoding)
        #expect(result.text == row.text)
    }

    @Test func answersOfAGB18030File() {
        let reading = Reading(bytes(Self.text, in: "GB18030"))
        #expect(reading.messages() == [])
        #expect(reading.observed("1-2") == ["合格|展厅地面干净"])
    }

    /// Chinese Windows saves CSV in GBK; the separator bytes must not be mistaken for halves of characters.
    @Test func csvInGBK() {
        let text = Sample.columns + "A1,shop,1.0.0,SH01,2026-10-12,A-07,1-2,,,否,\"丂,亗\",丄\n"
        let reading = Reading(bytes(text, in: "GBK"))
        #expect(reading.result.encoding == .gb18030)
        #expect(reading.observed("1-2") == ["否|丂,亗|丄"])
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var forced: TextEncoding? = nil
        let encoding: TextEncoding
        let message: String
        let chinese: String
        var text: String? = nil
        var testDescription: String { name }
    }

    @Test(arguments: [
        Refused(
            name: "neither UTF-8 nor GB18030", bytes: Array("a: b\r\nc: ".utf8) + [0xFF, 0x41], encoding: .gb18030,
            message:
                "f:2:4: error: byte 0xFF at offset 9 is neither UTF-8 nor GB18030 text; save the file as UTF-8 or name its "
                + "encoding with --encoding",
            chinese: "f:2:4: 错误: 字节 0xFF（偏移 9）既不是 UTF-8 也不是 GB18030 文本；请把文件另存为 UTF-8，或用 --encoding 指明编码",
            text: "a: b\r\nc: "),
        Refused(
            name: "UTF-8 with one broken byte", bytes: Array("audit: 展厅地面\nx: 净".utf8) + [0xB0, 0x0A], encoding: .utf8,
            message:
                "f:2:5: error: the text before this place is UTF-8, but byte 0xB0 at offset 26 is not; save the whole file "
                + "as UTF-8",
            chinese: "f:2:5: 错误: 此处之前是 UTF-8 文本，但字节 0xB0（偏移 26）不是；请把整个文件另存为 UTF-8"),
        Refused(
            name: "UTF-8 that was cut off", bytes: Array("展厅地面干净".utf8).dropLast(), encoding: .utf8,
            message: "f:1:6: error: the file ends in the middle of a UTF-8 character; fetch the complete file again",
            chinese: "f:1:6: 错误: 文件在一个 UTF-8 字符的中间结束，可能没有传完；请重新取得完整的文件"),
        Refused(
            name: "forced UTF-8", bytes: bytes("展厅", in: "GBK"), forced: .utf8, encoding: .utf8,
            message:
                "f:1:2: error: byte 0xCC at offset 2 is not UTF-8 text; name another encoding with --encoding or save the "
                + "file as UTF-8",
            chinese: "f:1:2: 错误: 字节 0xCC（偏移 2）不是 UTF-8 文本；请用 --encoding 指明另一种编码，或把文件另存为 UTF-8"),
        Refused(
            name: "a mark that promises UTF-8", bytes: [0xEF, 0xBB, 0xBF, 0x61, 0xFF], encoding: .utf8,
            message:
                "f:1:2: error: byte 0xFF at offset 1 is not UTF-8 text; name another encoding with --encoding or save the "
                + "file as UTF-8",
            chinese: "f:1:2: 错误: 字节 0xFF（偏移 1）不是 UTF-8 文本；请用 --encoding 指明另一种编码，或把文件另存为 UTF-8"),
        Refused(
            name: "half a UTF-16 character", bytes: [0xFF, 0xFE, 0x61, 0x00, 0x62], encoding: .utf16le,
            message: "f:1:2: error: the file ends in the middle of a UTF-16LE character; fetch the complete file again",
            chinese: "f:1:2: 错误: 文件在一个 UTF-16LE 字符的中间结束，可能没有传完；请重新取得完整的文件"),
        Refused(
            name: "NUL", bytes: Array("a: b\nc\0: d".utf8), encoding: .utf8,
            message:
                "f:2:2: error: NUL character in UTF-8 text; save the file as UTF-8 text or name its encoding with --encoding",
            chinese: "f:2:2: 错误: UTF-8 文本中有空字符（NUL）；请另存为 UTF-8 文本，或用 --encoding 指明编码"),
        Refused(
            name: "the mark of UTF-8 under a forced encoding", bytes: [0xEF, 0xBB, 0xBF] + Array("audit: a".utf8),
            forced: .gbk, encoding: .gbk,
            message:
                "f: error: the file begins with the byte-order mark of UTF-8, but --encoding says GBK; read it without --encoding",
            chinese: "f: 错误: 文件开头是 UTF-8 的字节序标记，与 --encoding 指明的 GBK 不符；请不要对它指定编码"),
        Refused(
            name: "the mark of the other byte order", bytes: [0xFE, 0xFF, 0x00, 0x61], forced: .utf16le,
            encoding: .utf16le,
            message:
                "f: error: the file begins with the byte-order mark of UTF-16BE, but --encoding says UTF-16LE; read it "
                + "without --encoding",
            chinese: "f: 错误: 文件开头是 UTF-16BE 的字节序标记，与 --encoding 指明的 UTF-16LE 不符；请不要对它指定编码"),
        Refused(
            name: "zeros on both sides are no UTF-16", bytes: Array("a\0\0b\0\0c\0\0d\0\0e\0\0".utf8), encoding: .utf8,
            message:
                "f:1:2: error: NUL character in UTF-8 text; save the file as UTF-8 text or name its encoding with --encoding",
            chinese: "f:1:2: 错误: UTF-8 文本中有空字符（NUL）；请另存为 UTF-8 文本，或用 --encoding 指明编码"),
    ])
    func refused(_ row: Refused) {
        let reading = Reading(row.bytes, encoding: row.forced)
        #expect(reading.audits == [])
        #expect(reading.messages() == [row.message])
        #expect(reading.messages(.zh) == [row.chinese])
        #expect(reading.result.encoding == row.encoding)
        if let text = row.text { #expect(reading.result.text == text) }
    }

    @Test func tooLarge() {
        let reading = Reading([UInt8](repeating: 0x20, count: (64 << 20) + 1))
        #expect(
            reading.messages() == [
                "f: error: the file has 67108865 bytes, at most 64 MB are read (256 MB of an archive); split it "
                    + "into several files"
            ])
        #expect(reading.messages(.zh) == ["f: 错误: 文件有 67108865 字节，最多读取 64 MB（压缩包 256 MB）；请拆分成几个文件"])
    }

    struct Workbook: Sendable, CustomTestStringConvertible {
        let start: [UInt8]
        let message: String
        let chinese: String
        var testDescription: String { message }
    }

    @Test(arguments: [
        Workbook(
            start: [0x50, 0x4B, 0x03, 0x04],
            message:
                "f: error: the archive is incomplete, the directory at its end is missing; send the whole file again",
            chinese: "f: 错误: 压缩包不完整，末尾的目录缺失；请重新发送整个文件"),
        Workbook(
            start: [0xD0, 0xCF, 0x11, 0xE0],
            message: "f: error: this is not an Excel workbook; save it as .xlsx in Excel, WPS or LibreOffice",
            chinese: "f: 错误: 这不是 Excel 工作簿；请在 Excel 或 WPS 中另存为 .xlsx"),
    ])
    func workbooks(_ row: Workbook) {
        let reading = Reading(row.start + [0x14, 0x00, 0xFF])
        #expect(reading.audits == [])
        #expect(reading.messages() == [row.message])
        #expect(reading.messages(.zh) == [row.chinese])
    }

    @Test("the journal of an audit that is being filled in is no submission, and the message says what to do")
    func journal() {
        let reading = Reading(
            Array(#"{"n": 1,"at": "2026-10-12T09:05:00.000+08:00","elapsed-ms": 1,"event": "opened"}"#.utf8))
        #expect(reading.audits == [])
        #expect(reading.messages().count == 1)
        #expect(reading.messages().first?.contains("fill --resume") == true)
        #expect(reading.messages(.zh).first?.contains("fill --resume") == true)
    }

    /// No converter is missing where these tests run, so the words are checked by themselves.
    @Test func missingConverter() {
        let wording = FileProblem.noConverter(.gb18030).wording
        #expect(wording.en == "this machine cannot read GB18030 text; save the file as UTF-8")
        #expect(wording.zh == "本机不能读取 GB18030 编码；请把文件另存为 UTF-8")
    }

    @Test(arguments: [
        ("utf-8", TextEncoding.utf8), ("UTF8", .utf8), ("utf-8-sig", .utf8), ("utf-16", .utf16), ("UTF-16LE", .utf16le),
        ("utf16be", .utf16be), ("gb18030", .gb18030), ("GB-18030", .gb18030), ("gbk", .gbk), ("CP936", .gbk),
        ("Windows-936", .gbk), ("gb2312", .gbk), ("GB_2312", .gbk),
    ])
    func isNamed(_ name: String, _ encoding: TextEncoding) { #expect(TextEncoding(named: name) == encoding) }

    @Test func otherNamesAreUnknown() {
        for name in ["", "utf", "latin1", "big5", "utf-32", "gb", "ansi"] { #expect(TextEncoding(named: name) == nil) }
        for encoding in TextEncoding.allCases { #expect(TextEncoding(named: encoding.rawValue) == encoding) }
    }
}

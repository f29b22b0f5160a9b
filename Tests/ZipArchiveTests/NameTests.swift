import AuditTestSupport
import BilingualText
import Testing

@testable import ZipArchive

@Suite("names of entries") struct NameTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let reason: UnusableName?
        /// What the message shows, or the name once it is accepted.
        let name: String

        init(_ description: String, _ name: String, _ reason: UnusableName? = nil) {
            self.init(description, Array(name.utf8), reason, name)
        }

        init(_ description: String, _ bytes: [UInt8], _ reason: UnusableName?, _ name: String) {
            testDescription = description
            self.bytes = bytes
            self.reason = reason
            self.name = name
        }
    }

    static let rows = [
        Row("plain", "a.yaml"), Row("Chinese", "十月/上海一店.yaml"), Row("with points", "..a/b..c/...d"),
        Row("a folder", "a/b/"), Row("markup", "<b>&.csv"), Row("a formula", "=1+1"), Row("emoji", "👩‍👩‍👧.yaml"),
        Row("spaces", " a "), Row("a colon inside", "ab:c"),
        // 上海一店.yaml, as Chinese versions of Windows write it.
        Row(
            "GB18030", [0xC9, 0xCF, 0xBA, 0xA3, 0xD2, 0xBB, 0xB5, 0xEA] + Array(".yaml".utf8), nil, "上海一店.yaml"),
        // The second byte is that of a backslash.
        Row("GB18030 with a byte of ASCII", [0xD5, 0x5C, 0x2E, 0x63, 0x73, 0x76], nil, "誠.csv"),
        Row("empty", "", .empty), Row("a slash alone", "/", .absolute), Row("absolute", "/etc/passwd", .absolute),
        Row("on a drive", "C:/a", .absolute), Row("on a drive, relative", "c:a", .absolute),
        Row("up", "../a", .leavesFolder), Row("up inside", "a/../../b", .leavesFolder),
        Row("up at the end", "a/..", .leavesFolder),
        Row("up as a folder", "a/../", .leavesFolder), Row("here", "./a", .leavesFolder),
        Row("two slashes", "a//b", .leavesFolder), Row("backslashes", "a\\..\\b", .backslash),
        Row("NUL", "a\u{0}.yaml", .control), Row("a line break", "a\n.yaml", .control),
        Row("escape", "\u{1B}[2J", .control),
        Row("C1 control", "a\u{9B}b", .control),
        Row("no text", [0x61, 0xFF, 0xFF], .notText, "a\u{FFFD}\u{FFFD}"),
        Row("half a character", [0x61, 0xE5], .notText, "a\u{FFFD}"),
        Row("long", String(repeating: "长", count: 341)),
        Row("too long", Array(repeating: 0x61, count: 1_025), .tooLong, String(repeating: "a", count: 1_024)),
    ]

    @Test(arguments: rows) func name(_ row: Row) {
        var entry = ZipBuilder.Entry("", "content")
        entry.name = row.bytes
        if String(validating: row.bytes, as: UTF8.self) == nil { entry.flags = 0 }
        let bytes = ZipBuilder([entry]).bytes
        if let reason = row.reason {
            #expect(failure(reading: bytes) == .unusableName(row.name, reason))
        } else {
            #expect(throws: Never.self) {
                let archive = try ZipArchive(bytes)
                #expect(archive.entries.map(\.name) == [row.name])
                #expect(try archive.content(of: archive.entries[0]) == Array("content".utf8))
            }
        }
    }

    @Test("that differ in case are two") func cases() throws {
        let archive = try ZipArchive(ZipBuilder([.init("a", "1"), .init("A", "2")]).bytes)
        #expect(archive.entries.map(\.name) == ["a", "A"])
    }

    @Test("that are equal in two encodings, or two spellings of one character, are one twice") func twice() {
        var entry = ZipBuilder.Entry("", "1")
        entry.name = [0xB5, 0xEA]
        #expect(failure(reading: ZipBuilder([.init("店", "1"), entry]).bytes) == .duplicateName("店"))
        #expect(
            failure(reading: ZipBuilder([.init("e\u{301}", "1"), .init("\u{E9}", "2")]).bytes)
                == .duplicateName("\u{E9}"))
    }
}

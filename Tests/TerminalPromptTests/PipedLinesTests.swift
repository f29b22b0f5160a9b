import Glibc
import TerminalPrompt
import Testing

/// Lines from a pipe or file: nobody edits, and what comes is taken as it is.
@Suite("lines that are piped in") struct PipedLinesTests {
    /// Everything that is read from these bytes, and what was written in between.
    private static func replies(
        _ bytes: [UInt8], prompt: String = "", most: Int = 20
    ) throws -> (replies: [TerminalPrompt.Reply], written: [UInt8]) {
        var (input, output) = ([Int32](repeating: 0, count: 2), [Int32](repeating: 0, count: 2))
        try #require(pipe(&input) == 0 && pipe(&output) == 0)
        defer { for end in [input[0], output[0]] { close(end) } }
        // A pipe holds 64 KiB, so that the writing never waits for the reading.
        try #require(bytes.count < 60_000)
        #expect(write(input[1], bytes, bytes.count) == bytes.count)
        close(input[1])
        var terminal = TerminalPrompt(input: input[0], output: output[1])
        let isInteractive = terminal.isInteractive
        #expect(!isInteractive)
        var replies: [TerminalPrompt.Reply] = []
        while replies.count < most {
            let reply = terminal.readLine(prompt)
            replies.append(reply)
            guard case .line = reply else { break }
        }
        close(output[1])
        var written = [UInt8](repeating: 0, count: 60_000)
        let length = read(output[0], &written, written.count)
        return (replies, Array(written.prefix(max(0, length))))
    }

    private static func lines(_ bytes: [UInt8]) throws -> [String] {
        try replies(bytes).replies.compactMap { if case .line(let text) = $0 { text } else { nil } }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let lines: [String]

        init(_ name: String, _ text: String, _ lines: String...) { self.init(name, Array(text.utf8), lines) }

        init(_ name: String, _ bytes: [UInt8], _ lines: [String]) {
            (testDescription, self.bytes, self.lines) = (name, bytes, lines)
        }
    }

    @Test(
        "are taken one after the other to the end",
        arguments: [
            Row("nothing at all", ""), Row("one line", "是\n", "是"), Row("a line without its end", "是\n否", "是", "否"),
            Row("blank lines are lines", "\n\n a \n", "", "", " a "), Row("from Windows", "是\r\n否\r\n", "是", "否"),
            Row("a carriage return inside stays", "a\rb\n", "a\rb"),
            Row("a mark of the byte order is no text", "\u{FEFF}是\n否\n", "是", "否"),
            Row("such a mark further on is", "a\u{FEFF}\n", "a\u{FEFF}"), Row("a mark alone", "\u{FEFF}\n", ""),
            Row("a NUL is a character like others", "a\0b\n", "a\0b"),
            Row("combining marks and joined emoji", "e\u{301}👨‍👩‍👧\n", "e\u{301}👨‍👩‍👧"),
            Row("a character cut off by the end", Array("店".utf8.dropLast()), ["\u{FFFD}"]),
            Row(
                "bytes that are no UTF-8 are shown as such, and the line goes on",
                [0x61, 0xFF, 0x62, 0x0A, 0x63, 0x0A],
                ["a\u{FFFD}b", "c"]),
            Row("an escape is text", "\u{1B}[A\n", "\u{1B}[A"),
        ])
    func taken(_ row: Row) throws {
        let (replies, _) = try Self.replies(row.bytes)
        #expect(replies.last == .endOfInput)
        let lines = replies.dropLast().map { reply -> [UInt8]? in
            if case .line(let text) = reply { Array(text.utf8) } else { nil }
        }
        #expect(lines == row.lines.map { Array($0.utf8) })
    }

    @Test("a long line comes whole", arguments: [4_095, 4_096, 50_000])
    func long(length: Int) throws {
        let line = String(repeating: "店", count: length / 3) + String(repeating: "a", count: length % 3)
        #expect(try Self.lines(Array((line + "\nb\n").utf8)) == [line, "b"])
    }

    @Test("after the end there is no more, however often it is asked for")
    func end() throws {
        var ends = [Int32](repeating: 0, count: 2)
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        close(ends[1])
        var terminal = TerminalPrompt(input: ends[0], output: ends[0])
        for _ in 0..<3 {
            let reply = terminal.readLine("")
            #expect(reply == .endOfInput)
        }
    }

    @Test("each question stands on a line of its own before its answer is read")
    func questions() throws {
        let (replies, written) = try Self.replies(Array("a\nb\n".utf8), prompt: "检查项> ")
        #expect(replies == [.line("a"), .line("b"), .endOfInput])
        #expect(String(decoding: written, as: UTF8.self) == String(repeating: "检查项> \n", count: 3))
    }

    @Test("where nobody reads what is written, the asking ends")
    func outputGone() throws {
        let ignored = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, ignored) }
        var (input, output) = ([Int32](repeating: 0, count: 2), [Int32](repeating: 0, count: 2))
        try #require(pipe(&input) == 0 && pipe(&output) == 0)
        close(output[0])
        defer { for end in [input[0], input[1], output[1]] { close(end) } }
        var terminal = TerminalPrompt(input: input[0], output: output[1])
        let (isWritten, columns) = (terminal.write("x"), terminal.columns)
        let reply = terminal.readLine("?")
        #expect(!isWritten && reply == .hungUp)
        #expect(columns == 80, "the width of what is no terminal")
    }
}

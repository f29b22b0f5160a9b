internal import AuditTestSupport
internal import Testing

@testable internal import BulkIntake

/// Lines, keys and texts of the plain block style, against taking them apart sign by sign.
@Suite("Steps through lines of YAML")
struct YAMLCursorTests {
    private func cursor<Result>(_ text: String, _ read: (inout YAMLCursor) -> Result) -> Result {
        var bytes = PaddedBytes()
        Array(text.utf8).withUnsafeBytes { bytes.append($0) }
        bytes.reserve(SpareText.size)
        let cell = Cell(UnsafeRawPointer(bytes.start), bytes.count)
        var cursor = YAMLCursor(cell, spare: SpareText(behind: bytes))
        let result = read(&cursor)
        bytes.removeAll()
        return result
    }

    private struct Line: Equatable {
        let number: Int
        let indent: Int
        let text: String
    }

    @Test(
        "lines that hold something come with their numbers and what stands before them",
        arguments: 0..<6 as Range<UInt64>)
    func lines(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let contents = ["a: 1", "是: 否", "- x", "\"q\": #", "x", String(repeating: "long ", count: 9), "{a: 1}"]
        let others = ["", "#", "# comment", "# 一二三四五六七八", "#\u{3000}", " "]
        for _ in 0..<200 {
            var (text, expected): (String, [Line]) = ("", [])
            for number in 1...Int.random(in: 1...12, using: &random) {
                let indent = random.pick([0, 0, 1, 2, 4, 17])
                let content = random.pick(random.oneIn(2) ? contents : others)
                text += (number > 1 ? "\n" : "") + String(repeating: " ", count: indent) + content
                if contents.contains(content) { expected.append(Line(number: number, indent: indent, text: content)) }
            }
            if random.oneIn(2) { text += "\n" }
            let found = cursor(text) { cursor in
                var found: [Line] = []
                while cursor.hasLine {
                    found.append(Line(number: cursor.line, indent: cursor.indent, text: cursor.rest.text))
                    cursor.nextLine()
                }
                return cursor.isPlain ? found : []
            }
            #expect(found == expected, "seed \(seed): \(text)")
        }
    }

    @Test(
        "a comment with what YAML treats in a way of its own ends the lines",
        arguments: ["\t", "\r", "\u{7}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}"])
    func comments(sign: String) {
        for comment in ["#\(sign)", "# 一\(sign)", "# \(String(repeating: "x", count: 15))\(sign)y"] {
            let (isPlain, hasLine) = cursor("a: 1\n\(comment)\nb: 2\n") { cursor in
                cursor.nextLine()
                return (cursor.isPlain, cursor.hasLine)
            }
            #expect(!isPlain && !hasLine, "\(comment.debugDescription)")
        }
    }

    @Test(
        "a key ends with a colon and a blank or the end of its line",
        arguments: [
            ("a: 1", "a"), ("a:", "a"), ("a:   1", "a"), ("1-1: x", "1-1"), ("a_b.c-d: x", "a_b.c-d"), ("稽核: x", "稽核"),
            ("\"a b\": 1", "a b"), ("'a': 1", "a"), ("'it''s': 1", "it's"), ("a:1", nil), ("a", nil), ("a b: 1", nil),
            ("-a: 1", nil), ("? a: 1", nil), ("\"a\" : 1", nil), ("\"\": 1", nil), ("\"a: 1", nil), ("a :1", nil),
        ])
    func keys(line: String, key: String?) {
        #expect(cursor(line) { cursor in cursor.key().map(\.text) } == key)
        // What stands in the next line has no part in it.
        #expect(cursor(line + "\n: x: y\n") { cursor in cursor.key().map(\.text) } == key)
    }

    @Test("a key of more than sixty bytes means nothing", arguments: [59, 60, 61, 64, 200])
    func longKeys(count: Int) {
        let key = String(repeating: "k", count: count)
        #expect(cursor("\(key): 1") { cursor in cursor.key() != nil } == (count <= 60))
        #expect(cursor("\"\(key)\": 1") { cursor in cursor.key() != nil } == (count <= 60))
    }

    /// A text in quotes up to the end of its line, with no escapes but those of quotes and backslashes.
    private func content(_ written: String) -> String? {
        guard let quote = written.first else { return nil }
        var (text, rest) = ("", Array(written.dropFirst()))
        while let sign = rest.first {
            rest.removeFirst()
            if sign == quote {
                guard quote == "'", rest.first == "'" else {
                    return text.isEmpty || !rest.allSatisfy { $0 == " " } ? nil : text
                }
                text.append(rest.removeFirst())
            } else if sign == "\\", quote == "\"" {
                guard let next = rest.first, next == "\"" || next == "\\" else { return nil }
                text.append(rest.removeFirst())
            } else {
                text.append(sign)
            }
        }
        return nil
    }

    @Test("texts in quotes", arguments: 0..<6 as Range<UInt64>)
    func quotes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "店", " ", ": ", " #", ", ", "}", "''", "\\\"", "\\\\", "plain text of some length"]
        var taken = 0
        for _ in 0..<800 {
            let quote = random.pick(["'", "\""])
            var written = quote
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                written += random.oneIn(12) ? random.pick(["'", "\"", "\\", "\\n"]) : random.pick(pieces)
            }
            written += quote + random.pick(["", "", "  ", " x", " # c"])
            let expected = content(written)
            if expected != nil { taken += 1 }
            for text in [written, written + "\n'\": x\n"] {
                #expect(cursor(text) { cursor in cursor.value().map(\.text) } == expected, "seed \(seed): \(text)")
            }
        }
        #expect(taken > 150, "\(taken) of 800")
    }

    @Test(
        "texts without quotes mean what they spell",
        arguments: [
            "是", "张三 李四", "10:30", "a:b", "2.5 min", "1/2", "x(1)", "85%", "a;b=c_d+e",
            String(repeating: "店 a", count: 20),
        ])
    func plain(text: String) {
        for blanks in ["", " ", "   "] {
            #expect(cursor(text + blanks) { cursor in cursor.value().map(\.text) } == text)
            #expect(cursor(text + blanks + "\n  next") { cursor in cursor.value().map(\.text) } == text)
        }
        for sign in [",", "}"] {
            let found = cursor("\(text) \(sign) x}") { cursor in cursor.flowValue().map(\.text) }
            #expect(found == text)
        }
    }

    @Test(
        "what means something else without quotes is no such text",
        arguments: [
            "a #c", "a: b", "a:", "null", "~", "Null", "\"a\" b", "[a]", "{a}", "*a", "&a b", "!a b", "|", ">-", "%a",
            "@a", "`a",
            "- a", "? a", "#a", "'a' 'b'", "a\tb",
        ])
    func otherwise(text: String) {
        #expect(cursor("k: " + text) { cursor in cursor.key().flatMap { _ in cursor.value()?.text } } == nil)
    }
}

import AuditTestSupport
import Testing

@testable import TerminalPrompt

/// Random keys on lines of Chinese text: what holds after every one of them.
@Suite("a line after any keys") struct LineEditorPropertyTests {
    /// Letters, Chinese, joined emoji, flags, marks that join, and what a line refuses.
    private static let typed: [String] = [
        "上", "海", "店", "，", "a", "Z", "7", " ", "\u{3000}", "é", "e\u{301}", "🚗", "👨‍👩‍👧", "🇨🇳", "\u{301}", "\u{FE0F}",
        "\u{200D}", "\u{1F3FD}", "𠮷", "한", "\u{1100}", "\u{202E}", "\u{2028}", "\u{85}", "\u{200B}", "ー", "ｶ\u{FF9E}",
    ]

    private static let keys: [Key] = [
        .left, .left, .left, .right, .right, .home, .end, .backspace, .backspace, .delete, .eraseWord, .eraseToEnd,
        .eraseLine, .other, .tab, .redraw,
    ]

    private static func codePoints(_ line: LineEditor) -> [UInt32] { line.before.codePoints + line.after.codePoints }

    @Test("nothing is lost but what was erased, and no character is cut", arguments: 1...30 as ClosedRange<UInt64>)
    func random(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var line = LineEditor()
        for step in 0..<200 {
            let place: Comment = "seed \(seed), step \(step)"
            let old = line
            if random.oneIn(2) {
                for scalar in random.pick(Self.typed).unicodeScalars { _ = line.apply(.scalar(scalar)) }
                #expect(line.after.codePoints == old.after.codePoints, place)
                #expect(line.before.codePoints.starts(with: old.before.codePoints), place)
                continue
            }
            let key = random.pick(Self.keys)
            let outcome = line.apply(key)
            check(key, old, line, place)
            if case .ignored = outcome { #expect(Self.codePoints(old) == Self.codePoints(line), place) }
            let steering = line.text.unicodeScalars.filter {
                [.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
                    || (0x202A...0x202E).contains($0.value)
            }
            #expect(steering.isEmpty, place)
        }
    }

    private func check(_ key: Key, _ old: LineEditor, _ line: LineEditor, _ place: Comment) {
        let (before, after) = (Array(old.before), Array(old.after))
        switch key {
        case .left:
            #expect(Array(line.before) == Array(before.dropLast()), place)
            #expect(Self.codePoints(line) == Self.codePoints(old), place)
        case .right:
            #expect(
                line.before.codePoints == old.before.codePoints + (after.first.map { String($0).codePoints } ?? []),
                place)
            #expect(Self.codePoints(line) == Self.codePoints(old), place)
        case .home: #expect(line.before.isEmpty && line.after.codePoints == Self.codePoints(old), place)
        case .end: #expect(line.after.isEmpty && line.before.codePoints == Self.codePoints(old), place)
        case .backspace: #expect(Array(line.before) == Array(before.dropLast()) && line.after == old.after, place)
        case .delete: #expect(Array(line.after) == Array(after.dropFirst()) && line.before == old.before, place)
        case .eraseLine: #expect(line.before.isEmpty && line.after == old.after, place)
        case .eraseToEnd: #expect(line.after.isEmpty && line.before == old.before, place)
        case .eraseWord:
            #expect(old.before.codePoints.starts(with: line.before.codePoints) && line.after == old.after, place)
            let erased = before.dropFirst(line.before.count)
            // One word at most: once it has begun, no blank follows but those at the cursor.
            #expect(!erased.reversed().drop { $0.isWhitespace }.contains { $0.isWhitespace }, place)
            #expect(line.before.last.map(\.isWhitespace) ?? true, place)
        default: #expect(Self.codePoints(line) == Self.codePoints(old), place)
        }
    }

    @Test(
        "a line that is pasted in one piece is the text that was copied",
        arguments: ["第一行，含“引号”", "e\u{301}🚗店", " a  b "])
    func pasted(_ text: String) {
        var (line, decoder) = (LineEditor(), KeyDecoder())
        for key in decoder.take(text.utf8) { #expect(line.apply(key) == .edited) }
        #expect(line.text.codePoints == text.codePoints && line.apply(.enter) == .done(text))
    }

    @Test("what is pasted between the marks of a terminal is the text without them")
    func bracketed() {
        var (line, decoder) = (LineEditor(), KeyDecoder())
        for key in decoder.take("\u{1B}[200~上海\u{1B}[201~店".utf8) { _ = line.apply(key) }
        #expect(line.text == "上海店")
    }

    @Test("a line that is full takes no more, wherever the cursor is, and goes on when some is erased")
    func full() {
        var line = LineEditor(String(repeating: "a", count: LineEditor.longest))
        _ = line.apply(.home)
        #expect(line.apply(.scalar("b")) == .ignored && line.apply(.scalar("\u{301}")) == .ignored)
        #expect(line.apply(.delete) == .edited && line.apply(.scalar("b")) == .edited)
        #expect(line.text.hasPrefix("ba") && line.text.unicodeScalars.count == LineEditor.longest)
    }

    @Test("keys and text come the same in any pieces", arguments: 1...20 as ClosedRange<UInt64>)
    func pieces(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let codes = ["\u{1B}[D", "\u{1B}[C", "\u{1B}OH", "\u{1B}[3~", "\u{1B}[1;5D", "\u{7F}", "\u{1}", "\r", "\t"]
        let text = (0..<60).map { _ in random.oneIn(2) ? random.pick(codes) : random.pick(Self.typed) }.joined()
        var whole = KeyDecoder()
        let expected = whole.take(text.utf8)
        var (decoder, keys, rest) = (KeyDecoder(), [Key](), Array(text.utf8)[...])
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...4, using: &random))
            keys += decoder.take(piece)
            rest = rest.dropFirst(piece.count)
        }
        #expect(keys == expected && !decoder.isWaiting, "seed \(seed)")
        #expect(!keys.contains(.interrupt) && !keys.contains(.endOfInput), "seed \(seed)")
    }
}

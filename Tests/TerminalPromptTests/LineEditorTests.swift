import Testing

@testable import TerminalPrompt

@Suite("Editing a line")
struct LineEditorTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let typed: String
        let keys: [Key]
        let expected: String
        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "backspace takes a Chinese character whole", typed: "上海错", keys: [.backspace], expected: "上海"),
        Row(name: "backspace takes a car whole", typed: "店🚗", keys: [.backspace], expected: "店"),
        Row(name: "backspace takes a family of joined emoji whole", typed: "a👨‍👩‍👧", keys: [.backspace], expected: "a"),
        Row(name: "backspace takes a letter with its accent", typed: "e\u{301}", keys: [.backspace], expected: ""),
        Row(name: "backspace on an empty line does nothing", typed: "", keys: [.backspace], expected: ""),
        Row(name: "typing in the middle", typed: "上店", keys: [.left, .scalar("海")], expected: "上海店"),
        Row(name: "home, then delete", typed: "错上海", keys: [.home, .delete], expected: "上海"),
        Row(name: "delete at the end does nothing", typed: "上海", keys: [.delete], expected: "上海"),
        Row(
            name: "left and right past the ends stay there", typed: "a",
            keys: [.left, .left, .right, .right, .scalar("b")], expected: "ab"),
        Row(name: "erase the line before the cursor", typed: "上海店", keys: [.left, .eraseLine], expected: "店"),
        Row(name: "erase to the end", typed: "上海店", keys: [.home, .right, .eraseToEnd], expected: "上"),
        Row(name: "erase a word and the blanks behind it", typed: "no 轮胎  ", keys: [.eraseWord], expected: "no "),
        Row(name: "what turns a text round is not taken", typed: "a", keys: [.scalar("\u{202E}")], expected: "a"),
        Row(name: "a line separator is not taken", typed: "a", keys: [.scalar("\u{2028}")], expected: "a"),
        Row(name: "a control character is not taken", typed: "a", keys: [.scalar("\u{85}")], expected: "a"),
    ]

    @Test(arguments: rows) func keys(_ row: Row) {
        var line = LineEditor(row.typed)
        for key in row.keys { _ = line.apply(key) }
        #expect(line.text == row.expected)
    }

    @Test("a line never grows beyond its limit")
    func limit() {
        var line = LineEditor(String(repeating: "店", count: LineEditor.longest))
        #expect(line.apply(.scalar("店")) == .ignored)
        #expect(line.text.count == LineEditor.longest)
    }

    @Test("Ctrl-D ends the input only on an empty line")
    func endOfInput() {
        var empty = LineEditor(), full = LineEditor("a")
        #expect(empty.apply(.endOfInput) == .endOfInput)
        #expect(full.apply(.endOfInput) == .ignored)
    }
}

@Suite("Bytes become keys")
struct KeyDecoderTests {
    @Test("a Chinese character may arrive byte by byte, as over a slow line")
    func pieces() {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        for byte in "上🚗\u{1B}[D\u{1B}[3~\u{7F}\r".utf8 { keys += decoder.take([byte]) }
        #expect(keys == [.scalar("上"), .scalar("🚗"), .left, .delete, .backspace, .enter])
        #expect(!decoder.isWaiting)
    }

    @Test("bytes that are no UTF-8 are no characters, and what follows is still read")
    func broken() {
        var decoder = KeyDecoder()
        #expect(decoder.take([0xFF, 0xC0, 0x61]) == [.other, .other, .scalar("a")])
        var cut = KeyDecoder()
        #expect(cut.take([0xE4, 0xB8, 0x61]).last == .scalar("a"))
    }

    @Test("a lone escape is let go with the next key, and so is a sequence without end")
    func escape() {
        var decoder = KeyDecoder()
        #expect(decoder.take([0x1B]).isEmpty && decoder.isWaiting)
        decoder.pause()
        #expect(decoder.take("y".utf8) == [.other, .scalar("y")])
        #expect(decoder.take([0x1B, 0x5B] + Array(repeating: 0x31, count: 40)) == [.other])
    }

    @Test(
        "over a line that stalls, neither half a character nor half the code of a key is lost", arguments: ["店", "🚗"])
    func stalls(_ character: String) {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        for byte in (character + "\u{1B}[D\u{1B}[3~").utf8 {
            keys += decoder.take([byte])
            decoder.pause()
        }
        #expect(keys == character.unicodeScalars.map(Key.scalar) + [.left, .delete])
    }

    @Test(
        "unknown keys do nothing",
        arguments: ["\u{1B}[A", "\u{1B}OP", "\u{1B}[1;5C", "\u{1B}[200~", "\u{1B}x", "\u{0}"])
    func unknown(_ bytes: String) {
        var decoder = KeyDecoder()
        let keys = decoder.take(bytes.utf8)
        #expect(keys.allSatisfy { $0 == .other || $0 == .right })
        #expect(!decoder.isWaiting)
    }

    @Test("any bytes in any pieces give keys and never trap", arguments: 0..<50 as Range<UInt64>)
    func anything(_ seed: UInt64) {
        var random = SystemlessGenerator(seed: seed)
        var whole = KeyDecoder(), pieces = KeyDecoder()
        let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
        let expected = whole.take(bytes)
        var keys: [Key] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...5, using: &random))
            keys += pieces.take(piece)
            rest = rest.dropFirst(piece.count)
        }
        #expect(keys == expected, "seed \(seed)")
    }
}

/// SplitMix64, so that a seed always gives the same bytes.
struct SystemlessGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

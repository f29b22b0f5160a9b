internal import BilingualText

/// One line of text while it is being typed. It erases and moves by what a person sees as one character, so 店 or a flag is
/// never cut in half.
struct LineEditor: Hashable {
    private(set) var before = ""
    private(set) var after = ""

    /// Code points of a line; more are not taken.
    static let longest = 8_000

    /// What a key did.
    enum Outcome: Hashable {
        case edited
        /// Nothing to be seen.
        case ignored
        case done(String)
        case endOfInput
        case interrupted
        case complete
        case redraw
        case suspend
    }

    init(_ text: String = "") { before = text }

    var text: String { before + after }

    mutating func apply(_ key: Key) -> Outcome {
        switch key {
        case .scalar(let scalar): return insert(scalar)
        case .enter: return .done(text)
        case .tab: return .complete
        case .interrupt: return .interrupted
        case .endOfInput: return text.isEmpty ? .endOfInput : .ignored
        case .redraw: return .redraw
        case .suspend: return .suspend
        case .other: return .ignored
        case .backspace, .delete, .eraseLine, .eraseWord, .eraseToEnd: return erase(key)
        case .left, .right, .home, .end: return move(key)
        }
    }

    mutating func replace(with text: String) {
        before = text
        after = ""
    }

    private mutating func insert(_ scalar: Unicode.Scalar) -> Outcome {
        guard !Self.steers(scalar), text.unicodeScalars.count < Self.longest else { return .ignored }
        before.unicodeScalars.append(scalar)
        return .edited
    }

    /// True for what moves a cursor, ends a line or turns a text round.
    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
    }

    private mutating func erase(_ key: Key) -> Outcome {
        let old = self
        switch key {
        case .backspace: if !before.isEmpty { before.removeLast() }
        case .delete: if !after.isEmpty { after.removeFirst() }
        case .eraseLine: before = ""
        case .eraseToEnd: after = ""
        case .eraseWord:
            while let last = before.last, last.isWhitespace { before.removeLast() }
            while let last = before.last, !last.isWhitespace { before.removeLast() }
        default: break
        }
        return old == self ? .ignored : .edited
    }

    private mutating func move(_ key: Key) -> Outcome {
        let old = self
        switch key {
        case .left: if let last = before.popLast() { after = String(last) + after }
        case .right: if !after.isEmpty { before.append(after.removeFirst()) }
        case .home: (before, after) = ("", text)
        case .end: (before, after) = (text, "")
        default: break
        }
        return old == self ? .ignored : .edited
    }
}

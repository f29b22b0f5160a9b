/// Turns the bytes of a terminal into keys. Bytes may arrive in any pieces: over a slow line a Chinese character or the code of
/// an arrow key comes in several.
struct KeyDecoder {
    private var pending: [UInt8] = []
    /// True when nothing has followed an escape for a while.
    private var isEscapeOld = false

    private static let escape: UInt8 = 0x1B

    /// True while the beginning of something longer was read.
    var isWaiting: Bool { !pending.isEmpty }

    mutating func take(_ bytes: some Collection<UInt8>) -> [Key] {
        guard let next = bytes.first else { return [] }
        var keys: [Key] = []
        // The code of an arrow key may be that late; nobody types an escape and a bracket.
        if isEscapeOld, pending == [Self.escape], next != UInt8(ascii: "[") {
            pending = []
            keys.append(.other)
        }
        isEscapeOld = false
        pending += bytes
        var rest = pending[...]
        while let first = rest.first {
            guard let (key, length) = first == Self.escape ? Self.sequence(rest) : Self.plain(rest) else { break }
            keys.append(key)
            rest = rest.dropFirst(length)
        }
        pending = Array(rest)
        return keys
    }

    /// Nothing came for a while: an escape was the escape key, unless the rest of a code still follows. Half a character
    /// is waited for, however slow the line.
    mutating func pause() { isEscapeOld = true }

    /// A control byte or a code point in UTF-8; nil while its end is missing.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> (Key, Int)? {
        guard let first = bytes.first else { return nil }
        if let control = controls[first] { return (control, 1) }
        if first < 0x20 { return (.other, 1) }
        var decoder = UTF8()
        var iterator = bytes.prefix(4).makeIterator()
        let isCut = bytes.count < length(of: first) && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
        if isCut { return nil }
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): return (.scalar(scalar), UTF8.width(scalar))
        case .emptyInput, .error: return (.other, 1)
        }
    }

    private static func length(of first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static let controls: [UInt8: Key] = [
        0x01: .home, 0x02: .left, 0x03: .interrupt, 0x04: .endOfInput, 0x05: .end, 0x06: .right, 0x08: .backspace,
        0x09: .tab, 0x0A: .enter, 0x0B: .eraseToEnd, 0x0C: .redraw, 0x0D: .enter, 0x15: .eraseLine, 0x17: .eraseWord,
        0x1A: .suspend, 0x7F: .backspace,
    ]

    /// `ESC [ … letter`, `ESC O letter` or `ESC key`; nil while its end is missing.
    private static func sequence(_ bytes: ArraySlice<UInt8>) -> (Key, Int)? {
        let body = bytes.dropFirst()
        guard let introducer = body.first else { return nil }
        guard introducer == UInt8(ascii: "[") || introducer == UInt8(ascii: "O") else { return (.other, 2) }
        let parameters = body.dropFirst().prefix { (0x20...0x3F).contains($0) }
        guard let final = bytes[parameters.endIndex...].first else {
            return parameters.count > 32 ? (.other, bytes.count) : nil
        }
        let length = 2 + parameters.count + 1
        if final == UInt8(ascii: "~") {
            return (numbered[String(decoding: parameters, as: UTF8.self)] ?? .other, length)
        }
        return (letters[final] ?? .other, length)
    }

    private static let letters: [UInt8: Key] = [
        UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    ]

    private static let numbered: [String: Key] = ["1": .home, "3": .delete, "4": .end, "7": .home, "8": .end]
}

internal import ExactArithmetic

/// Writes JSON (RFC 8259) straight into bytes, keys in the order given, indented by one space a level.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    /// - Parameter capacity: bytes that are expected, so that a long text need not move while it grows.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    mutating func object(_ body: (inout JSONText) -> Void) { nested("{", "}", body) }

    mutating func array(_ body: (inout JSONText) -> Void) { nested("[", "]", body) }

    mutating func key(_ key: String) {
        next()
        quote(key)
        bytes += ": ".utf8
    }

    /// A member whose value is written by `body`.
    mutating func member(_ name: String, _ body: (inout JSONText) -> Void) {
        key(name)
        body(&self)
    }

    mutating func member(_ name: String, _ text: String?) {
        key(name)
        if let text { quote(text) } else { bytes += "null".utf8 }
    }

    mutating func member(_ name: String, _ count: Int) {
        key(name)
        bytes += String(count).utf8
    }

    mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        bytes += (flag ? "true" : "false").utf8
    }

    mutating func null() { bytes += "null".utf8 }

    /// An element of an array, written by `body`.
    mutating func element(_ body: (inout JSONText) -> Void) {
        next()
        body(&self)
    }

    /// A row's cell: text, a whole number, or a fraction with its exact value beside the shown one.
    mutating func member(_ name: String, _ cell: Cell) {
        key(name)
        if case .empty = cell {
            bytes += "null".utf8
            return
        }
        switch cell.data {
        case .text(let text): quote(text)
        case .count(let count): bytes += String(count).utf8
        case .fraction(let value, let decimals):
            bytes += "{\"exact\": \"".utf8
            bytes += value.ratioText.utf8
            bytes += "\", \"shown\": \"".utf8
            bytes += value.decimalText(decimals: decimals).utf8
            bytes += "\"}".utf8
        }
    }

    mutating func finish() -> [UInt8] {
        bytes.append(0x0A)
        return bytes
    }

    private mutating func nested(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
        bytes += open.utf8
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { breakLine() }
        isFirst = false
        bytes += close.utf8
    }

    private mutating func next() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        breakLine()
    }

    private mutating func breakLine() {
        bytes.append(0x0A)
        bytes += repeatElement(0x20, count: depth)
    }

    /// Quotes, escapes control characters and the two line separators that scripts take for line ends.
    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: bytes += "\\\"".utf8
            case 0x5C: bytes += "\\\\".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: bytes += ("\\u" + fourDigits(scalar.value)).utf8
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func fourDigits(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// Writes JSON (RFC 8259) straight into bytes, keys in the order given.
public struct JSONText {
    public private(set) var bytes: [UInt8] = []
    private let layout: Layout
    private var depth = 0
    private var isFirst = true

    /// How the text is laid out.
    public enum Layout: Sendable {
        /// A member or element a line, indented by one space a level.
        case indented
        /// Everything on one line.
        case line
    }

    /// - Parameter capacity: bytes that are expected, so that a long text need not move while it grows.
    public init(capacity: Int = 0, layout: Layout = .indented) {
        self.layout = layout
        bytes.reserveCapacity(capacity)
    }

    /// `{…}`; its members are written by `body`.
    public mutating func object(_ body: (inout JSONText) -> Void) { nested("{", "}", body) }

    /// `[…]`; its elements are written by `body`.
    public mutating func array(_ body: (inout JSONText) -> Void) { nested("[", "]", body) }

    /// A key; its value is to follow.
    public mutating func key(_ key: String) {
        next()
        quote(key)
        bytes += ": ".utf8
    }

    /// A member whose value is written by `body`.
    public mutating func member(_ name: String, _ body: (inout JSONText) -> Void) {
        key(name)
        body(&self)
    }

    /// A text, or null.
    public mutating func member(_ name: String, _ text: String?) {
        key(name)
        if let text { quote(text) } else { bytes += "null".utf8 }
    }

    /// A whole number.
    public mutating func member(_ name: String, _ count: Int) {
        key(name)
        bytes += String(count).utf8
    }

    /// true or false.
    public mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        bytes += (flag ? "true" : "false").utf8
    }

    /// A whole number as a value.
    public mutating func number(_ number: Int) { bytes += String(number).utf8 }

    /// A text as a value.
    public mutating func text(_ text: String) { quote(text) }

    /// A value that is not there.
    public mutating func null() { bytes += "null".utf8 }

    /// An element of an array, written by `body`.
    public mutating func element(_ body: (inout JSONText) -> Void) {
        next()
        body(&self)
    }

    /// An object with the exact value of a score or share beside the shown one.
    public mutating func member(_ name: String, exact: String, shown: String) {
        key(name)
        bytes += "{\"exact\": \"".utf8
        bytes += exact.utf8
        bytes += "\", \"shown\": \"".utf8
        bytes += shown.utf8
        bytes += "\"}".utf8
    }

    /// A member without a value.
    public mutating func member(null name: String) {
        key(name)
        null()
    }

    /// An element that is a text.
    public mutating func element(_ text: String) {
        next()
        quote(text)
    }

    /// The text with a line end behind it.
    public mutating func finish() -> [UInt8] {
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
        if layout == .line { return }
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

/// Whether text surely means nothing to Markdown and needs no folding, as most names, ids and numbers. What this does not know
/// goes the careful way, with the same result.
enum Plainness {
    /// Plain, and nothing but printable ASCII.
    case ascii
    case plain
    case unknown

    /// - Parameter bytes: UTF-8.
    init(of bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.first, let last = bytes.last else {
            self = .ascii
            return
        }
        guard first != space, last != UInt8(ascii: "!") else {
            self = .unknown
            return
        }
        var signs: UInt8 = 0
        for position in bytes.indices {
            let byte = bytes[position]
            signs |= byte
            let isPlain =
                if isInert(byte) {
                    true
                } else if byte == space {
                    position + 1 == bytes.count || bytes[position + 1] != space
                } else if byte < 0x80 {
                    isPlainMark(bytes, at: position)
                } else {
                    isPlainSign(bytes, at: position)
                }
            if !isPlain {
                self = .unknown
                return
            }
        }
        self = signs < 0x80 ? .ascii : .plain
    }
}

/// True for text that `Plainness` knows.
func isPlainMarkdown(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { Plainness(of: $0) } != .unknown
}

/// A sign of ASCII that means nothing wherever it stands, except an exclamation mark at the end.
private func isInert(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "/"),
        UInt8(ascii: "%"), UInt8(ascii: "\""), UInt8(ascii: "\'"), UInt8(ascii: ";"), UInt8(ascii: "?"),
        UInt8(ascii: "!"):
        true
    default: false
    }
}

/// A sign of ASCII whose neighbours decide.
private func isPlainMark(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch bytes[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): return position > 0
    // Behind a `w` it may be that of a bare link.
    case UInt8(ascii: "."):
        return (isDigit(next) || !isNumber(bytes[..<position])) && (position == 0 || !isW(bytes[position - 1]))
    case UInt8(ascii: ")"): return !isNumber(bytes[..<position])
    case UInt8(ascii: ":"): return next != UInt8(ascii: "/")
    default: return false
    }
}

/// A byte of a longer sign.
private func isPlainSign(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch bytes[position] {
    // Controls, no-break space; the Arabic letter mark; marks, separators and directions of general punctuation.
    case 0xC2: return next > 0xA0
    case 0xD8: return false
    case 0xE2:
        // Dashes and quotation marks, U+2010 to U+201F, are none of these.
        let third = position + 2 < bytes.count ? bytes[position + 2] : 0
        return next == 0x80 ? (0x90...0x9F).contains(third) : next != 0x81
    case 0x80...0xBF, 0xC3...0xF4: return true
    default: return false
    }
}

private let space = UInt8(ascii: " ")

/// A point or a bracket behind nothing but digits opens a list.
private func isNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy(isDigit)
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isW(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "w") }

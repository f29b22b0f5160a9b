/// True for text that surely means nothing to Markdown and needs no folding: most names, ids and numbers. What this does
/// not know goes the careful way, with the same result.
func isPlainMarkdown(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        guard let first = bytes.first, let last = bytes.last, first != space, last != space, last != UInt8(ascii: "!")
        else { return bytes.isEmpty }
        // A point or a bracket behind nothing but digits opens a list.
        var isNumber = isDigit(first)
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "/"),
                UInt8(ascii: "%"), UInt8(ascii: "\""), UInt8(ascii: "\'"), UInt8(ascii: ";"), UInt8(ascii: "?"),
                UInt8(ascii: "!"):
                break
            case space: if next == space { return false }
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): if position == 0 { return false }
            // Behind a `w` it may be that of a bare link.
            case UInt8(ascii: "."):
                if isNumber && !isDigit(next) || position > 0 && isW(bytes[position - 1]) { return false }
            case UInt8(ascii: ")"): if isNumber { return false }
            case UInt8(ascii: ":"): if next == UInt8(ascii: "/") { return false }
            // Controls, no-break space; the Arabic letter mark; marks, separators and directions of general punctuation.
            case 0xC2: if next <= 0xA0 { return false }
            case 0xD8: return false
            case 0xE2:
                // Dashes and quotation marks, U+2010 to U+201F, are none of these.
                let third = position + 2 < bytes.count ? bytes[position + 2] : 0
                if next == 0x80, !(0x90...0x9F).contains(third) { return false }
                if next == 0x81 { return false }
            case 0x80...0xBF, 0xC3...0xF4: break
            default: return false
            }
            isNumber = isNumber && isDigit(byte)
            position += 1
        }
        return true
    }
}

private let space = UInt8(ascii: " ")

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isW(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "w") }

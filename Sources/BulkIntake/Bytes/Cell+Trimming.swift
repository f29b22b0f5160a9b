extension Cell {
    /// True when nothing at its ends is a blank and all of it is UTF-8; what might be a blank is not looked into.
    var isTrimmed: Bool {
        guard count > 0, isPrinted(bytes[0]), isPrinted(bytes[count - 1]), isUTF8(bytes) else { return false }
        return (bytes[0] < 0x80 || isPlain(characterAt: 0))
            && (bytes[count - 1] < 0x80 || isPlain(characterAt: lastCharacter))
    }

    private func isPrinted(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }

    private var lastCharacter: Int {
        var offset = count - 1
        while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    private func isPlain(characterAt offset: Int) -> Bool {
        // Chinese characters, and the full-width punctuation that ends sentences (U+FF01 to U+FFEE).
        switch bytes[offset] {
        case 0xE5...0xE9: return true
        case 0xE4: return bytes[offset + 1] >= 0xB8
        case 0xEF: return bytes[offset + 1] == 0xBC && bytes[offset + 2] > 0x80 || bytes[offset + 1] == 0xBD
        default: return Cell(start + offset, count - offset).text.unicodeScalars.first.map { !$0.isUnclear } ?? false
        }
    }
}

extension Unicode.Scalar {
    /// A blank of some kind, or a mark that might be taken for nothing.
    fileprivate var isUnclear: Bool {
        switch properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: true
        default: value < 0x21
        }
    }
}

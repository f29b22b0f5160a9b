/// How many terminal cells `text` takes: 2 for a Chinese character or an emoji, 0 for a combining mark, else 1.
public func displayWidth(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// The same, from the bytes where these are enough to tell.
public func displayWidth(of text: String) -> Int {
    var text = text
    return text.withUTF8 { displayWidth(ofUTF8: $0) }
}

/// The same of text in UTF-8.
public func displayWidth(ofUTF8 bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if let width = plainDisplayWidth(of: bytes) { return width }
    return String(decoding: bytes, as: UTF8.self).reduce(0) { $0 + displayWidth(of: $1) }
}

/// The cells of a text that holds nothing but signs of which each is a character of its own and as wide as its first bytes
/// tell; nil for any other.
func plainDisplayWidth(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var width = 0
    var offset = 0
    while offset < bytes.count {
        let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
        switch (bytes[offset], second, third) {
        case (0x20...0x7E, _, _):
            width += 1
            offset += 1
        // U+00A0 to U+00FF.
        case (0xC2, 0xA0...0xBF, _), (0xC3, 0x80...0xBF, _):
            width += 1
            offset += 2
        // U+2010 to U+2027: dashes, quotation marks.
        case (0xE2, 0x80, 0x90...0xA7):
            width += 1
            offset += 3
        // U+3001 to U+3011; U+4E00 to U+9FFF; U+FF01 to U+FF60: what Chinese is written with.
        case (0xE3, 0x80, 0x81...0x91), (0xE4, 0xB8...0xBF, 0x80...0xBF), (0xE5...0xE9, 0x80...0xBF, 0x80...0xBF),
            (0xEF, 0xBC, 0x81...0xBF), (0xEF, 0xBD, 0x80...0xA0):
            width += 2
            offset += 3
        default: return nil
        }
    }
    return width
}

/// The cells of one user-perceived character: the widest of its code points, 2 when it asks for emoji style.
public func displayWidth(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    var width = 0
    var isFirst = true
    for scalar in character.unicodeScalars {
        // Emoji style, or the second half of a flag.
        if scalar == "\u{FE0F}" || !isFirst && (0x1F1E6...0x1F1FF).contains(scalar.value) { return 2 }
        isFirst = false
        width = max(width, displayWidth(of: scalar))
    }
    return width
}

private func displayWidth(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if contains(wideRanges, scalar.value) { return 2 }
    return contains(zeroWidthRanges, scalar.value) ? 0 : 1
}

private func contains(_ ranges: [(UInt32, UInt32)], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
        let middle = (low + high) / 2
        if ranges[middle].1 < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].0 <= value
}

extension StringProtocol {
    /// The text with spaces behind it up to `width` terminal cells; longer text stays as it is.
    public func padded(toWidth width: Int) -> String {
        String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth(of: self)))
    }
}

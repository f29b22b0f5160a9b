/// How many terminal cells `text` takes: 2 for a Chinese character or an emoji, 0 for a combining mark, else 1.
public func displayWidth(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + displayWidth(of: $1) }
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

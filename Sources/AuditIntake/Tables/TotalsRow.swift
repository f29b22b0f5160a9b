internal import BilingualText

/// Rows of sums, which people and spreadsheets put under answers.
enum TotalsRow {
    private static let chinese = ["合计", "小计", "总计", "总分", "得分"]
    private static let english: Set<String> = ["total", "totals", "grand total", "subtotal", "sub total", "sum"]

    /// True for `合计`, `小计：接待` and `Total:`, but not for an id such as `total-1`.
    static func isTitle(_ text: String) -> Bool {
        guard mayBeTitle(text) else { return false }
        let key = text.comparisonKey
        if chinese.contains(where: key.hasPrefix) { return true }
        let word = String(key.reversed().drop { ":. ".contains($0) }.reversed())
        return english.contains(word)
    }

    /// False for nearly every id, and quickly so: an English title begins with two of few letters, and a text of ASCII is no
    /// Chinese one.
    private static func mayBeTitle(_ text: String) -> Bool {
        var letters: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if byte >= 0x80 { return true }
            if letters.0 == 0 {
                let isBlank = byte == 0x20 || (0x9...0xD).contains(byte)
                if !isBlank { letters.0 = byte | 0x20 }
            } else if letters.1 == 0 {
                letters.1 = byte | 0x20
            }
        }
        return beginnings.contains { $0 == letters }
    }

    private static let beginnings = [("t", "o"), ("g", "r"), ("s", "u")].map { (ascii($0), ascii($1)) }

    private static func ascii(_ letter: Unicode.Scalar) -> UInt8 { UInt8(ascii: letter) }

    /// True also for `第一部分小计`, which no item is called.
    static func isTitleOfSection(_ text: String) -> Bool {
        let key = text.comparisonKey
        return isTitle(text) || chinese.contains(where: key.hasSuffix)
    }
}

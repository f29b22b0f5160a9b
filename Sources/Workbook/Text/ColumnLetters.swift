/// A column as Excel counts: A, B … Z, AA for 0, 1 … 25, 26.
public func letters(ofColumn column: Int) -> String { columnLetters(column) }

/// A column as Excel counts: A, B … Z, AA.
func columnLetters(_ column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
        letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
        rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
}

/// The number nearest to decimal digits such as 82.40, -3 or .5; nil for any other text and beyond a cell's range.
///
/// Swift's own reading also takes nan, infinity and hexadecimal digits, which no cell holds.
func decimalValue(_ text: String) -> Double? {
    var digits = 0
    var points = 0
    for (place, byte) in text.utf8.enumerated() {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
        case UInt8(ascii: "."): points += 1
        case UInt8(ascii: "-") where place == 0: break
        default: return nil
        }
    }
    guard digits > 0, points < 2, let value = Double(text), value.magnitude < 1e308 else { return nil }
    return value == 0 ? 0 : value
}

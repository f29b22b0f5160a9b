/// True for a number as RFC 8259 writes it: no leading zeros, no plus sign, a digit on each side of the point.
func isJSONNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = bytes
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: isDigit)
    if whole.isEmpty || whole.first == UInt8(ascii: "0") && whole.count > 1 { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
        let digits = rest.dropFirst().prefix(while: isDigit)
        if digits.isEmpty { return false }
        rest = rest.dropFirst(1 + digits.count)
    }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
        rest = rest.dropFirst()
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let digits = rest.prefix(while: isDigit)
        if digits.isEmpty { return false }
        rest = rest.dropFirst(digits.count)
    }
    return rest.isEmpty
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

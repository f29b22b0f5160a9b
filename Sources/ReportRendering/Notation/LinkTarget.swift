/// The way from one page to another, with every byte outside the plainest ASCII percent-encoded.
///
/// - Parameters:
///   - page: the path of the page that holds the link, below the report's folder.
///   - target: the path of the page it leads to, below the same folder.
func linkTarget(from page: String, to target: String) -> String {
    let (page, target) = (Array(page.utf8), Array(target.utf8))
    let slash = UInt8(ascii: "/")
    // Behind the folders that hold both.
    var common = 0
    for (position, (one, other)) in zip(page, target).enumerated() {
        if one != other { break }
        if one == slash { common = position + 1 }
    }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(2 * target.count)
    for byte in page[common...] where byte == slash { encoded.append(contentsOf: [0x2E, 0x2E, slash]) }
    for byte in target[common...] {
        if byte == slash { encoded.append(slash) } else { appendPercentEncoded(byte, to: &encoded) }
    }
    return String(decoding: encoded, as: UTF8.self)
}

private func appendPercentEncoded(_ byte: UInt8, to encoded: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.append(byte)
    default: encoded += ("%" + hexadecimal(byte)).utf8
    }
}

/// Two upper-case hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

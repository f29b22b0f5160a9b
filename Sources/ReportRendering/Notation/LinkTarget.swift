/// The way from one page to another, with every byte outside the plainest ASCII percent-encoded.
///
/// - Parameters:
///   - page: the path of the page that holds the link, below the report's folder.
///   - target: the path of the page it leads to, below the same folder.
func linkTarget(from page: String, to target: String) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(2 * target.utf8.count)
    appendLinkTarget(from: page, to: target, to: &encoded)
    return String(decoding: encoded, as: UTF8.self)
}

/// Adds the same to other text.
func appendLinkTarget(from page: String, to target: String, to text: inout [UInt8]) {
    var (page, target) = (page, target)
    page.withUTF8 { page in
        target.withUTF8 { target in
            // Behind the folders that hold both.
            var common = 0
            var position = 0
            while position < min(page.count, target.count), page[position] == target[position] {
                position += 1
                if page[position - 1] == slash { common = position }
            }
            for byte in page[common...] where byte == slash {
                text.append(UInt8(ascii: "."))
                text.append(UInt8(ascii: "."))
                text.append(slash)
            }
            for byte in target[common...] { appendPercentEncoded(byte, to: &text) }
        }
    }
}

private let slash = UInt8(ascii: "/")

private func appendPercentEncoded(_ byte: UInt8, to text: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), slash:
        text.append(byte)
    default: text += ("%" + hexadecimal(byte)).utf8
    }
}

/// Two upper-case hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

/// The way from one page to another, with every byte outside the plainest ASCII percent-encoded.
///
/// - Parameters:
///   - page: the path of the page that holds the link, below the report's folder.
///   - target: the path of the page it leads to, below the same folder.
func linkTarget(from page: String, to target: String) -> String {
    var folders = page.split(separator: "/").dropLast()
    var steps = target.split(separator: "/")[...]
    while let folder = folders.first, steps.count > 1, steps.first == folder {
        folders.removeFirst()
        steps.removeFirst()
    }
    return String(repeating: "../", count: folders.count) + steps.map { percentEncoded($0) }.joined(separator: "/")
}

private func percentEncoded(_ step: Substring) -> String {
    var encoded = ""
    for byte in step.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default: encoded += "%" + hexadecimal(byte)
        }
    }
    return encoded
}

/// Two upper-case hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

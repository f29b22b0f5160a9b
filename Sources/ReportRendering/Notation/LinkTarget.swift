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
    var encoded: [UInt8] = []
    for _ in folders { encoded += "../".utf8 }
    for (number, step) in steps.enumerated() {
        if number > 0 { encoded.append(UInt8(ascii: "/")) }
        appendPercentEncoded(step, to: &encoded)
    }
    return String(decoding: encoded, as: UTF8.self)
}

private func appendPercentEncoded(_ step: Substring, to encoded: inout [UInt8]) {
    for byte in step.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            encoded.append(byte)
        default: encoded += ("%" + hexadecimal(byte)).utf8
        }
    }
}

/// Two upper-case hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

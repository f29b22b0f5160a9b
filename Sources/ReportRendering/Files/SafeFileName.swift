/// An id as the name of one file or folder: letters, digits, Chinese characters, `.`, `_` and `-` stay, every other
/// byte becomes `~` and two hexadecimal digits.
///
/// Two ids never get one name: the escape can be read back, and a name too long for a file system (over 200 bytes) is
/// cut and ends in a hash of the whole id, marked `~-`. The result is never empty, hidden, an option or a way out of
/// the folder.
public func safeFileName(_ id: String) -> String {
    let longest = 200
    guard !id.isEmpty else { return "~" }
    if id.utf8.count <= longest, isPlainFileName(id) { return id }
    let units = escapedUnits(of: id)
    let name = units.joined()
    guard name.utf8.count > longest else { return name }
    let ending = "~-" + stableHash(of: id)
    var cut = ""
    for unit in units {
        if cut.utf8.count + unit.utf8.count + ending.utf8.count > longest { break }
        cut += unit
    }
    return cut + ending
}

/// True for nothing but ASCII letters, digits, `_` and `-` inside: most ids.
private func isPlainFileName(_ id: String) -> Bool {
    id.utf8.first != UInt8(ascii: "-")
        && id.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
}

/// One piece per code point, so that a cut never parts an escape.
private func escapedUnits(of id: String) -> [String] {
    let last = id.unicodeScalars.count - 1
    return id.unicodeScalars.enumerated().map { position, scalar in
        // A leading dot hides a file, a leading minus reads as an option, a closing dot is lost on some systems.
        let isSafe =
            switch scalar {
            case ".": position != 0 && position != last
            case "-": position != 0
            default: isPlain(scalar)
            }
        return isSafe ? String(scalar) : scalar.utf8.map { "~" + hexadecimal($0) }.joined()
    }
}

private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
        return true
    default: return false
    }
}

/// FNV-1a over UTF-8, 128 bits wide, in 32 hexadecimal digits.
private func stableHash(of text: String) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in text.utf8 {
        hash ^= UInt128(byte)
        hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: max(0, 32 - digits.count)) + digits
}

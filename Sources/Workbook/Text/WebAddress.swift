/// An address that may be clicked, as it is written into the file; nil if it is not to be one.
///
/// Only http, https and mailto, with a plain host, and no longer than Excel takes: a file with an address that it does not
/// understand is a damaged one to Excel.
func webAddress(_ text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon].lowercased()
    var rest = text[text.utf8.index(after: colon)...]
    var start = scheme + ":"
    switch scheme {
    case "http", "https":
        guard rest.hasPrefix("//") else { return nil }
        rest = rest.dropFirst(2)
        let host = rest.prefix { !"/?#".contains($0) }
        guard isHost(host) else { return nil }
        start += "//" + host
        rest = rest[host.endIndex...]
    case "mailto":
        guard rest.split(separator: "@", omittingEmptySubsequences: false).count == 2 else { return nil }
    default: return nil
    }
    let address = start + rest.utf8.map(escaped).joined()
    return address.utf8.count <= 2_000 ? address : nil
}

/// Names of letters, digits, points and hyphens, and perhaps a port.
private func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let areLabels = labels.allSatisfy { label in
        !label.isEmpty && label.utf8.allSatisfy { Character(Unicode.Scalar($0)).isLetterDigitOrHyphen }
    }
    return areLabels && (parts.count == 1 || UInt16(parts[1]) != nil)
}

extension Character {
    fileprivate var isLetterDigitOrHyphen: Bool { isASCII && (isLetter || isNumber || self == "-") }
}

/// A colon too is written by its number, since the library takes `internal:` anywhere for a scheme of its own.
private func escaped(_ byte: UInt8) -> String {
    let character = Character(Unicode.Scalar(byte))
    if character.isLetterDigitOrHyphen || "._~/?#@!$&()*+,;=%".contains(character), byte < 0x80 {
        return String(character)
    }
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count < 2 ? "0" : "") + digits
}

/// The outermost keys of a YAML or JSON file, which tell what it is even when the rest of it is broken.
func headKeys(of bytes: [UInt8]) -> Set<String> {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return Set(first == UInt8(ascii: "{") ? flowKeys(in: text) : lineKeys(in: text))
}

/// Words before a colon at the start of a line.
private func lineKeys(in text: ArraySlice<UInt8>) -> [String] {
    text.split(separator: UInt8(ascii: "\n")).compactMap { line in
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), let first = line.first, (0x61...0x7A).contains(first)
        else { return nil }
        return String(decoding: line[..<colon], as: UTF8.self)
    }
}

/// Words before a colon directly inside the outermost braces, quoted or not.
private func flowKeys(in text: ArraySlice<UInt8>) -> [String] {
    var keys: [String] = []
    var word: [UInt8] = []
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for byte in text {
        if isQuoted {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = false
            } else if depth == 1 {
                word.append(byte)
            }
            continue
        }
        switch byte {
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ":"):
            if depth == 1 { keys.append(String(decoding: word, as: UTF8.self)) }
            word = []
        case UInt8(ascii: ","): word = []
        case 0x20, 0x09, 0x0A, 0x0D: break
        default: if depth == 1 { word.append(byte) }
        }
    }
    return keys
}

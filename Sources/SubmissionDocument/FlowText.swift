/// Text as a value of YAML in flow style: plain where that is safe beyond doubt, else in double quotes.
public func flowText(_ text: String) -> String {
    if isPlain(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case "\n": quoted += "\\n"
        case "\t": quoted += "\\t"
        default:
            if isControl(scalar) {
                quoted += "\\u" + hexadecimal(scalar.value)
            } else {
                quoted.unicodeScalars.append(scalar)
            }
        }
    }
    return quoted + "\""
}

/// Texts as a list of YAML in flow style.
public func flowList(_ texts: [String]) -> String { "[" + texts.map(flowText).joined(separator: ", ") + "]" }

/// Letters, digits and Chinese with the signs of dates, times, shares and sentences; nothing that YAML gives a meaning.
private func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isWord(first), text.utf8.last != UInt8(ascii: ":") else {
        return false
    }
    if text.utf8.count == 4, text.lowercased() == "null" { return false }
    return text.unicodeScalars.allSatisfy { isWord($0) || isSign($0) }
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "\u{4E00}"..."\u{9FFF}", "√", "×": true
    default: false
    }
}

/// A colon has a meaning only before a blank, and there are no blanks here.
private func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", ".", "/", "_", "+", ":", "，", "、", "；", "。": true
    default: false
    }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
}

private func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Rows of cells as RFC 4180 has them, code point by code point; nil for quoting that it does not know. The last row must be
/// ended, and rows end in LF or CRLF.
public func csvRows(_ bytes: [UInt8]) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while !rest.isEmpty {
        guard let cell = csvCell(&rest) else { return nil }
        row.append(cell)
        var next = rest.popFirst()
        if next == "\r" { next = rest.popFirst() == "\n" ? "\n" : nil }
        switch next {
        case "," where !rest.isEmpty: continue
        case "\n":
            rows.append(row)
            row = []
        default: return nil
        }
    }
    return row.isEmpty ? rows : nil
}

private func csvCell(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var cell = String.UnicodeScalarView()
    guard rest.first == "\"" else {
        while let next = rest.first, next != ",", next != "\n", next != "\r" {
            if next == "\"" { return nil }
            cell.append(rest.removeFirst())
        }
        return String(cell)
    }
    rest.removeFirst()
    while let scalar = rest.popFirst() {
        if scalar != "\"" {
            cell.append(scalar)
        } else if rest.first == "\"" {
            cell.append(rest.removeFirst())
        } else {
            return String(cell)
        }
    }
    return nil
}

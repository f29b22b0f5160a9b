internal import CByteMasks

/// The texts of the line at hand: values, plain or in quotes, and keys in quotes.
extension YAMLCursor {
    /// A value that ends with the line.
    @inline(__always)
    mutating func value() -> Cell? {
        guard let value = text(), next == lineEnd, !value.isUnusual else { return nil }
        return value
    }

    /// A value inside braces; it ends before a comma or the closing brace.
    @inline(__always)
    mutating func flowValue() -> Cell? {
        guard let value = text(), next < lineEnd, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}"),
            !value.isUnusual
        else { return nil }
        return value
    }

    @inline(__always)
    private mutating func text() -> Cell? {
        guard next < lineEnd else { return nil }
        if YAMLSigns.isFirst(byte) { return plain() }
        guard let text = quoted() else { return nil }
        skipBlanks()
        return text
    }

    /// A text between quotes on one line that is not empty.
    mutating func quoted() -> Cell? {
        let quote = byte
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        next += 1
        let start = next
        while next < lineEnd, byte != quote, byte != UInt8(ascii: "\\") || quote == UInt8(ascii: "'") { next += 1 }
        let text = Cell(start, start.distance(to: next))
        guard take(quote) else { return escaped(behind: text, until: quote) }
        if quote == UInt8(ascii: "'"), next < lineEnd, byte == quote {
            next -= 1
            return escaped(behind: text, until: quote)
        }
        return text.isEmpty ? nil : text
    }

    /// Goes on where the first escape stands: a doubled quote between single ones, a backslash before a quote or another
    /// backslash between double ones. Any other escape is for libyaml.
    private mutating func escaped(behind beginning: Cell, until quote: UInt8) -> Cell? {
        let start = UnsafeRawPointer(spare.next)
        guard spare.append(beginning) else { return nil }
        let escape = quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\")
        while next < lineEnd {
            if byte == escape, next + 1 < lineEnd {
                let second = (next + 1).load(as: UInt8.self)
                if second == quote || second == escape {
                    guard spare.append(second) else { return nil }
                    next += 2
                    continue
                }
            }
            if take(quote) { return Cell(start, start.distance(to: spare.next)) }
            guard byte != escape, spare.append(byte) else { return nil }
            next += 1
        }
        return nil
    }

    private mutating func plain() -> Cell? {
        let start = next
        while next < lineEnd {
            let stops = plainScalarStops(next)
            next += stops == 0 ? 16 : stops.trailingZeroBitCount
            if stops == 0 { continue }
            let isInside =
                next + 1 < lineEnd && byte == UInt8(ascii: ":") && (next + 1).load(as: UInt8.self).isDigitOrLetter
            if !isInside { break }
            next += 1
        }
        if next > lineEnd { next = lineEnd }
        var last = next
        while last > start, (last - 1).load(as: UInt8.self) == 0x20 { last -= 1 }
        let value = Cell(start, start.distance(to: last))
        return value.isNull ? nil : value
    }
}

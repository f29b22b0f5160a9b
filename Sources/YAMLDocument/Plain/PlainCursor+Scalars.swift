extension PlainCursor {
    /// Where a scalar stands.
    enum Place {
        case key, item, value, flow
    }

    /// The scalar that begins here and whether it stands in quotes.
    mutating func scalar(_ place: Place) -> (text: String, isQuoted: Bool)? {
        let first = byte
        if PlainSigns.begin(first, before: second) { return plain(place).map { ($0, false) } }
        guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return nil }
        return quoted(by: first).map { ($0, true) }
    }

    private mutating func plain(_ place: Place) -> String? {
        let start = next
        var end = next
        var isASCII = true
        scan: while true {
            if skipOrdinary(&isASCII) { end = next }
            guard next < bytes.count else { break }
            switch PlainSigns.kind(of: bytes[next]) {
            case .ordinary, .high: break
            case .blank:
                next += 1
                continue
            case .lineFeed: break scan
            case .colon:
                if second == 0x20 || second == 0x0A { break scan }
                if place == .flow, !second.isLetterOrDigit { return nil }
            case .hash:
                if end < next { break scan }
            case .comma, .closing:
                if place == .flow { break scan }
            case .opening:
                if place == .flow { return nil }
            case .control: return nil
            }
            next += 1
            end = next
        }
        let scalar = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if !isASCII, PlainSigns.mayBeSlip(scalar, isLoose: place == .key || place == .item) { return nil }
        return text(scalar)
    }

    /// Goes on behind letters, digits, hyphens and all that is not ASCII, which most texts consist of; false when none stands
    /// here.
    @inline(__always)
    private mutating func skipOrdinary(_ isASCII: inout Bool) -> Bool {
        let start = next
        var (offset, all) = (next, UInt8(0))
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte >= 0x80 || byte.isLetterOrDigit || byte == UInt8(ascii: "-") else { break }
            all |= byte
            offset += 1
        }
        next = offset
        if all >= 0x80 {
            isASCII = false
            for byte in bytes[start..<offset] where byte & 0xC0 == 0x80 { origin += 1 }
        }
        return offset > start
    }

    private mutating func quoted(by quote: UInt8) -> String? {
        next += 1
        let start = next
        while next < bytes.count {
            let byte = bytes[next]
            if byte == quote {
                let end = next
                next += 1
                if quote == UInt8(ascii: "'"), self.byte == quote { return escaped(from: start, to: end, quote) }
                return text(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            }
            if byte < 0x20 { return nil }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { return escaped(from: start, to: next, quote) }
            if byte & 0xC0 == 0x80 { origin += 1 }
            next += 1
        }
        return nil
    }

    /// Goes on where the first escape stands: a doubled quote between single ones, a backslash before a quote or another
    /// backslash between double ones.
    private mutating func escaped(from start: Int, to first: Int, _ quote: UInt8) -> String? {
        let escape = quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\")
        var scalar = Array(bytes[start..<first])
        next = first
        while next < bytes.count {
            let byte = bytes[next]
            if byte == escape, second == quote || second == escape {
                scalar.append(second)
                next += 2
                continue
            }
            next += 1
            if byte == quote { return scalar.withUnsafeBufferPointer(text) }
            if byte < 0x20 || byte == escape { return nil }
            if byte & 0xC0 == 0x80 { origin += 1 }
            scalar.append(byte)
        }
        return nil
    }

    /// Nil for a text that is to be refused.
    private func text(_ scalar: UnsafeBufferPointer<UInt8>) -> String? {
        guard ScalarDefect(of: scalar, limit: longest, mayHoldEscapes: false) == nil else { return nil }
        // The whole text is UTF-8, and no character is cut in two.
        return String(copying: UTF8Span(unchecked: scalar.span))
    }
}

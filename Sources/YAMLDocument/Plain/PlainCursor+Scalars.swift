extension PlainCursor {
    /// Where a scalar stands.
    enum Place {
        case key, item, value, flow
    }

    /// A scalar whose text stands in the bytes as it is, unless escapes had to be resolved: then it is in `unescaped`.
    struct Scalar {
        var range = 0..<0
        var isASCII = false
        let isQuoted: Bool
        var isUnescaped = false
    }

    /// The scalar that begins here.
    mutating func scalar(_ place: Place) -> Scalar? {
        let first = byte
        if PlainSigns.begin(first, before: second) { return plain(place) }
        return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") ? quoted(by: first) : nil
    }

    private mutating func plain(_ place: Place) -> Scalar? {
        let (bytes, start) = (bytes, next)
        var (offset, trailing, isASCII) = (start, 0, true)
        scan: while offset < bytes.count {
            let byte = bytes[offset]
            if byte >= 0x80 {
                isASCII = false
                if byte & 0xC0 == 0x80 { trailing &+= 1 }
                offset &+= 1
                continue
            }
            if PlainSigns.isOrdinary(byte) {
                offset &+= 1
                continue
            }
            switch PlainSigns.kind(of: byte) {
            case .ordinary, .high, .blank: break
            case .lineFeed: break scan
            case .colon:
                let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0x0A
                if second == 0x20 || second == 0x0A { break scan }
                if place == .flow, !second.isLetterOrDigit { return nil }
            case .hash:
                // A scalar begins with another sign.
                if bytes[offset - 1] == 0x20 { break scan }
            case .comma, .closing:
                if place == .flow { break scan }
            case .opening:
                if place == .flow { return nil }
            case .control: return nil
            }
            offset &+= 1
        }
        var end = offset
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        next = offset
        origin += trailing
        if !isASCII {
            let scalar = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if PlainSigns.mayBeSlip(scalar, isLoose: place == .key || place == .item) { return nil }
        }
        let isSound = isASCII ? end - start <= longest : isSound(start..<end)
        return isSound ? Scalar(range: start..<end, isASCII: isASCII, isQuoted: false) : nil
    }

    private mutating func quoted(by quote: UInt8) -> Scalar? {
        next += 1
        let start = next
        var isASCII = true
        while next < bytes.count {
            let byte = bytes[next]
            if byte == quote {
                let end = next
                next += 1
                if quote == UInt8(ascii: "'"), self.byte == quote { return escaped(from: start, to: end, quote) }
                return isSound(start..<end) ? Scalar(range: start..<end, isASCII: isASCII, isQuoted: true) : nil
            }
            if byte < 0x20 { return nil }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { return escaped(from: start, to: next, quote) }
            if byte >= 0x80 {
                isASCII = false
                if byte & 0xC0 == 0x80 { origin += 1 }
            }
            next += 1
        }
        return nil
    }

    /// Goes on where the first escape stands: a doubled quote between single ones, a backslash before a quote or another
    /// backslash between double ones.
    private mutating func escaped(from start: Int, to first: Int, _ quote: UInt8) -> Scalar? {
        let escape = quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\")
        unescaped = Array(bytes[start..<first])
        next = first
        while next < bytes.count {
            let byte = bytes[next]
            if byte == escape, second == quote || second == escape {
                unescaped.append(second)
                next += 2
                continue
            }
            next += 1
            if byte == quote {
                return unescaped.withUnsafeBufferPointer(isSound) ? Scalar(isQuoted: true, isUnescaped: true) : nil
            }
            if byte < 0x20 || byte == escape { return nil }
            if byte & 0xC0 == 0x80 { origin += 1 }
            unescaped.append(byte)
        }
        return nil
    }

    private func isSound(_ range: Range<Int>) -> Bool { isSound(UnsafeBufferPointer(rebasing: bytes[range])) }

    /// False for a text that is to be refused.
    private func isSound(_ scalar: UnsafeBufferPointer<UInt8>) -> Bool {
        ScalarDefect(of: scalar, limit: longest, mayHoldEscapes: false) == nil
    }
}

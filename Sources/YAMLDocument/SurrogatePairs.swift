/// Escapes such as `\ud83d\ude00`, one character in two halves, as many JSON writers put an emoji.
///
/// YAML knows only `\U0001F600`, so the pairs of a JSON text are rewritten before it is read. Ten characters take the
/// place of twelve; this keeps where, so that places stay those of the file.
struct SurrogatePairs {
    /// The rewritten text.
    let bytes: [UInt8]
    /// By line: the columns of the rewritten escapes, ascending.
    private let columns: [Int: [Int]]

    /// Nil when there is nothing to rewrite, above all when the text is not JSON: elsewhere a backslash may be a text.
    init?(rewriting source: [UInt8]) {
        guard let first = source.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        else { return nil }
        let pairs = Self.offsets(in: source)
        guard !pairs.isEmpty else { return nil }
        var bytes: [UInt8] = []
        var places: [Int] = []
        var end = 0
        for pair in pairs {
            bytes += source[end..<pair.offset]
            places.append(bytes.count)
            bytes += "\\U\(hexadecimal(pair.scalar.value, digits: 8))".utf8
            end = pair.offset + Self.pairLength
        }
        bytes += source[end...]
        self.bytes = bytes
        columns = Self.columns(of: places, in: bytes)
    }

    /// How many columns more the file has than the rewritten text, before this mark of the latter.
    func columnsLost(before mark: Mark) -> Int {
        guard let columns = columns[mark.line] else { return 0 }
        var low = 0
        var high = columns.count
        while low < high {
            let middle = (low + high) / 2
            if columns[middle] < mark.column { low = middle + 1 } else { high = middle }
        }
        return 2 * low
    }

    private static let pairLength = 12

    private static func offsets(in bytes: [UInt8]) -> [(offset: Int, scalar: Unicode.Scalar)] {
        bytes.withUnsafeBufferPointer { bytes in
            var found: [(Int, Unicode.Scalar)] = []
            var offset = 0
            while offset < bytes.count {
                guard bytes[offset] == UInt8(ascii: "\\") else {
                    offset += 1
                    continue
                }
                if let scalar = pair(bytes, offset) {
                    found.append((offset, scalar))
                    offset += pairLength
                } else {
                    offset += 2
                }
            }
            return found
        }
    }

    private static func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Unicode.Scalar? {
        guard let high = half(bytes, offset), (0xD800..<0xDC00).contains(high),
            let low = half(bytes, offset + 6), (0xDC00..<0xE000).contains(low)
        else { return nil }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    /// The number of an escape `\uXXXX` that begins here.
    private static func half(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32? {
        guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
        else { return nil }
        let digits = String(decoding: bytes[(offset + 2)..<(offset + 6)], as: UTF8.self)
        return digits.first == "+" ? nil : UInt32(digits, radix: 16)
    }

    private static func columns(of offsets: [Int], in bytes: [UInt8]) -> [Int: [Int]] {
        var columns: [Int: [Int]] = [:]
        var walker = TextWalker(at: 0, in: bytes)
        for offset in offsets {
            walker.move(toOffset: offset)
            columns[walker.mark.line, default: []].append(walker.mark.column)
        }
        return columns
    }
}

/// What the beginning of a file says about its encoding.
struct EncodingSigns {
    /// A byte-order mark, which is certain, and its length.
    let mark: (encoding: TextEncoding, length: Int)?
    /// UTF-16 without a mark, by its zero bytes; nil when it is not. What has so many of them is no text in any other encoding.
    let utf16: TextEncoding?

    /// Bytes that are enough of a beginning.
    static let length = 4096

    /// - Parameter bytes: the file, or at least `length` bytes of it.
    init(of bytes: some Collection<UInt8>) {
        let beginning = Array(bytes.prefix(Self.length))
        mark = Self.mark(of: beginning)
        utf16 = mark == nil ? Self.utf16(beginning) : nil
    }

    /// What a file is to be read as that is said to be in `forced`; nil when it may be in several.
    func encoding(forced: TextEncoding?) -> (encoding: TextEncoding, start: Int)? {
        switch forced {
        case .utf16:
            let isUTF16 = mark?.encoding == .utf16le || mark?.encoding == .utf16be
            if let mark, isUTF16 { return (mark.encoding, mark.length) }
            return (utf16 ?? .utf16le, 0)
        case let forced?: return (forced, mark?.encoding == forced ? mark?.length ?? 0 : 0)
        case nil: return mark.map { ($0.encoding, $0.length) }
        }
    }

    /// The encoding whose mark the file has although it is said to be in `forced`; nil when both agree.
    func contradicting(_ forced: TextEncoding?) -> TextEncoding? {
        guard let forced, let marked = mark?.encoding, marked != forced else { return nil }
        return forced == .utf16 && marked != .utf8 ? nil : marked
    }

    private static func mark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16le, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16be, 2) }
        return nil
    }

    /// In UTF-16 one half of each ASCII character is zero, always on the same side. A submission has plenty of them: keys or
    /// columns, digits, separators, line breaks. A few characters, such as 一 (U+4E00), have their zero on the other side.
    private static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.holds(0) else { return nil }
        var zeros = (first: 0, second: 0)
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { zeros.first += 1 } else { zeros.second += 1 }
        }
        let (few, many) = (min(zeros.first, zeros.second), max(zeros.first, zeros.second))
        guard many >= 4, many * 16 >= bytes.count, few * 8 <= many else { return nil }
        return zeros.first > zeros.second ? .utf16be : .utf16le
    }
}

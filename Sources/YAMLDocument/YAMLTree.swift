internal import Diagnostics

/// The nodes of one stream side by side, and the bytes of their texts: made in one piece and gone in one piece.
final class YAMLTree: Sendable {
    let records: [Record]
    /// UTF-8 in which every scalar's text stands somewhere.
    let text: [UInt8]
    /// What line 0 of the records is called.
    let firstLine: Int

    init(records: [Record], text: [UInt8], firstLine: Int) {
        self.records = records
        self.text = text
        self.firstLine = firstLine
    }

    /// A node, or a key of a mapping.
    struct Record {
        enum Kind: UInt8 {
            case plain, quoted, sequence, mapping
        }

        let kind: Kind
        /// Whether the text of a scalar surely is ASCII.
        let isASCII: Bool
        /// Where the text of a scalar begins, else the first element or key.
        let start: UInt32
        /// The bytes of a scalar's text, else how many elements or entries there are.
        let count: UInt32
        /// What follows in the same list; a value follows its key and the next key follows the value. 0 for the last one.
        var next: UInt32 = 0
        var line: UInt32
        var column: Int32

        var isScalar: Bool { kind == .plain || kind == .quoted }

        /// The bytes of a scalar's text.
        func bytes(in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(rebasing: text[Int(start)..<Int(start) + Int(count)])
        }
    }

    func position(_ record: UInt32) -> SourcePosition {
        let record = records[Int(record)]
        return SourcePosition(line: firstLine + Int(record.line), column: Int(record.column))
    }

    /// The text of a scalar.
    func string(_ record: Record) -> String {
        text.withUnsafeBufferPointer { String(of: record.bytes(in: $0), isASCII: record.isASCII) }
    }

    /// True for a scalar whose text is the same byte for byte.
    func hasBytes(_ record: Record, _ other: StaticString) -> Bool {
        guard Int(record.count) == other.utf8CodeUnitCount else { return false }
        let other = UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount)
        return text.withUnsafeBufferPointer { record.bytes(in: $0).isSame(as: other) }
    }

    /// True for a scalar whose text is the same to the reader.
    func isText(_ record: Record, _ other: String) -> Bool {
        // Only two spellings of one character differ in their length.
        if record.isASCII, Int(record.count) != other.utf8.count { return false }
        return string(record) == other
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Compares the bytes of short texts, for which nothing is to be called.
    @inline(__always)
    func isSame(as other: Self) -> Bool {
        guard count == other.count else { return false }
        for place in 0..<count where self[place] != other[place] { return false }
        return true
    }
}

extension String {
    /// - Parameter bytes: UTF-8.
    init(of bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
        self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
    }
}

internal import BilingualText
internal import Diagnostics

/// Writes the nodes of a tree one behind the other: whatever stands in a list or a mapping before it.
struct YAMLTreeWriter {
    private(set) var records: [YAMLTree.Record] = []
    private(set) var text: [UInt8] = []
    private let firstLine: Int

    /// - Parameter text: where texts may stand already.
    init(firstLine: Int = 0, text: [UInt8] = []) {
        self.firstLine = firstLine
        self.text = text
    }

    /// What was written so far.
    var tree: YAMLTree { YAMLTree(records: records, text: text, firstLine: firstLine) }

    mutating func reserve(_ count: Int) { records.reserveCapacity(count) }

    /// Writes a scalar and its text, which is UTF-8.
    mutating func scalar(_ bytes: some Collection<UInt8>, isQuoted: Bool, at position: SourcePosition) -> UInt32 {
        let start = text.count
        text.append(contentsOf: bytes)
        let isASCII = text[start...].allSatisfy { $0 < 0x80 }
        return scalar(
            start..<text.count, isQuoted: isQuoted, isASCII: isASCII, line: position.line, column: position.column)
    }

    /// Writes a scalar whose text stands somewhere already.
    mutating func scalar(
        _ range: Range<Int>, isQuoted: Bool, isASCII: Bool, line: Int, column: Int
    ) -> UInt32 {
        append(
            YAMLTree.Record(
                kind: isQuoted ? .quoted : .plain, isASCII: isASCII, start: UInt32(range.lowerBound),
                count: UInt32(range.count), line: UInt32(line - firstLine), column: Int32(clamping: column)))
    }

    /// The text of a scalar that was written by itself; nil for a list and a mapping.
    func scalar(at node: UInt32) -> (text: String, isQuoted: Bool)? {
        let record = records[Int(node)]
        guard record.isScalar else { return nil }
        let start = Int(record.start)
        return (
            String(decoding: text[start..<start + Int(record.count)], as: UTF8.self), record.kind == .quoted
        )
    }

    /// True when a mapping that is being written has the same key already.
    func holdsKey(_ key: UInt32, in entries: YAMLNodeChain) -> Bool {
        let key = records[Int(key)]
        return text.withUnsafeBufferPointer { text in
            let bytes = key.bytes(in: text)
            let hasOneSpelling = key.isASCII || bytes.hasOneSpelling
            var spelling: String?
            var next = entries.first
            for _ in 0..<entries.count / 2 {
                let other = records[Int(next)]
                if other.count == key.count, other.bytes(in: text).isSame(as: bytes) { return true }
                // Two spellings of one character differ in their bytes.
                if !hasOneSpelling || !(other.isASCII || other.bytes(in: text).hasOneSpelling) {
                    let known = spelling ?? String(of: bytes, isASCII: key.isASCII)
                    spelling = known
                    if String(of: other.bytes(in: text), isASCII: other.isASCII) == known { return true }
                }
                next = records[Int(other.next)].next
            }
            return false
        }
    }

    /// Writes a list or a mapping whose elements or entries have been written.
    mutating func collection(
        _ kind: YAMLTree.Record.Kind, of chain: YAMLNodeChain, line: Int, column: Int
    ) -> UInt32 {
        append(
            YAMLTree.Record(
                kind: kind, isASCII: true, start: chain.first, count: chain.count / (kind == .mapping ? 2 : 1),
                line: UInt32(line - firstLine), column: Int32(clamping: column)))
    }

    /// Writes a mapping that begins with its first key.
    mutating func mapping(_ chain: YAMLNodeChain) -> UInt32 {
        let first = records[Int(chain.first)]
        return append(
            YAMLTree.Record(
                kind: .mapping, isASCII: true, start: chain.first, count: chain.count / 2, line: first.line,
                column: first.column))
    }

    /// Writes a node once more: each stands in one list only.
    mutating func copy(_ node: UInt32) -> UInt32 {
        var record = records[Int(node)]
        record.next = 0
        return append(record)
    }

    /// Lets a key stand where it was named: that of an alias stands elsewhere.
    mutating func move(_ node: UInt32, to position: SourcePosition) {
        records[Int(node)].line = UInt32(position.line - firstLine)
        records[Int(node)].column = Int32(clamping: position.column)
    }

    /// Lets `next` follow `node` in its list.
    fileprivate mutating func link(_ node: UInt32, _ next: UInt32) { records[Int(node)].next = next }

    private mutating func append(_ record: YAMLTree.Record) -> UInt32 {
        records.append(record)
        return UInt32(records.count - 1)
    }
}

/// The elements of a list, or by turns the keys and values of a mapping, as they are strung together.
struct YAMLNodeChain {
    private(set) var first: UInt32 = 0
    private(set) var count: UInt32 = 0
    private var last: UInt32 = 0

    mutating func append(_ node: UInt32, _ writer: inout YAMLTreeWriter) {
        if count == 0 { first = node } else { writer.link(last, node) }
        last = node
        count += 1
    }
}

internal import Diagnostics
internal import Glibc

/// Reads the YAML that nearly every definition and submission keeps to, as libyaml would, at a fraction of its cost.
///
/// It decides how fast a text is read, never what it says: at the first thing that is not surely of the plain style it gives
/// up, and the text is read by libyaml from its beginning.
package struct PlainReader {
    private var cursor: PlainCursor
    private var writer: YAMLTreeWriter
    private let limits: YAMLLimits
    private var nodes = 0

    /// The only document of a stream in which nothing is to be refused; nil leaves the stream to libyaml.
    ///
    /// - Parameter bytes: UTF-8 in which `textProblems` finds nothing.
    package static func document(in bytes: [UInt8], limits: YAMLLimits) -> YAMLNode? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress, memchr(start, 0x0D, buffer.count) == nil else { return nil }
            var reader = PlainReader(bytes, buffer, limits: limits)
            guard let root = reader.block(depth: 0), !reader.cursor.hasLine else { return nil }
            return YAMLNode(reader.writer.tree, root)
        }
    }

    private init(_ bytes: [UInt8], _ buffer: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) {
        cursor = PlainCursor(buffer, longest: limits.valueBytes)
        writer = YAMLTreeWriter(text: bytes)
        writer.reserve(buffer.count / Self.bytesPerNode)
        self.limits = limits
    }

    /// In texts with many short values.
    private static let bytesPerNode = 6

    /// The list or mapping whose first line is at hand.
    private mutating func block(depth: Int) -> UInt32? {
        guard cursor.hasLine else { return nil }
        return cursor.isAtItem
            ? blockSequence(at: cursor.indent, depth: depth) : blockMapping(at: cursor.indent, nil, depth: depth)
    }

    /// - Parameter first: the first key when it has been read.
    private mutating func blockMapping(at indent: Int, _ first: UInt32?, depth: Int) -> UInt32? {
        guard depth < limits.depth, count() else { return nil }
        var known = first
        var entries = YAMLNodeChain()
        repeat {
            guard let key = known ?? self.key(.key), cursor.takeColon(), isNew(key, among: entries) else { return nil }
            known = nil
            entries.append(key, &writer)
            guard let value = blockValue(at: indent, depth: depth + 1) else { return nil }
            entries.append(value, &writer)
        } while cursor.hasLine && cursor.indent == indent && !cursor.isAtItem
        guard !cursor.hasLine || cursor.indent <= indent else { return nil }
        return writer.mapping(entries)
    }

    /// What stands behind the colon or below it, to the end of its last line.
    private mutating func blockValue(at indent: Int, depth: Int) -> UInt32? {
        guard cursor.isAtLineEnd else { return lineValue(.value, depth: depth) }
        guard cursor.endLine() else { return nil }
        if cursor.indent > indent { return block(depth: depth) }
        guard cursor.hasLine, cursor.indent == indent, cursor.isAtItem else { return nil }
        return blockSequence(at: indent, depth: depth)
    }

    private mutating func blockSequence(at indent: Int, depth: Int) -> UInt32? {
        guard depth < limits.depth, count() else { return nil }
        let (line, column) = (cursor.line, cursor.column + 1)
        var items = YAMLNodeChain()
        repeat {
            guard cursor.take(UInt8(ascii: "-")) else { return nil }
            cursor.skipBlanks()
            guard let item = blockItem(depth: depth + 1) else { return nil }
            items.append(item, &writer)
        } while cursor.hasLine && cursor.indent == indent && cursor.isAtItem
        guard !cursor.hasLine || cursor.indent <= indent else { return nil }
        return writer.collection(.sequence, of: items, line: line, column: column)
    }

    /// A value on the line of its dash, or the mapping that begins there.
    private mutating func blockItem(depth: Int) -> UInt32? {
        if cursor.isAtBracket { return lineValue(.item, depth: depth) }
        let (indent, start) = (cursor.column, cursor.next)
        guard let scalar = scalar(.item) else { return nil }
        if cursor.byte == UInt8(ascii: ":") {
            return cursor.next - start <= Self.longestKey ? blockMapping(at: indent, scalar, depth: depth) : nil
        }
        return cursor.endLine() ? scalar : nil
    }

    private mutating func lineValue(_ place: PlainCursor.Place, depth: Int) -> UInt32? {
        guard let value = value(place, depth: depth), cursor.endLine() else { return nil }
        return value
    }

    private mutating func value(_ place: PlainCursor.Place, depth: Int) -> UInt32? {
        if cursor.byte == UInt8(ascii: "{") { return flowMapping(depth: depth) }
        if cursor.byte == UInt8(ascii: "[") { return flowSequence(depth: depth) }
        return scalar(place)
    }

    private mutating func flowMapping(depth: Int) -> UInt32? {
        guard depth < limits.depth, count() else { return nil }
        let (line, column) = (cursor.line, cursor.column + 1)
        var entries = YAMLNodeChain()
        guard cursor.take(UInt8(ascii: "{")) else { return nil }
        cursor.skipBlanks()
        while !cursor.take(UInt8(ascii: "}")) {
            guard let key = key(.flow), cursor.takeColon(), isNew(key, among: entries),
                let value = value(.flow, depth: depth + 1), endFlowEntry(before: UInt8(ascii: "}"))
            else { return nil }
            entries.append(key, &writer)
            entries.append(value, &writer)
        }
        return writer.collection(.mapping, of: entries, line: line, column: column)
    }

    private mutating func flowSequence(depth: Int) -> UInt32? {
        guard depth < limits.depth, count() else { return nil }
        let (line, column) = (cursor.line, cursor.column + 1)
        var items = YAMLNodeChain()
        guard cursor.take(UInt8(ascii: "[")) else { return nil }
        cursor.skipBlanks()
        while !cursor.take(UInt8(ascii: "]")) {
            guard let item = value(.flow, depth: depth + 1), endFlowEntry(before: UInt8(ascii: "]")) else { return nil }
            items.append(item, &writer)
        }
        return writer.collection(.sequence, of: items, line: line, column: column)
    }

    /// Goes on behind a comma, or to the closing bracket.
    private mutating func endFlowEntry(before bracket: UInt8) -> Bool {
        cursor.skipBlanks()
        guard cursor.take(UInt8(ascii: ",")) else { return cursor.byte == bracket }
        cursor.skipBlanks()
        return true
    }

    private mutating func count() -> Bool {
        nodes += 1
        return nodes <= limits.nodes
    }
}

extension PlainReader {
    private mutating func scalar(_ place: PlainCursor.Place) -> UInt32? {
        let (line, column) = (cursor.line, cursor.column + 1)
        guard count(), let scalar = cursor.scalar(place) else { return nil }
        if scalar.isUnescaped {
            let position = SourcePosition(line: line, column: column)
            return writer.scalar(cursor.unescaped, isQuoted: scalar.isQuoted, at: position)
        }
        return writer.scalar(
            scalar.range, isQuoted: scalar.isQuoted, isASCII: scalar.isASCII, line: line, column: column)
    }

    private mutating func key(_ place: PlainCursor.Place) -> UInt32? {
        let start = cursor.next
        guard let key = scalar(place), cursor.next - start <= Self.longestKey else { return nil }
        return key
    }

    /// Up to its colon: libyaml takes no more than 1024 code points.
    private static let longestKey = 1_000
    /// To look through more keys than so many takes longer than libyaml needs.
    private static let mostKeys = 64

    private func isNew(_ key: UInt32, among entries: YAMLNodeChain) -> Bool {
        entries.count < 2 * Self.mostKeys && !writer.holdsKey(key, in: entries)
    }
}

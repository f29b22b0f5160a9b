internal import Diagnostics
internal import Glibc

/// Reads the YAML that nearly every definition and submission keeps to, as libyaml would, at a fraction of its cost.
///
/// It decides how fast a text is read, never what it says: at the first thing that is not surely of the plain style it gives
/// up, and the text is read by libyaml from its beginning.
package struct PlainReader {
    private var cursor: PlainCursor
    private let limits: YAMLLimits
    private var nodes = 0
    /// By place, the keys of mappings in braces that were read last: the next one mostly has the same.
    private var flowKeys: [PlainCursor.FlowKey] = []

    /// The only document of a stream in which nothing is to be refused; nil leaves the stream to libyaml.
    ///
    /// - Parameter bytes: UTF-8 in which `textProblems` finds nothing.
    package static func document(in bytes: [UInt8], limits: YAMLLimits) -> YAMLNode? {
        bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress, memchr(start, 0x0D, bytes.count) == nil else { return nil }
            var reader = PlainReader(bytes, limits: limits)
            guard let root = reader.block(depth: 0), !reader.cursor.hasLine else { return nil }
            return root
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) {
        cursor = PlainCursor(bytes, longest: limits.valueBytes)
        self.limits = limits
    }

    /// The list or mapping whose first line is at hand.
    private mutating func block(depth: Int) -> YAMLNode? {
        guard cursor.hasLine else { return nil }
        return cursor.isAtItem
            ? blockSequence(at: cursor.indent, depth: depth) : blockMapping(at: cursor.indent, nil, depth: depth)
    }

    /// - Parameter first: the first key when it has been read.
    private mutating func blockMapping(at indent: Int, _ first: Key?, depth: Int) -> YAMLNode? {
        guard depth < limits.depth, count() else { return nil }
        var known = first
        var position = first?.position
        var entries: [YAMLNode.Entry] = []
        repeat {
            guard let key = known ?? self.key(.key), cursor.takeColon(), isNew(key, entries) else { return nil }
            known = nil
            position = position ?? key.position
            guard let value = blockValue(at: indent, depth: depth + 1) else { return nil }
            entries.append(YAMLNode.Entry(key: key.text, keyPosition: key.position, value: value))
        } while cursor.hasLine && cursor.indent == indent && !cursor.isAtItem
        guard let position, !cursor.hasLine || cursor.indent <= indent else { return nil }
        return YAMLNode(.mapping(entries), at: position)
    }

    /// What stands behind the colon or below it, to the end of its last line.
    private mutating func blockValue(at indent: Int, depth: Int) -> YAMLNode? {
        guard cursor.isAtLineEnd else { return lineValue(.value, depth: depth) }
        guard cursor.endLine() else { return nil }
        if cursor.indent > indent { return block(depth: depth) }
        guard cursor.hasLine, cursor.indent == indent, cursor.isAtItem else { return nil }
        return blockSequence(at: indent, depth: depth)
    }

    private mutating func blockSequence(at indent: Int, depth: Int) -> YAMLNode? {
        guard depth < limits.depth, count() else { return nil }
        let position = cursor.position
        var items: [YAMLNode] = []
        repeat {
            guard cursor.take(UInt8(ascii: "-")) else { return nil }
            cursor.skipBlanks()
            guard let item = blockItem(depth: depth + 1) else { return nil }
            items.append(item)
        } while cursor.hasLine && cursor.indent == indent && cursor.isAtItem
        guard !cursor.hasLine || cursor.indent <= indent else { return nil }
        return YAMLNode(.sequence(items), at: position)
    }

    /// A value on the line of its dash, or the mapping that begins there.
    private mutating func blockItem(depth: Int) -> YAMLNode? {
        if cursor.isAtBracket { return lineValue(.item, depth: depth) }
        let (indent, position, start) = (cursor.column, cursor.position, cursor.next)
        guard count(), let scalar = cursor.scalar(.item) else { return nil }
        if cursor.byte == UInt8(ascii: ":") {
            let key = Key(text: scalar.text, position: position, length: cursor.next - start)
            return blockMapping(at: indent, key, depth: depth)
        }
        guard cursor.endLine() else { return nil }
        return YAMLNode(.scalar(scalar.text, quoted: scalar.isQuoted), at: position)
    }

    private mutating func lineValue(_ place: PlainCursor.Place, depth: Int) -> YAMLNode? {
        guard let value = value(place, depth: depth), cursor.endLine() else { return nil }
        return value
    }

    private mutating func value(_ place: PlainCursor.Place, depth: Int) -> YAMLNode? {
        if cursor.byte == UInt8(ascii: "{") { return flowMapping(depth: depth) }
        if cursor.byte == UInt8(ascii: "[") { return flowSequence(depth: depth) }
        let position = cursor.position
        guard count(), let scalar = cursor.scalar(place) else { return nil }
        return YAMLNode(.scalar(scalar.text, quoted: scalar.isQuoted), at: position)
    }

    private mutating func flowMapping(depth: Int) -> YAMLNode? {
        guard depth < limits.depth, count() else { return nil }
        let position = cursor.position
        var entries: [YAMLNode.Entry] = []
        entries.reserveCapacity(Self.usualKeys)
        guard cursor.take(UInt8(ascii: "{")) else { return nil }
        cursor.skipBlanks()
        while !cursor.take(UInt8(ascii: "}")) {
            guard let key = flowKey(entries.count), cursor.takeColon(), isNew(key, entries),
                let value = value(.flow, depth: depth + 1), endFlowEntry(before: UInt8(ascii: "}"))
            else { return nil }
            entries.append(YAMLNode.Entry(key: key.text, keyPosition: key.position, value: value))
        }
        return YAMLNode(.mapping(entries), at: position)
    }

    private mutating func flowSequence(depth: Int) -> YAMLNode? {
        guard depth < limits.depth, count() else { return nil }
        let position = cursor.position
        var items: [YAMLNode] = []
        guard cursor.take(UInt8(ascii: "[")) else { return nil }
        cursor.skipBlanks()
        while !cursor.take(UInt8(ascii: "]")) {
            guard let item = value(.flow, depth: depth + 1), endFlowEntry(before: UInt8(ascii: "]")) else { return nil }
            items.append(item)
        }
        return YAMLNode(.sequence(items), at: position)
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
    private struct Key {
        let text: String
        let position: SourcePosition
        /// Bytes up to its colon.
        let length: Int
    }

    private mutating func key(_ place: PlainCursor.Place) -> Key? {
        let (position, start) = (cursor.position, cursor.next)
        guard count(), let scalar = cursor.scalar(place) else { return nil }
        return Key(text: scalar.text, position: position, length: cursor.next - start)
    }

    /// The key that stands at some place of a mapping in braces.
    private mutating func flowKey(_ place: Int) -> Key? {
        let (position, start) = (cursor.position, cursor.next)
        if place < flowKeys.count, cursor.take(flowKeys[place]) {
            guard count() else { return nil }
            return Key(text: flowKeys[place].text, position: position, length: cursor.next - start)
        }
        guard let key = key(.flow) else { return nil }
        if place <= flowKeys.count, place < Self.usualKeys, let known = cursor.flowKey(key.text, from: start) {
            if place < flowKeys.count { flowKeys[place] = known } else { flowKeys.append(known) }
        }
        return key
    }

    /// Of a mapping in braces.
    private static let usualKeys = 8
    /// libyaml takes no more than 1024 code points before the colon.
    private static let longestKey = 1_000
    /// To look through more keys than so many takes longer than libyaml needs.
    private static let mostKeys = 64

    private func isNew(_ key: Key, _ entries: [YAMLNode.Entry]) -> Bool {
        entries.count < Self.mostKeys && key.length <= Self.longestKey
            && !entries.contains { $0.key == key.text }
    }
}

internal import Diagnostics

/// Builds the nodes of one JSON text (RFC 8259), within the limits.
struct JSONParser {
    var cursor: JSONCursor
    private let limits: YAMLLimits
    private var nodes = 0
    private var writer: YAMLTreeWriter
    private(set) var log = ProblemLog()

    init(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, limits: YAMLLimits) {
        cursor = JSONCursor(bytes, line: line)
        writer = YAMLTreeWriter(firstLine: line)
        self.limits = limits
    }

    /// The value that the text consists of; nil when it is blank.
    mutating func text() throws(ReadingEnded) -> YAMLNode? {
        if cursor.bytes.count > limits.bytes {
            throw end(.limit(.fileSize(bytes: cursor.bytes.count, limit: limits.bytes)), at: nil)
        }
        try checkUTF8()
        cursor.skipBlanks()
        if cursor.byte == nil { return nil }
        let node = try value(depth: 0)
        cursor.skipBlanks()
        if cursor.byte != nil { throw end(.json(.behindValue), at: cursor.position) }
        return YAMLNode(writer.tree, node.node)
    }

    mutating func report(_ problem: YAMLProblem, at position: SourcePosition) throws(ReadingEnded) {
        log.add(problem, at: position)
        if log.isFull { throw ReadingEnded() }
    }

    mutating func end(_ problem: YAMLProblem, at position: SourcePosition?) -> ReadingEnded {
        log.add(problem, at: position)
        return ReadingEnded()
    }

    private mutating func checkUTF8() throws(ReadingEnded) {
        var invalid: Int?
        do {
            _ = try UTF8Span(validating: cursor.bytes.span)
        } catch {
            invalid = error.byteOffsets.lowerBound
        }
        guard let invalid else { return }
        var walker = cursor
        while walker.offset < invalid {
            walker.skipBlanks()
            if walker.offset < invalid { walker.step() }
        }
        throw end(.text(.notUTF8(cursor.bytes[invalid])), at: walker.position)
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(ReadingEnded) -> FinishedNode {
        nodes += 1
        guard nodes <= limits.nodes else { throw end(.limit(.nodes(limit: limits.nodes)), at: cursor.position) }
        switch cursor.byte {
        case UInt8(ascii: "{"): return try collection(.mapping, depth: depth)
        case UInt8(ascii: "["): return try collection(.sequence, depth: depth)
        case UInt8(ascii: "\""): return try string()
        default: return try word()
        }
    }

    private mutating func collection(
        _ shape: OpenCollection.Shape, depth: Int
    ) throws(ReadingEnded) -> FinishedNode {
        let start = cursor.position
        guard depth < limits.depth else { throw end(.limit(.depth(limit: limits.depth)), at: start) }
        var collection = OpenCollection(shape, isFlow: true, mark: Mark(), position: start, anchor: nil)
        let closing = shape == .mapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
        cursor.step()
        cursor.skipBlanks()
        guard cursor.byte != closing else {
            cursor.step()
            return collection.finished(&writer)
        }
        while true {
            if shape == .mapping { try key(of: &collection, closing: closing) }
            let value = try value(depth: depth + 1, in: shape, from: start)
            try take(value, into: &collection)
            cursor.skipBlanks()
            let comma = cursor.position
            switch cursor.byte {
            case closing:
                cursor.step()
                return collection.finished(&writer)
            case UInt8(ascii: ","):
                cursor.step()
                cursor.skipBlanks()
                if cursor.byte == closing { throw end(.json(.commaAtEnd), at: comma) }
            case nil: throw unclosed(shape, from: start)
            default: throw end(.json(.separatorMissing(Unicode.Scalar(closing), found: cursor.scalar)), at: comma)
            }
        }
    }

    private mutating func value(
        depth: Int, in shape: OpenCollection.Shape, from start: SourcePosition
    ) throws(ReadingEnded) -> FinishedNode {
        if cursor.byte == nil { throw unclosed(shape, from: start) }
        return try value(depth: depth)
    }

    /// The key of an entry and the colon behind it.
    private mutating func key(of collection: inout OpenCollection, closing: UInt8) throws(ReadingEnded) {
        guard cursor.byte == UInt8(ascii: "\"") else {
            if cursor.byte == nil { throw unclosed(.mapping, from: collection.position) }
            throw end(.json(.keyMissing(found: cursor.scalar)), at: cursor.position)
        }
        let key = try string()
        try take(key, into: &collection)
        cursor.skipBlanks()
        guard cursor.byte == UInt8(ascii: ":") else {
            if cursor.byte == nil { throw unclosed(.mapping, from: collection.position) }
            throw end(.json(.colonMissing(found: cursor.scalar)), at: cursor.position)
        }
        cursor.step()
        cursor.skipBlanks()
    }

    private mutating func take(
        _ finished: FinishedNode, into collection: inout OpenCollection
    ) throws(ReadingEnded) {
        if let problem = collection.take(finished, &writer) { try report(problem, at: finished.position) }
    }

    private mutating func unclosed(_ shape: OpenCollection.Shape, from start: SourcePosition) -> ReadingEnded {
        end(.bracket(shape == .mapping ? .unclosedMapping : .unclosedList), at: start)
    }

    // MARK: Scalars

    /// A string; it stands for nothing when it was refused.
    private mutating func string() throws(ReadingEnded) -> FinishedNode {
        let position = cursor.position
        let text = try stringBytes()
        let defect = text.withUnsafeBufferPointer {
            ScalarDefect(of: $0, limit: limits.valueBytes, mayHoldEscapes: true)
        }
        switch defect {
        case .tooLong(let bytes): try report(.limit(.valueSize(bytes: bytes, limit: limits.valueBytes)), at: position)
        case .combiningMarks: try report(.limit(.combiningMarks(limit: ScalarDefect.longestMarkRun)), at: position)
        case .control(let byte): try report(.node(.escapedCharacter(Unicode.Scalar(byte))), at: position)
        case nil: break
        }
        let isRefused = defect?.forbidsReading ?? false
        let node = writer.scalar(isRefused ? [] : text, isQuoted: true, at: position)
        return FinishedNode(scalar: node, at: position, isRefused: isRefused)
    }

    /// A number, `true`, `false` or `null`, kept as it is written.
    private mutating func word() throws(ReadingEnded) -> FinishedNode {
        let position = cursor.position
        let start = cursor.offset
        cursor.skipWord()
        let text = String(decoding: cursor.bytes[start..<cursor.offset], as: UTF8.self)
        guard ["true", "false", "null"].contains(text) || isJSONNumber(cursor.bytes[start..<cursor.offset]) else {
            throw end(.json(JSONProblem(noValue: text, at: cursor.scalar)), at: position)
        }
        guard text.utf8.count <= limits.valueBytes else {
            throw end(.limit(.valueSize(bytes: text.utf8.count, limit: limits.valueBytes)), at: position)
        }
        return FinishedNode(scalar: writer.scalar(text.utf8, isQuoted: false, at: position), at: position)
    }
}

extension FinishedNode {
    fileprivate init(scalar node: UInt32, at position: SourcePosition, isRefused: Bool = false) {
        self.init(node: node, extent: .scalar, mark: Mark(), position: position, isRefused: isRefused)
    }
}

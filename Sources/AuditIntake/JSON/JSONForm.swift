internal import Diagnostics
internal import YAMLDocument

/// How a text of JSON holds its audits.
enum JSONForm {
    /// One object, or a list of objects.
    case whole
    /// One object a line: NDJSON, JSON Lines.
    case lines

    /// Lines that are looked at to tell the two apart: a broken one must not hide that the others stand alone.
    private static let linesLookedAt = 100

    /// Nil when the text is no JSON. `{audit: A1}` is YAML, whose keys need no quotes.
    ///
    /// - Parameter utf8: the text, or its beginning.
    init?(of utf8: [UInt8]) {
        guard Self.beginsAsJSON(utf8[...]) else { return nil }
        var lines = JSONLines(utf8)
        guard let first = lines.next(), first.isObject else {
            self = .whole
            return
        }
        if first.holdsWholeValue {
            self = lines.next() == nil ? .whole : .lines
            return
        }
        // Inside one object no line is an audit of its own.
        for _ in 0..<Self.linesLookedAt {
            guard let line = lines.next() else { break }
            if line.isObject, line.holdsAudit {
                self = .lines
                return
            }
        }
        self = .whole
    }

    /// An object whose first key is in quotes or that is empty, or a list of such.
    private static func beginsAsJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
        let opening = bytes.drop(while: isJSONBlank)
        let inside = opening.dropFirst().drop(while: isJSONBlank)
        switch opening.first {
        case UInt8(ascii: "{"): return inside.first == UInt8(ascii: "\"") || inside.first == UInt8(ascii: "}")
        case UInt8(ascii: "["):
            return inside.first == UInt8(ascii: "{") && beginsAsJSON(inside) || inside.first == UInt8(ascii: "]")
        default: return false
        }
    }
}

func isJSONBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

/// A line of JSON text and its number.
struct JSONLine {
    let bytes: ArraySlice<UInt8>
    let number: Int

    var isObject: Bool { bytes.first { !isJSONBlank($0) } == UInt8(ascii: "{") }
    var holdsWholeValue: Bool { node != nil }
    var holdsAudit: Bool { node?.mappingValue(forKey: "audit") != nil }

    private var node: YAMLNode? { readJSON(bytes, file: "", limits: .submission).node }
}

/// The lines of a text in which something stands. No JSON string holds a line break, so a line can be read by itself; LF, CR
/// and CRLF end it.
struct JSONLines: IteratorProtocol, Sequence {
    private let utf8: [UInt8]
    private var offset = 0
    private var number = 0

    init(_ utf8: [UInt8]) { self.utf8 = utf8 }

    mutating func next() -> JSONLine? {
        while offset < utf8.count {
            let start = offset
            while offset < utf8.count, utf8[offset] != 0x0A, utf8[offset] != 0x0D { offset += 1 }
            let line = utf8[start..<offset]
            number += 1
            let isPair = offset + 1 < utf8.count && utf8[offset] == 0x0D && utf8[offset + 1] == 0x0A
            offset += isPair ? 2 : 1
            if !line.allSatisfy(isJSONBlank) { return JSONLine(bytes: line, number: number) }
        }
        return nil
    }
}

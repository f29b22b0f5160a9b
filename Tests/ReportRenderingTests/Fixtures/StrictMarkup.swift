/// Reads HTML as if it were XML, without any of a browser's forgiveness: every element closed where it was opened, every
/// value quoted, every sign that means something written as an entity.
struct StrictMarkup {
    enum Token: Equatable {
        case open(String, [String: String])
        case close(String)
        case text(String)
    }

    struct Mistake: Error, CustomStringConvertible {
        let description: String
    }

    private(set) var tokens: [Token] = []
    private var rest: Substring.UnicodeScalarView
    private var stack: [String] = []

    init(_ page: String) throws {
        rest = page[...].unicodeScalars
        skip("<!DOCTYPE html>\n")
        while !rest.isEmpty {
            if rest.first == "<" { try readTag() } else { try readText() }
        }
        if let open = stack.last { throw mistake("<\(open)> is never closed") }
    }

    /// The elements and the names of their attributes, in order; what texts and values may not change.
    var shape: [String] {
        tokens.compactMap { token in
            switch token {
            case .open(let name, let attributes): "<\(name) \(attributes.keys.sorted().joined(separator: " "))>"
            case .close(let name): "</\(name)>"
            case .text: nil
            }
        }
    }

    private func mistake(_ what: String) -> Mistake {
        Mistake(description: "\(what), before \(String(rest.prefix(60)).debugDescription)")
    }

    @discardableResult
    private mutating func skip(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest = rest.dropFirst(text.unicodeScalars.count)
        return true
    }

    private mutating func expect(_ text: String) throws { if !skip(text) { throw mistake("\(text) expected") } }

    private mutating func name() throws -> String {
        let name = rest.prefix {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789-".unicodeScalars.contains($0))
        }
        guard !name.isEmpty else { throw mistake("a name expected") }
        rest = rest.dropFirst(name.count)
        return String(name)
    }

    private mutating func readTag() throws {
        try expect("<")
        if skip("/") {
            let closed = try name()
            guard stack.popLast() == closed else { throw mistake("</\(closed)> closes nothing") }
            tokens.append(.close(closed))
            return try expect(">")
        }
        let element = try name()
        var attributes: [String: String] = [:]
        while skip(" ") {
            let attribute = try name()
            try expect("=\"")
            guard attributes[attribute] == nil else { throw mistake("\(attribute) stands twice") }
            attributes[attribute] = try characters(until: "\"")
            try expect("\"")
        }
        tokens.append(.open(element, attributes))
        if skip("/>") { return tokens.append(.close(element)) }
        try expect(">")
        stack.append(element)
        if element == "style" || element == "script" { readRaw(element) }
    }

    /// Style and script, which know no entities; they may hold no `<` at all.
    private mutating func readRaw(_ element: String) {
        let raw = rest.prefix { $0 != "<" }
        rest = rest.dropFirst(raw.count)
    }

    private mutating func readText() throws { tokens.append(.text(try characters(until: "<"))) }

    private static let entities: [(String, Unicode.Scalar)] = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]

    private mutating func characters(until end: Unicode.Scalar) throws -> String {
        var text = String.UnicodeScalarView()
        while let scalar = rest.first, scalar != end {
            switch scalar {
            case "&":
                guard let (entity, sign) = Self.entities.first(where: { rest.starts(with: $0.0.unicodeScalars) }) else {
                    throw mistake("a bare &")
                }
                text.append(sign)
                rest = rest.dropFirst(entity.unicodeScalars.count)
                continue
            case "<", ">", "\"", "'": throw mistake("a bare \(scalar)")
            case "\n": text.append(" ")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}"..."\u{FFFF}", "\u{202A}"..."\u{202E}":
                throw mistake("a control sign")
            default: text.append(scalar)
            }
            rest = rest.dropFirst()
        }
        return String(text)
    }
}

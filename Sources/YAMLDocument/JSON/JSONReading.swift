public import Diagnostics

/// What one JSON text holds, as the nodes that a YAML text gives: strings are quoted scalars, and numbers, `true`, `false`
/// and `null` are unquoted ones that keep the letters of the file.
public struct JSONReading: Sendable {
    /// Nil when the syntax is broken, a limit is exceeded or nothing stands there.
    public let node: YAMLNode?
    /// True when something inside was refused although the text was read to its end: a duplicate key (the first one is
    /// kept), a control character. Good for finding more problems in the same run, never for scoring.
    public let isFlawed: Bool
    /// Everything that was refused, in file order. What follows an error of syntax or an exceeded limit is not read.
    public let diagnostics: [Diagnostic]
}

/// Reads one JSON text (RFC 8259), strictly: no comments, no commas before a closing bracket, no key twice. Never throws,
/// never traps: what is wrong becomes diagnostics.
///
/// - Parameters:
///   - bytes: UTF-8 without a byte-order mark; for a line of a larger file, that line.
///   - file: the name that diagnostics carry.
///   - line: the number of the first line, so that places are those of the larger file.
public func readJSON(
    _ bytes: ArraySlice<UInt8>, file: String, startingAt line: Int = 1, limits: YAMLLimits
) -> JSONReading {
    let reading = bytes.withUnsafeBufferPointer { bytes in
        var parser = JSONParser(bytes, line: line, limits: limits)
        let node = try? parser.text()
        return (node: node ?? nil, problems: parser.log.problems)
    }
    return JSONReading(
        node: reading.node, isFlawed: !reading.problems.isEmpty,
        diagnostics: reading.problems.map { $0.diagnostic(in: file) })
}

public import Diagnostics

/// What a YAML stream holds.
public struct YAMLReading: Sendable {
    /// The documents in which nothing was refused, in file order. A document without content is one null node.
    public let documents: [YAMLNode]
    /// Documents that were read to their end although something in them was refused: a duplicate key (the first one is
    /// kept), a tag, an alias. Good for finding more problems in the same run, never for scoring.
    public let flawedDocuments: [YAMLNode]
    /// Everything that was refused, in file order. What follows an error of syntax or an exceeded limit is not read.
    public let diagnostics: [Diagnostic]

    init(documents: [YAMLNode] = [], flawedDocuments: [YAMLNode] = [], diagnostics: [Diagnostic] = []) {
        self.documents = documents
        self.flawedDocuments = flawedDocuments
        self.diagnostics = diagnostics
    }
}

/// Reads every document of a YAML stream. Never throws, never traps: what is wrong becomes diagnostics (all that can be
/// found), and documents that are whole are returned.
///
/// - Parameters:
///   - bytes: UTF-8 text, with or without a byte-order mark.
///   - file: the name that diagnostics carry.
public func readYAML(_ bytes: [UInt8], file: String, limits: YAMLLimits) -> YAMLReading {
    readYAML(bytes, file: file, limits: limits, isPlain: true)
}

/// The same by libyaml alone, in whatever style the text is written.
package func readYAMLByEvents(_ bytes: [UInt8], file: String, limits: YAMLLimits) -> YAMLReading {
    readYAML(bytes, file: file, limits: limits, isPlain: false)
}

private func readYAML(_ bytes: [UInt8], file: String, limits: YAMLLimits, isPlain: Bool) -> YAMLReading {
    let refusals = textProblems(of: bytes, limits: limits)
    guard refusals.isEmpty else {
        return YAMLReading(diagnostics: refusals.map { $0.diagnostic(in: file) })
    }
    if isPlain, let document = PlainReader.document(in: bytes, limits: limits) {
        return YAMLReading(documents: [document])
    }
    var source = SourceText(bytes)
    while true {
        var pass = StreamPass(source, limits: limits)
        guard let slip = pass.run() else { return pass.reading(of: file) }
        source.mend(slip)
    }
}

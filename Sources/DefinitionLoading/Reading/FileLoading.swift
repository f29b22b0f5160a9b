internal import Diagnostics
internal import YAMLDocument

/// Reads a file that holds one definition.
func load<Value: Sendable>(
    _ bytes: [UInt8], file: String, _ read: (YAMLNode, ProblemLog) -> Value?
) -> Loaded<Value> {
    let yaml = readYAML(bytes, file: file, limits: .definition)
    let log = ProblemLog(file: file, after: yaml.diagnostics)
    // Flawed documents are checked too, so that one run tells everything; their errors keep the value from leaving.
    let documents = (yaml.documents + yaml.flawedDocuments).sorted { $0.position < $1.position }
    guard let document = documents.first, !(documents.count == 1 && document.isNull) else {
        if !yaml.diagnostics.hasErrors { log.report(StructureProblem.emptyFile, at: nil) }
        return Loaded(nil, log.diagnostics)
    }
    if documents.count > 1 { log.report(StructureProblem.severalDocuments, at: documents[1].position) }
    let value = read(document, log)
    return Loaded(value, log.diagnostics)
}

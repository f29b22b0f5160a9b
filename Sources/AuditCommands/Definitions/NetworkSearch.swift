internal import BilingualText
internal import ChecklistModel
internal import DefinitionLoading
internal import Diagnostics
internal import YAMLDocument

/// The dealer network of a run and what was wrong with its file.
struct NetworkSearch {
    let path: String?
    let network: DealerNetwork?
    let diagnostics: [Diagnostic]
    let sources: [String: SourceLines]

    static let fileName = "network.yaml"

    /// The file given with `--network`, else `network.yaml` in the given folders, then upward from the inputs, then here;
    /// none is fine: names then stand for themselves.
    init(chosen: String?, inputs: [String]) throws(FileFailure) {
        guard let path = chosen ?? Self.found(near: inputs) else {
            (path, network, diagnostics, sources) = (nil, nil, [], [:])
            return
        }
        let bytes = try readFile(path, limit: YAMLLimits.definition.bytes)
        let loaded = loadNetwork(bytes, file: path)
        self.path = path
        network = loaded.value
        diagnostics = loaded.diagnostics
        sources = loaded.diagnostics.isEmpty ? [:] : [path: SourceLines(String(decoding: bytes, as: UTF8.self))]
    }

    private static func found(near inputs: [String]) -> String? {
        for input in inputs where isFolder(input) {
            let candidate = (input.hasSuffix("/") ? input : input + "/") + fileName
            if pathExists(candidate) { return candidate }
        }
        for start in inputs.map(folder(of:)) + ["."] {
            for ancestor in ancestors(of: start) where pathExists("\(ancestor)/\(fileName)") {
                return shortened("\(ancestor)/\(fileName)")
            }
        }
        return nil
    }
}

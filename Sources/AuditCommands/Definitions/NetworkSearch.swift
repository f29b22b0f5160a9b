internal import BilingualText
internal import ChecklistModel
internal import DefinitionLoading
internal import Diagnostics
internal import YAMLDocument

/// The dealer network of a run and what was wrong with its file.
struct NetworkSearch {
    let path: String?
    /// The file as it is; empty when there is none.
    let bytes: [UInt8]
    let network: DealerNetwork?
    let diagnostics: [Diagnostic]
    let sources: [String: SourceLines]

    static let fileName = "network.yaml"

    /// The file given with `--network`, else `network.yaml` in the given folders, then upward from the inputs, then here;
    /// none is fine: names then stand for themselves.
    init(chosen: String?, inputs: [String]) throws(FileFailure) {
        let found = chosen == nil ? try Self.found(near: inputs) : chosen
        guard let path = found else {
            (path, bytes, network, diagnostics, sources) = (nil, [], nil, [], [:])
            return
        }
        let bytes = try readFile(path, limit: YAMLLimits.definition.bytes)
        let loaded = loadNetwork(bytes, file: path)
        (self.path, self.bytes) = (path, bytes)
        network = loaded.value
        diagnostics = loaded.diagnostics
        sources = loaded.diagnostics.isEmpty ? [:] : [path: SourceLines(String(decoding: bytes, as: UTF8.self))]
    }

    private static func found(near inputs: [String]) throws(FileFailure) -> String? {
        let candidates = inputs.filter(isFolder).map { ($0.hasSuffix("/") ? $0 : $0 + "/") + fileName }
            .filter(pathExists)
        if let first = candidates.first {
            // People of two networks must not be told apart by luck.
            if let other = candidates.first(where: { !isSameFile($0, first) }) {
                throw FileFailure(other, .secondNetwork(first: first))
            }
            return first
        }
        for start in inputs.map(folder(of:)) + ["."] {
            for ancestor in ancestors(of: start) where pathExists("\(ancestor)/\(fileName)") {
                return shortened("\(ancestor)/\(fileName)")
            }
        }
        return nil
    }
}

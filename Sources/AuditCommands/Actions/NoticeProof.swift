internal import ClosedLoop

/// What stands in the column of evidence of a notice: the name of a file beside it, or words.
///
/// Notices come from other people, so a name never leads out of the notice's own folder.
struct NoticeProof {
    private let folder: String

    init(beside notice: String) {
        folder = notice == "-" ? "." : AuditCommands.folder(of: notice)
    }

    /// - Returns: nil for a path that leads elsewhere or to nothing.
    func proof(_ text: String) -> ActionProof? {
        // A lone stroke is how forms say "none".
        if text.allSatisfy({ $0 == "/" }) { return .text(text) }
        if text.hasPrefix("/") || text.hasPrefix("~/") || names(inPath: text).contains("..") { return nil }
        let path = "\(folder)/\(text)"
        guard FileIdentity(of: path) != nil else { return ProofFile.looksLikePath(text) ? nil : .text(text) }
        guard let root = ancestors(of: folder).first, ancestors(of: path).dropFirst().contains(root) else { return nil }
        guard case .file(let name, let digest)? = try? ProofFile.proof(path) else { return .text(text) }
        return .file(name: name, digest: digest)
    }
}

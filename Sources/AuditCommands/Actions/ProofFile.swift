internal import AuditIntake
internal import BilingualText
internal import ClosedLoop
internal import ContentDigest

/// What `--proof` says: a file that is there, or words.
struct ProofFile {
    /// Photos and short films.
    private static let largest = 256 << 20

    /// A text that can only be meant as a path must be a file that is there; any file is kept by name and digest.
    ///
    /// - Throws: `FileFailure` when it is a path to nothing, or to something that cannot be read.
    static func proof(_ given: String) throws(FileFailure) -> ActionProof {
        let name = names(inPath: given).last.map(String.init) ?? given
        guard FileIdentity(of: given) != nil else {
            if looksLikePath(given) { throw FileFailure(given, .notFound) }
            return .text(given)
        }
        return .file(name: name, digest: SHA256Digest(of: try readFile(given, limit: largest)))
    }

    /// Words may hold slashes; a path begins with one, or with `./`, or ends as pictures and papers do.
    static func looksLikePath(_ text: String) -> Bool {
        if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../") || text.hasPrefix("~/") { return true }
        let ending = text.lowercased().split(separator: ".").last.map(String.init) ?? ""
        let endings = ["jpg", "jpeg", "png", "heic", "pdf", "mp4", "mov", "gif", "webp", "docx", "xlsx", "zip"]
        return !text.contains { $0.isWhitespace } && text.contains(".") && endings.contains(ending)
    }
}

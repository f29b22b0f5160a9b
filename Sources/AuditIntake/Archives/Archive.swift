internal import ContentDigest
internal import ZipArchive

/// A zip archive as somebody submits it: submissions, and the photographs they cite.
final class Archive {
    private let zip: ZipArchive
    private var digests: [String: String?] = [:]

    init(_ zip: ZipArchive) { self.zip = zip }

    /// In the order of the archive; what a Mac adds to an archive and hidden files are left out.
    var submissions: [ZipEntry] {
        zip.entries.filter { entry in
            let name = entry.name.lowercased()
            let parts = Self.parts(of: name)
            let isHidden = parts.contains { $0.hasPrefix(".") || $0 == "__macosx" || $0.hasPrefix("~$") }
            return !entry.isFolder && !isHidden && submissionEndings.contains(where: name.hasSuffix)
        }
    }

    /// Files that list the digests of others.
    var listings: [ZipEntry] { zip.entries.filter { Self.parts(of: $0.name).last == "SHA256SUMS" } }

    /// By their bytes: some letters join the slash beside them into one character.
    private static func parts(of name: String) -> [Substring] {
        name.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    }

    func content(of entry: ZipEntry) throws(ZipFailure) -> [UInt8] { try zip.content(of: entry) }

    /// The SHA-256 of a file that a submission cites by a path beside itself, in hexadecimal; nil when it is not there.
    func digest(of path: String, citedBy submission: String) -> String? {
        let folder = submission.utf8.lastIndex(of: UInt8(ascii: "/")).map { submission[...$0] } ?? ""
        let name = String(folder) + path
        if let known = digests[name] { return known }
        let found = zip.entry(named: name).flatMap { try? zip.content(of: $0) }.map { SHA256Digest(of: $0).hex }
        digests[name] = .some(found)
        return found
    }
}

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
            let parts = name.split(separator: "/")
            let isHidden = parts.contains { $0.hasPrefix(".") || $0 == "__macosx" || $0.hasPrefix("~$") }
            return !entry.isFolder && !isHidden && submissionEndings.contains(where: name.hasSuffix)
        }
    }

    /// Files that list the digests of others.
    var listings: [ZipEntry] { zip.entries.filter { ($0.name.split(separator: "/").last ?? "") == "SHA256SUMS" } }

    func content(of entry: ZipEntry) throws(ZipFailure) -> [UInt8] { try zip.content(of: entry) }

    /// The SHA-256 of a file that a submission cites by a path beside itself, in hexadecimal; nil when it is not there.
    func digest(of path: String, citedBy submission: String) -> String? {
        let folder = submission.split(separator: "/", omittingEmptySubsequences: false).dropLast().map { $0 + "/" }
        let name = folder.joined() + path
        if let known = digests[name] { return known }
        let found = zip.entry(named: name).flatMap { try? zip.content(of: $0) }.map { SHA256Digest(of: $0).hex }
        digests[name] = .some(found)
        return found
    }
}

internal import ZipArchive

extension Archive {
    /// Names of files that are not what a `SHA256SUMS` file of the archive says they are, or are gone.
    func altered() -> [String] {
        listings.flatMap { listing in
            lines(of: listing).filter { digest(of: $0.name, citedBy: listing.name) != $0.digest }.map(\.name)
        }
    }

    /// The digest and name of each line, as `sha256sum` prints them.
    private func lines(of listing: ZipEntry) -> [(digest: String, name: String)] {
        guard listing.size <= 1 << 20, let bytes = try? content(of: listing) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
            let digest = String(line.prefix(64)).lowercased()
            let name = line.dropFirst(64).drop { $0 == " " || $0 == "*" }
            return isDigest(digest) && !name.isEmpty ? (digest, String(name)) : nil
        }
    }
}

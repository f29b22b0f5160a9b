/// A zip archive in memory. Nothing of it is written anywhere, and nothing it declares is believed: its directory is
/// checked when it is opened, its content while it is unpacked.
///
/// An archive in an archive is bytes like any other entry. One value must not be used from several threads at a time.
public final class ZipArchive {
    /// In the order of the archive's directory.
    public let entries: [ZipEntry]
    let library: LibraryArchive
    private let places: [String: Int]

    /// Opens the archive and checks its directory; no entry is unpacked yet.
    ///
    /// - Throws: ``ZipFailure`` for what is no archive, is damaged, hides something or exceeds `limits`.
    public init(_ bytes: [UInt8], limits: ZipLimits = .submission) throws(ZipFailure) {
        entries = try directoryEntries(of: bytes, limits: limits)
        library = try LibraryArchive(bytes)
        places = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.index) })
        guard library.agrees(with: entries) else { throw .damagedDirectory }
    }

    /// The entry of exactly this name.
    public func entry(named name: String) -> ZipEntry? { places[name].map { entries[$0] } }

    /// Unpacks an entry of this archive.
    ///
    /// - Throws: ``ZipFailure`` when it is encrypted, damaged, or not of the size that the directory declares.
    public func content(of entry: ZipEntry) throws(ZipFailure) -> [UInt8] {
        var stream = try ZipStream(of: entry, in: self)
        var content = [UInt8](repeating: 0, count: entry.size)
        var filled = 0
        // An entry that declares no bytes may have some.
        repeat { filled += try stream.read(into: &content, from: filled) } while filled < entry.size
        return content
    }
}

/// A file or folder of an archive, as the archive declares it.
public struct ZipEntry: Sendable, Equatable {
    /// From 0, in the order of the archive's directory.
    public let index: Int
    /// Relative, its parts between slashes; never absolute, never with `..`, and no other entry has the same.
    public let name: String
    /// Bytes once unpacked. Reading stops as soon as more arrive, and fails if fewer do.
    public let size: Int
    /// Bytes in the archive.
    public let packedSize: Int
    /// True for one that can only be read with a password, which this program does not ask for.
    public let isEncrypted: Bool

    /// True for an entry that only says that there is a folder.
    public var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
}

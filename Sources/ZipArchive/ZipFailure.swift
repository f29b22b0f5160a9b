/// Why an archive, or one entry of it, is not read.
public enum ZipFailure: Error, Sendable, Equatable {
    /// The bytes do not begin as a zip archive does.
    case notAnArchive
    /// The directory at the end is missing: the file is cut off.
    case truncated
    /// Something follows the archive.
    case trailingBytes(Int)
    /// A part of an archive that was cut into several files.
    case severalVolumes
    /// The directory contradicts itself or what it describes.
    case damagedDirectory
    case tooManyEntries(limit: Int)
    /// - Parameter limit: in unpacked bytes.
    case entryTooLarge(String, limit: Int)
    /// - Parameter limit: in unpacked bytes of all entries.
    case archiveTooLarge(limit: Int)
    /// Unpacked an entry would be more than `limit` times its packed size.
    case suspiciousRatio(String, limit: Int)
    case overlapping(String, String)
    case duplicateName(String)
    case unusableName(String, UnusableName)
    case encrypted(String)
    /// - Parameter method: as the format numbers them, 12 for bzip2.
    case unsupportedCompression(String, method: Int)
    case checksum(String)
    /// The packed bytes of an entry cannot be unpacked, or not to the declared size.
    case damagedEntry(String)
    case memory
    /// libzip is not installed; the reason in the loader's words.
    case noLibrary(String)
}

/// What makes the name of an entry unusable.
public enum UnusableName: Sendable, Equatable {
    case empty
    case tooLong
    /// Neither UTF-8 nor GB18030.
    case notText
    case control
    /// From the root of a disk.
    case absolute
    /// It has a part `.` or `..`, or an empty one.
    case leavesFolder
    case backslash
}

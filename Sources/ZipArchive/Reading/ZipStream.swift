internal import CZip

/// Unpacks an entry piece by piece, so that a big one needs no memory of its size.
public struct ZipStream: ~Copyable {
    /// Kept alive: the library reads from its memory.
    private let archive: ZipArchive
    private let entry: ZipEntry
    private let file: OpaquePointer
    private var remaining: Int
    private var isAtEnd = false

    /// - Parameter entry: one of `archive`.
    /// - Throws: ``ZipFailure`` for one that is encrypted, packed by another method than deflate, or not of the archive.
    public init(of entry: ZipEntry, in archive: ZipArchive) throws(ZipFailure) {
        guard archive.entries.indices.contains(entry.index), archive.entries[entry.index] == entry else {
            throw .damagedEntry(entry.name)
        }
        guard !entry.isEncrypted else { throw .encrypted(entry.name) }
        let library = archive.library.pointer
        var status = zip_stat_t()
        guard libzip.zip_stat_index(library, UInt64(entry.index), 0, &status) == 0 else {
            throw .damagedEntry(entry.name)
        }
        let method = Int(status.comp_method)
        guard method == Int(ZIP_CM_STORE) || method == Int(ZIP_CM_DEFLATE) else {
            throw .unsupportedCompression(entry.name, method: method)
        }
        guard let file = libzip.zip_fopen_index(library, UInt64(entry.index), 0) else {
            throw failure(libzip.zip_error_code_zip(libzip.zip_get_error(library)), entry.name)
        }
        self.archive = archive
        self.entry = entry
        self.file = file
        remaining = entry.size
    }

    deinit { _ = libzip.zip_fclose(file) }

    /// Unpacks as many bytes as fit, or fewer; 0 at the end, and only there.
    ///
    /// The last bytes are handed over once the checksum of all is known to be right.
    ///
    /// - Parameter buffer: not empty; nothing fits into an empty one.
    /// - Throws: ``ZipFailure`` as soon as the content cannot be what the archive declares.
    public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ZipFailure) -> Int {
        var count = 0
        if remaining > 0 {
            guard let start = buffer.baseAddress, !buffer.isEmpty else { return 0 }
            count = try unpack(to: start, count: min(remaining, buffer.count))
            guard count > 0 else { throw .damagedEntry(entry.name) }
            remaining -= count
        }
        if remaining == 0, !isAtEnd {
            // Asking for one more finds what exceeds the declared size, and makes the library compare checksums.
            var excess: UInt8 = 0
            guard try unpack(to: &excess, count: 1) == 0 else { throw .damagedEntry(entry.name) }
            isAtEnd = true
        }
        return count
    }

    /// Unpacks into the elements of an array that is not empty, and returns how many it filled; 0 at the end.
    public mutating func read(into buffer: inout [UInt8]) throws(ZipFailure) -> Int { try read(into: &buffer, from: 0) }

    /// - Parameter start: the first element to fill, at most the number of elements.
    mutating func read(into buffer: inout [UInt8], from start: Int) throws(ZipFailure) -> Int {
        try buffer.withUnsafeMutableBufferPointer { (elements) throws(ZipFailure) in
            try read(into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(elements)[start...]))
        }
    }

    private func unpack(to start: UnsafeMutableRawPointer, count: Int) throws(ZipFailure) -> Int {
        let unpacked = libzip.zip_fread(file, start, UInt64(count))
        guard unpacked >= 0 else {
            throw failure(libzip.zip_error_code_zip(libzip.zip_file_get_error(file)), entry.name)
        }
        return Int(unpacked)
    }
}

private func failure(_ code: Int32, _ name: String) -> ZipFailure {
    switch code {
    case ZIP_ER_CRC: .checksum(name)
    case ZIP_ER_MEMORY: .memory
    default: .damagedEntry(name)
    }
}

internal import CZip

/// Owns an archive of libzip and a copy of the bytes it reads from.
struct LibraryArchive: ~Copyable {
    let pointer: OpaquePointer
    private let memory: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8], library: ArchiveLibrary = .opened) throws(ZipFailure) {
        if let problem = library.problem { throw .noLibrary(problem) }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        memory.copyBytes(from: bytes)
        guard let source = libzip.zip_source_buffer_create(memory.baseAddress, UInt64(bytes.count), 0, nil) else {
            memory.deallocate()
            throw .memory
        }
        var error = zip_error_t()
        libzip.zip_error_init(&error)
        defer { libzip.zip_error_fini(&error) }
        guard let archive = libzip.zip_open_from_source(source, ZIP_RDONLY, &error) else {
            libzip.zip_source_free(source)
            memory.deallocate()
            throw libzip.zip_error_code_zip(&error) == ZIP_ER_MEMORY ? .memory : .damagedDirectory
        }
        pointer = archive
        self.memory = memory
    }

    deinit {
        // Frees the source, too, and only then may the bytes go.
        libzip.zip_discard(pointer)
        memory.deallocate()
    }

    /// The library reads the directory by itself: what it found must be what was checked.
    func agrees(with entries: [ZipEntry]) -> Bool {
        guard libzip.zip_get_num_entries(pointer, 0) == Int64(entries.count) else { return false }
        return entries.allSatisfy { entry in
            var status = zip_stat_t()
            guard libzip.zip_stat_index(pointer, UInt64(entry.index), 0, &status) == 0 else { return false }
            return status.size == UInt64(entry.size) && status.comp_size == UInt64(entry.packedSize)
        }
    }
}

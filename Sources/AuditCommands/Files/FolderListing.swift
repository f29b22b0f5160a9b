internal import Glibc

/// What a folder holds, in the order of the names' bytes, without `.` and `..`; the folder stays open meanwhile.
struct FolderListing: ~Copyable {
    struct Entry {
        /// Of the name, which a zero follows.
        fileprivate let place: Range<Int>
        /// False for a folder, a link, and what the file system does not tell.
        let isRegularFile: Bool
    }

    private let folder: OpaquePointer
    /// All names one behind the other: sorting as many arrays takes longer than reading the files.
    private let bytes: [UInt8]
    let entries: [Entry]

    init(_ path: String) throws(FileFailure) {
        guard let folder = opendir(path) else { throw FileFailure(errnoFor: path) }
        self.folder = folder
        var (bytes, entries): ([UInt8], [Entry]) = ([], [])
        while let entry = readdir(folder) {
            let start = bytes.count
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                let name = UnsafeRawPointer(name)
                bytes += UnsafeRawBufferPointer(
                    start: name, count: strlen(name.assumingMemoryBound(to: CChar.self)) + 1)
            }
            let place = start..<bytes.count - 1
            if place.count <= 2, bytes[place].allSatisfy({ $0 == UInt8(ascii: ".") }) { continue }
            entries.append(Entry(place: place, isRegularFile: entry.pointee.d_type == UInt8(DT_REG)))
        }
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            entries.sort { one, other in
                let (one, other) = (one.place, other.place)
                let order = memcmp(start + one.lowerBound, start + other.lowerBound, min(one.count, other.count))
                return order == 0 ? one.count < other.count : order < 0
            }
        }
        (self.bytes, self.entries) = (bytes, entries)
    }

    deinit { closedir(folder) }

    func name(of entry: Entry, begins beginning: StaticString) -> Bool {
        let count = beginning.utf8CodeUnitCount
        guard entry.place.count >= count else { return false }
        return (0..<count).allSatisfy { bytes[entry.place.lowerBound + $0] == beginning.utf8Start[$0] }
    }

    /// Whatever the case of its letters.
    ///
    /// - Parameter ending: in lower case.
    func name(of entry: Entry, endsWith ending: [UInt8]) -> Bool {
        guard entry.place.count >= ending.count else { return false }
        let start = entry.place.upperBound - ending.count
        return ending.indices.reversed().allSatisfy { bytes[start + $0].lowercasedInASCII == ending[$0] }
    }

    /// - Parameter prefix: up to a slash, or empty.
    func path(of entry: Entry, behind prefix: String) -> String {
        var prefix = prefix
        return prefix.withUTF8 { prefix in
            let count = prefix.count + entry.place.count
            return String(unsafeUninitializedCapacity: count) { path in
                let nameStart = path.initialize(fromContentsOf: prefix)
                _ = path[nameStart...].initialize(fromContentsOf: bytes[entry.place])
                return count
            }
        }
    }

    /// False when the file can be reached by no path.
    func hasUTF8Name(_ entry: Entry) -> Bool {
        let name = bytes[entry.place]
        return name.allSatisfy { $0 < 0x80 } || String(validating: name, as: UTF8.self) != nil
    }

    /// Of what it is, links followed; nil when there is nothing, or no way to it.
    func status(of entry: Entry) -> FileStatus? {
        var status = stat()
        let code = bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return Int32(-1) }
            let name = (start + entry.place.lowerBound).assumingMemoryBound(to: CChar.self)
            return fstatat(dirfd(folder), name, &status, 0)
        }
        return code == 0 ? FileStatus(status) : nil
    }
}

extension UInt8 {
    fileprivate var lowercasedInASCII: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
    }
}

/// The names in a folder in the order of their bytes, without `.` and `..`.
func namesInFolder(_ path: String) throws(FileFailure) -> [String] {
    let listing = try FolderListing(path)
    return listing.entries.map { listing.path(of: $0, behind: "") }
}

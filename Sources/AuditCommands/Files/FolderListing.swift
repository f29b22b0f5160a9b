internal import Glibc

/// What a folder holds, in the order of the names' bytes, without `.` and `..`; the folder stays open meanwhile.
struct FolderListing: ~Copyable {
    struct Entry {
        /// Of the name, which a zero follows.
        fileprivate let place: Range<Int>
        /// False for a folder, a link, and what the file system does not tell.
        let isRegularFile: Bool
        fileprivate let isASCII: Bool
        fileprivate let number: UInt
    }

    private let folder: OpaquePointer
    private let device: UInt
    /// All names one behind the other: sorting as many arrays takes longer than reading the files.
    private let bytes: [UInt8]
    let entries: [Entry]

    init(_ path: String) throws(FileFailure) {
        guard let folder = opendir(path) else { throw FileFailure(errnoFor: path) }
        var status = stat()
        guard fstat(dirfd(folder), &status) == 0 else {
            defer { closedir(folder) }
            throw FileFailure(errnoFor: path)
        }
        self.folder = folder
        device = FileIdentity(status).device
        var (bytes, entries): ([UInt8], [Entry]) = ([], [])
        // About what a folder's own size tells on many file systems; arrays that grow are copied again and again.
        let size = min(max(0, Int(status.st_size)), 1 << 22)
        bytes.reserveCapacity(size / 2)
        entries.reserveCapacity(size / 48)
        while let entry = readdir(folder) {
            let start = bytes.count
            let isASCII = withUnsafePointer(to: &entry.pointee.d_name) { name in
                let start = UnsafeRawPointer(name)
                let length = strlen(start.assumingMemoryBound(to: CChar.self))
                bytes += UnsafeRawBufferPointer(start: start, count: length + 1)
                return UnsafeRawBufferPointer(start: start, count: length).allSatisfy { $0 < 0x80 }
            }
            let place = start..<bytes.count - 1
            if place.count <= 2, bytes[place].allSatisfy({ $0 == UInt8(ascii: ".") }) { continue }
            entries.append(
                Entry(
                    place: place, isRegularFile: entry.pointee.d_type == UInt8(DT_REG), isASCII: isASCII,
                    number: UInt(entry.pointee.d_ino)))
        }
        bytes += repeatElement(0, count: 16)
        (self.bytes, self.entries) = (bytes, Self.sorted(entries, bytes))
    }

    /// By their names' bytes.
    ///
    /// Many files are mostly named alike: the sixteen bytes behind what all names begin with are compared as two numbers.
    ///
    /// - Parameter bytes: sixteen bytes behind the last name may be loaded.
    private static func sorted(_ entries: [Entry], _ bytes: [UInt8]) -> [Entry] {
        guard entries.count > 1, let first = entries.first?.place else { return entries }
        return bytes.withUnsafeBytes { bytes in
            var same = first.count
            for entry in entries {
                same = min(same, entry.place.count)
                if let other = (0..<same).first(where: {
                    bytes[first.lowerBound + $0] != bytes[entry.place.lowerBound + $0]
                }) {
                    same = other
                }
            }
            var keys = entries.indices.map { index in
                let place = entries[index].place
                let (start, rest) = (place.lowerBound + same, place.count - same)
                return (word: word(at: start, of: rest), next: word(at: start + 8, of: rest - 8), index: index)
            }
            // The first bytes highest; zeros behind the name.
            func word(at start: Int, of count: Int) -> UInt64 {
                if count <= 0 { return 0 }
                let word = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
                return word & (.max << UInt64(64 - 8 * min(8, count)))
            }
            keys.sort { one, other in
                if one.word != other.word { return one.word < other.word }
                if one.next != other.next { return one.next < other.next }
                let (one, other) = (bytes[entries[one.index].place], bytes[entries[other.index].place])
                return one.lexicographicallyPrecedes(other)
            }
            return keys.map { entries[$0.index] }
        }
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
        entry.isASCII || String(validating: bytes[entry.place], as: UTF8.self) != nil
    }

    /// As the folder lists it, without a look at the file.
    func identity(of entry: Entry) -> FileIdentity { FileIdentity(device: device, number: entry.number) }

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

/// Writes zip archives, sound ones and others: every field can be made to lie.
public struct ZipBuilder: Sendable {
    public struct Entry: Sendable {
        public var name: [UInt8]
        /// As they stand in the archive: packed by `method`.
        public var packed: [UInt8]
        public var method = 0
        /// UTF-8 names, unless said otherwise.
        public var flags = 0x800
        public var size: Int
        public var checksum: UInt32
        /// What the directory says of the packed size, when it lies.
        public var declaredPackedSize: Int?
        /// What the header says of name and size, when it lies.
        public var headerName: [UInt8]?
        public var headerSize: Int?
        /// Where the directory says that the header is, when it lies.
        public var declaredOffset: Int?
        /// Stands behind the names of header and directory.
        public var extra: [UInt8] = []

        /// A stored entry.
        public init(_ name: String, _ content: [UInt8]) {
            self.name = Array(name.utf8)
            packed = content
            size = content.count
            checksum = crc32(content)
        }

        public init(_ name: String, _ content: String) { self.init(name, Array(content.utf8)) }
    }

    public var entries: [Entry]
    /// How many there are, when the end of the directory lies.
    public var declaredEntries: Int?
    public var comment: [UInt8] = []

    public init(_ entries: [Entry]) { self.entries = entries }

    public var bytes: [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            directory += record(of: entry, at: entry.declaredOffset ?? archive.count)
            archive += header(of: entry)
        }
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + number(declaredEntries ?? entries.count, 2)
            + number(declaredEntries ?? entries.count, 2) + number(directory.count, 4) + number(archive.count, 4)
            + number(comment.count, 2) + comment
        return archive + directory + end
    }

    private func header(of entry: Entry) -> [UInt8] {
        let name = entry.headerName ?? entry.name
        return number(0x0403_4B50, 4) + number(20, 2)
            + common(entry, size: entry.headerSize ?? entry.size, nameLength: name.count) + name + entry.extra
            + entry.packed
    }

    private func record(of entry: Entry, at offset: Int) -> [UInt8] {
        number(0x0201_4B50, 4) + number(20, 2) + number(20, 2)
            + common(
                entry, size: entry.size, packedSize: entry.declaredPackedSize, nameLength: entry.name.count)
            + number(0, 10) + number(offset, 4) + entry.name + entry.extra
    }

    private func common(_ entry: Entry, size: Int, packedSize: Int? = nil, nameLength: Int) -> [UInt8] {
        number(entry.flags, 2) + number(entry.method, 2) + number(0x5A21_0000, 4) + number(Int(entry.checksum), 4)
            + number(packedSize ?? entry.packed.count, 4) + number(size, 4) + number(nameLength, 2)
            + number(entry.extra.count, 2)
    }
}

/// The lowest bytes of a number, the lowest first.
private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
}

/// The checksum of zip archives.
public func crc32(_ bytes: [UInt8]) -> UInt32 {
    var checksum = ~UInt32(0)
    checksumTable.withUnsafeBufferPointer { table in
        bytes.withUnsafeBufferPointer { bytes in
            for byte in bytes { checksum = checksum >> 8 ^ table[Int((checksum ^ UInt32(byte)) & 0xFF)] }
        }
    }
    return ~checksum
}

private let checksumTable: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
}

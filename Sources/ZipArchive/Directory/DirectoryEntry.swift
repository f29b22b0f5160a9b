/// One record of an archive's directory (APPNOTE 4.3.12), compared with the header before its data (4.3.7).
struct DirectoryEntry {
    let nameBytes: ArraySlice<UInt8>
    let method: Int
    let size: Int
    let packedSize: Int
    let isEncrypted: Bool
    /// Where the header and the packed data stand.
    let extent: Range<Int>
    /// Where the next record of the directory begins.
    let next: Int

    private static let signature = 0x0201_4B50
    private static let headerSignature = 0x0403_4B50
    /// What a 32-bit field says when the number stands in the extra field.
    private static let elsewhere = 0xFFFF_FFFF
    /// Sizes then follow the data, and the header need not know them.
    private static let sizesFollow = 1 << 3
    private static let encrypted = 1

    /// - Parameter directory: the record and its data must lie before its end and start respectively.
    init(of bytes: [UInt8], at record: Int, in directory: DirectoryEnd) throws(ZipFailure) {
        guard bytes.number32(at: record) == Self.signature, let flags = bytes.number16(at: record + 8),
            let method = bytes.number16(at: record + 10), let packed = bytes.number32(at: record + 20),
            let size = bytes.number32(at: record + 24), let nameLength = bytes.number16(at: record + 28),
            let extraLength = bytes.number16(at: record + 30), let commentLength = bytes.number16(at: record + 32),
            let disk = bytes.number16(at: record + 34), let offset = bytes.number32(at: record + 42),
            let name = bytes.slice(at: record + 46, count: nameLength),
            let extra = bytes.slice(at: record + 46 + nameLength, count: extraLength)
        else { throw .damagedDirectory }
        guard disk == 0 || disk == 0xFFFF else { throw .severalVolumes }
        next = record + 46 + nameLength + extraLength + commentLength
        guard next <= directory.end else { throw .damagedDirectory }
        var large = LargeNumbers(in: Array(extra))
        self.size = try large.value(of: size)
        packedSize = try large.value(of: packed)
        let start = try large.value(of: offset)
        nameBytes = name
        self.method = method
        isEncrypted = flags & Self.encrypted != 0

        // The header before the data must tell the same: a reader that believes it would find something else.
        guard bytes.number32(at: start) == Self.headerSignature, let headerFlags = bytes.number16(at: start + 6),
            bytes.number16(at: start + 8) == method, let headerNameLength = bytes.number16(at: start + 26),
            let headerExtraLength = bytes.number16(at: start + 28),
            bytes.slice(at: start + 30, count: headerNameLength) == name,
            (headerFlags ^ flags) & (Self.encrypted | Self.sizesFollow) == 0
        else { throw .damagedDirectory }
        let data = start + 30 + headerNameLength + headerExtraLength
        guard data <= directory.start, packedSize <= directory.start - data else { throw .damagedDirectory }
        extent = start..<data + packedSize
        if flags & Self.sizesFollow == 0 {
            guard let headerPacked = bytes.number32(at: start + 18), let headerSize = bytes.number32(at: start + 22),
                headerPacked == packedSize || headerPacked == Self.elsewhere,
                headerSize == self.size || headerSize == Self.elsewhere
            else { throw .damagedDirectory }
        }
        // Stored bytes are as many as they are.
        guard method != 0 || isEncrypted || packedSize == self.size else { throw .damagedDirectory }
    }

    /// The numbers of the extra field 1 (APPNOTE 4.5.3), there in order for each field that lacks its own.
    private struct LargeNumbers {
        private let extra: [UInt8]
        private var offset: Int?
        private var end = 0

        init(in extra: [UInt8]) {
            self.extra = extra
            var place = 0
            while let id = extra.number16(at: place), let length = extra.number16(at: place + 2) {
                if id == 1 {
                    offset = place + 4
                    end = place + 4 + length
                    return
                }
                place += 4 + length
            }
        }

        mutating func value(of field: Int) throws(ZipFailure) -> Int {
            guard field == elsewhere, let place = offset else { return field }
            guard place + 8 <= end, let value = extra.number64(at: place) else { throw .damagedDirectory }
            offset = place + 8
            return value
        }
    }
}

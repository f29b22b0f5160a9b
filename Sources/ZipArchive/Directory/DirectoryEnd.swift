/// What the record at the end of an archive says about its directory (APPNOTE 4.3.14 to 4.3.16).
struct DirectoryEnd {
    /// Where the directory begins.
    let start: Int
    /// Where its last entry ends.
    let end: Int
    let entries: Int

    private static let signature = 0x0605_4B50
    private static let length = 22
    private static let locatorSignature = 0x0706_4B50
    private static let largeSignature = 0x0606_4B50

    /// The last record that the archive's end fits; a comment may follow it, and nothing else.
    init(of bytes: [UInt8]) throws(ZipFailure) {
        guard let record = try Self.offset(in: bytes), let disk = bytes.number16(at: record + 4),
            let directoryDisk = bytes.number16(at: record + 6), let here = bytes.number16(at: record + 8),
            let entries = bytes.number16(at: record + 10), let size = bytes.number32(at: record + 12),
            let start = bytes.number32(at: record + 16)
        else { throw .truncated }
        if let large = try Self.largeRecord(of: bytes, before: record) {
            self = large
        } else {
            guard disk == 0, directoryDisk == 0, here == entries else { throw .severalVolumes }
            // Nothing may stand between the directory and its end, nor before the archive.
            guard start + size == record else { throw .damagedDirectory }
            self.init(start: start, end: record, entries: entries)
        }
    }

    private init(start: Int, end: Int, entries: Int) {
        self.start = start
        self.end = end
        self.entries = entries
    }

    private static func offset(in bytes: [UInt8]) throws(ZipFailure) -> Int? {
        let last = bytes.count - length
        let first = max(0, last - 0xFFFF)
        var foreign: Int?
        for offset in stride(from: last, through: first, by: -1) where bytes.number32(at: offset) == signature {
            let end = offset + length + (bytes.number16(at: offset + 20) ?? 0)
            if end == bytes.count { return offset }
            if end < bytes.count, foreign == nil { foreign = bytes.count - end }
        }
        if let foreign { throw .trailingBytes(foreign) }
        return nil
    }

    /// The record for archives that exceed 32 bits; some programs always write it.
    private static func largeRecord(of bytes: [UInt8], before record: Int) throws(ZipFailure) -> DirectoryEnd? {
        let locator = record - 20
        guard bytes.number32(at: locator) == locatorSignature else { return nil }
        guard let offset = bytes.number64(at: locator + 8), bytes.number32(at: offset) == largeSignature,
            let disk = bytes.number32(at: offset + 16), let directoryDisk = bytes.number32(at: offset + 20),
            let here = bytes.number64(at: offset + 24), let entries = bytes.number64(at: offset + 32),
            let size = bytes.number64(at: offset + 40), let start = bytes.number64(at: offset + 48)
        else { throw .damagedDirectory }
        guard disk == 0, directoryDisk == 0, here == entries else { throw .severalVolumes }
        guard start <= offset, size == offset - start else { throw .damagedDirectory }
        return DirectoryEnd(start: start, end: offset, entries: entries)
    }
}

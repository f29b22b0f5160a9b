internal import ZipArchive

/// The fast lane for sheets: rows in their plainest form, as every spreadsheet program writes them, are read byte by byte.
///
/// The parser still gets all that stands before and behind the rows. The lane decides how fast a sheet is read, never what
/// it says: where it is not certain, it gives up, and the careful reader begins again.
struct SheetLane: ~Copyable {
    private var memory: UnsafeMutableBufferPointer<UInt8>
    private var filled = 0
    /// A row that is longer is no plain one.
    private static let capacity = 8 << 20
    /// The rows begin sooner than after so many bytes.
    private static let longestHead = 1 << 16

    /// - Parameter bytes: how many are looked at at a time.
    init(bytes: Int) { memory = .allocate(capacity: max(16, bytes)) }

    deinit { memory.deallocate() }

    /// Reads a sheet.
    ///
    /// - Returns: false if the careful reader must read it, all but the rows that were handed over.
    mutating func read(
        _ stream: inout ZipStream, _ pass: PartPass, into receiver: SheetPass
    ) throws(ZipFailure) -> Bool {
        guard let rows = try findRows(&stream) else { return false }
        pass.parse(UnsafeRawBufferPointer(memory).prefixBytes(rows))
        guard pass.failure == nil, pass.isAmongRows else { return false }
        discard(rows)
        while true {
            let (stop, taken) = takeRows(receiver)
            discard(taken)
            switch stop {
            case .done: return true
            case .unusual: return false
            case .endOfRows:
                pass.parse(UnsafeRawBufferPointer(memory).prefixBytes(filled))
                try pass.run { (buffer) throws(ZipFailure) in try stream.read(into: buffer) }
                return pass.failure == nil
            case .outOfBytes:
                guard makeRoom(), try fill(from: &stream) else { return false }
            }
        }
    }

    /// The rows that are all there, and how many bytes they took.
    private mutating func takeRows(_ receiver: SheetPass) -> (OpenSheet.LaneStop, Int) {
        guard let start = memory.baseAddress else { return (.unusual, 0) }
        memory[filled] = 0
        var cursor = LaneCursor(start, until: start + filled)
        let stop = receiver.takeRows(&cursor)
        return (stop, cursor.place - UnsafePointer(start))
    }

    private mutating func findRows(_ stream: inout ZipStream) throws(ZipFailure) -> Int? {
        while true {
            if let rows = startOfRows { return rows }
            guard filled < Self.longestHead, makeRoom(), try fill(from: &stream) else { return nil }
        }
    }

    /// Where the rows begin, if all before is text in UTF-8.
    private var startOfRows: Int? {
        let bytes = memory[..<filled]
        guard bytes.first == UInt8(ascii: "<") else { return nil }
        if bytes.starts(with: "<?xml ".utf8) {
            guard let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return nil }
            let declaration = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
            guard declaration.contains("utf-8") || !declaration.contains("encoding") else { return nil }
        }
        let tag = Array("<sheetData>".utf8)
        let last = filled - tag.count
        guard last >= 0 else { return nil }
        return (0...last).first { bytes[$0] == tag[0] && bytes[$0..<$0 + tag.count].elementsEqual(tag) }
            .map { $0 + tag.count }
    }

    private mutating func discard(_ count: Int) {
        guard count > 0, let start = memory.baseAddress else { return }
        filled -= count
        start.update(from: start + count, count: filled)
    }

    /// One byte stays free for the zero at the end.
    private mutating func fill(from stream: inout ZipStream) throws(ZipFailure) -> Bool {
        let room = UnsafeMutableRawBufferPointer(memory)[filled..<memory.count - 1]
        let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: room))
        filled += count
        return count > 0
    }

    /// False when a row is longer than any plain one.
    private mutating func makeRoom() -> Bool {
        guard filled > memory.count / 2 else { return true }
        guard memory.count < Self.capacity else { return false }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: memory.count * 2)
        _ = larger.update(fromContentsOf: memory[..<filled])
        memory.deallocate()
        memory = larger
        return true
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func prefixBytes(_ count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: self[..<count])
    }
}

internal import AuditIntake
internal import Glibc

/// What a reader of large files reads from: an open file, or text that is in memory already.
///
/// Files are read piece by piece with `pread` and never mapped: a mapped file that somebody cuts short ends the program.
package final class ByteSource: Sendable {
    private enum Origin {
        case memory([UInt8])
        /// Closed when the source goes.
        case file(Int32)
    }

    private let origin: Origin
    /// When it was opened.
    package let count: Int

    package init(_ bytes: [UInt8]) {
        origin = .memory(bytes)
        count = bytes.count
    }

    /// - Parameter descriptor: of a regular file open for reading; the source closes it.
    package init(descriptor: Int32, count: Int) {
        origin = .file(descriptor)
        self.count = count
    }

    deinit {
        if case .file(let descriptor) = origin { close(descriptor) }
    }

    /// True for a workbook or an archive.
    package var isPacked: Bool {
        var bytes = PaddedBytes()
        return read(0..<min(8, count), into: &bytes) && isContainer(Array(bytes.bytes))
    }

    /// All of it.
    package func content() -> [UInt8]? {
        if case .memory(let bytes) = origin { return bytes }
        var bytes = PaddedBytes()
        return read(0..<count, into: &bytes) ? Array(bytes.bytes) : nil
    }

    /// Puts the bytes of a range behind those in `target`; false when they cannot be read any more, as when the file was cut
    /// short.
    package func read(_ range: Range<Int>, into target: inout PaddedBytes) -> Bool {
        switch origin {
        case .memory(let bytes):
            guard range.upperBound <= bytes.count else { return false }
            bytes.withUnsafeBytes { target.append(UnsafeRawBufferPointer(rebasing: $0[range])) }
            return true
        case .file(let descriptor):
            var offset = range.lowerBound
            while offset < range.upperBound {
                let found = target.append(most: range.upperBound - offset) { room in
                    pread(descriptor, room.baseAddress, room.count, offset)
                }
                if found < 0, errno == EINTR { continue }
                guard found > 0 else { return false }
                offset += found
            }
            return true
        }
    }
}

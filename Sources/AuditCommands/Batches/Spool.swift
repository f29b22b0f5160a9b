internal import AuditIntake
internal import BulkIntake
internal import Glibc

/// A file without a name, in which text of any size waits to be read in parts. It goes with the last who reads it.
struct Spool {
    let source: ByteSource
    /// What the text was written in.
    let encoding: TextEncoding

    /// So much of standard input is held in memory.
    static let mostInMemory = 1 << 20

    /// Rewrites text as UTF-8.
    ///
    /// - Parameter forced: its encoding; nil finds it out.
    init(rewriting text: ByteSource, from forced: TextEncoding?) throws {
        let descriptor = try Self.openNameless()
        do {
            var offset = 0
            var piece = PaddedBytes(capacity: 1 << 18)
            encoding = try transcode(
                as: forced,
                reading: { room in
                    piece.removeAll()
                    let range = offset..<min(offset + room.count, text.count)
                    guard text.read(range, into: &piece) else { throw FileFailure("-", .notFound) }
                    room.copyMemory(from: piece.bytes)
                    offset = range.upperBound
                    return range.count
                },
                writing: { try writeAll(Array($0), descriptor: descriptor, path: "-") },
                restarting: {
                    offset = 0
                    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
                        throw FileFailure(errnoFor: "-")
                    }
                })
        } catch {
            close(descriptor)
            throw error
        }
        source = ByteSource(descriptor: descriptor, count: Int(lseek(descriptor, 0, SEEK_END)))
    }

    /// All of standard input.
    ///
    /// - Parameter beginning: what was read of it already.
    init(standardInputAfter beginning: [UInt8]) throws(FileFailure) {
        let descriptor = try Self.openNameless()
        var piece = beginning
        while !piece.isEmpty {
            do throws(FileFailure) {
                try writeAll(piece, descriptor: descriptor, path: "-")
                piece = try readBeginning(descriptor: 0, path: "-", most: Self.mostInMemory)
            } catch {
                close(descriptor)
                throw error
            }
        }
        encoding = .utf8
        source = ByteSource(descriptor: descriptor, count: Int(lseek(descriptor, 0, SEEK_END)))
    }

    private static func openNameless() throws(FileFailure) -> Int32 {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(folder)/dealer-audit-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw FileFailure(errnoFor: folder) }
        unlink(name)
        return descriptor
    }
}

/// Reads until so many bytes have come or nothing more does.
func readBeginning(descriptor: Int32, path: String, most: Int) throws(FileFailure) -> [UInt8] {
    var content = [UInt8](repeating: 0, count: most)
    var count = 0
    while count < most {
        let found = content.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + count }, most - count) }
        if found == 0 { break }
        if found < 0 {
            if errno == EINTR { continue }
            throw FileFailure(errnoFor: path)
        }
        count += found
    }
    content.removeSubrange(count...)
    return content
}

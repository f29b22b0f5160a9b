internal import Glibc

/// Reads a whole file, never more than `limit` bytes; `-` is standard input.
///
/// Only regular files are opened, so a pipe or device in a folder cannot stop a batch.
func readFile(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    if path == "-" { return try readAll(descriptor: 0, path: path, limit: limit, expecting: 0) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw FileFailure(errnoFor: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure(errnoFor: path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileFailure(path, .isFolder)
    default: throw FileFailure(path, .notRegular)
    }
    guard status.st_size <= limit else { throw FileFailure(path, .tooLarge(limit: limit)) }
    return try readAll(descriptor: descriptor, path: path, limit: limit, expecting: Int(status.st_size))
}

private func readAll(descriptor: Int32, path: String, limit: Int, expecting size: Int) throws(FileFailure) -> [UInt8] {
    var found = 0
    // One byte more than there should be, straight into its place: mostly the file ends where it is expected to.
    var content = [UInt8](unsafeUninitializedCapacity: size + 1) { room, count in
        repeat {
            found = readOnce(
                descriptor, UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count...]))
            count += max(0, found)
        } while found > 0 && count < room.count
    }
    var chunk: [UInt8] = []
    while found > 0 {
        guard content.count <= limit else { throw FileFailure(path, .tooLarge(limit: limit)) }
        if chunk.isEmpty { chunk = [UInt8](repeating: 0, count: min(max(size + 1, 4_096), 1 << 20)) }
        found = chunk.withUnsafeMutableBytes { readOnce(descriptor, $0) }
        content += chunk[..<max(0, found)]
    }
    if found < 0 { throw FileFailure(errnoFor: path) }
    guard content.count <= limit else { throw FileFailure(path, .tooLarge(limit: limit)) }
    return content
}

/// As read(2), but not ended by a signal.
private func readOnce(_ descriptor: Int32, _ room: UnsafeMutableRawBufferPointer) -> Int {
    while true {
        let count = read(descriptor, room.baseAddress, room.count)
        if count >= 0 || errno != EINTR { return count }
    }
}

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
    var content: [UInt8] = []
    content.reserveCapacity(size + 1)
    var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 4_096), 1 << 20))
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count == 0 { return content }
        if count < 0 {
            if errno == EINTR { continue }
            throw FileFailure(errnoFor: path)
        }
        content += chunk[..<count]
        guard content.count <= limit else { throw FileFailure(path, .tooLarge(limit: limit)) }
    }
}

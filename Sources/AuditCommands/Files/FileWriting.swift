internal import Glibc

/// Writes one file so that its readers see the old content or the new one, never half of it; readable by its owner only.
func writeFile(_ content: [UInt8], to path: String) throws(FileFailure) {
    let partial = "\(path).\(getpid()).partial"
    unlink(partial)
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileFailure(errnoFor: path) }
    do throws(FileFailure) {
        try writeAll(content, descriptor: descriptor, path: path)
        guard fsync(descriptor) == 0 else { throw FileFailure(errnoFor: path) }
    } catch {
        close(descriptor)
        unlink(partial)
        throw error
    }
    guard close(descriptor) == 0, rename(partial, path) == 0 else {
        let failure = FileFailure(errnoFor: path)
        unlink(partial)
        throw failure
    }
}

/// Writes to a place that a user named: as `writeFile` does, or into what is there if it is no file to be replaced.
func writeNamed(_ content: [UInt8], to path: String) throws(FileFailure) {
    if isStandardOutput(path) { return Console.write(content, to: 1) }
    guard let there = FileStatus(of: path), !there.isFile, !there.isFolder else {
        return try writeFile(content, to: path)
    }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileFailure(errnoFor: path) }
    defer { close(descriptor) }
    try writeAll(content, descriptor: descriptor, path: path)
}

/// Whether a file that can be replaced stands at a path: a device or a pipe would only make way for one.
func isReplaceable(_ path: String) -> Bool {
    !isStandardOutput(path) && (FileStatus(of: path).map { $0.isFile || $0.isFolder } ?? false)
}

/// `-`, `/dev/stdout`, or the file to which standard output goes.
func isStandardOutput(_ path: String) -> Bool {
    if path == "-" { return true }
    var output = stat()
    guard fstat(1, &output) == 0 else { return false }
    return FileStatus(of: path)?.identity == FileIdentity(output)
}

/// Writes all of it, however many calls that takes.
func writeAll(_ content: [UInt8], descriptor: Int32, path: String) throws(FileFailure) {
    try writeAll(content[...], descriptor: descriptor, path: path)
}

func writeAll(_ content: ArraySlice<UInt8>, descriptor: Int32, path: String) throws(FileFailure) {
    let written = content.withUnsafeBytes { content in
        Result { () throws(FileFailure) in try writeAll(content, descriptor: descriptor, path: path) }
    }
    try written.get()
}

func writeAll(_ content: UnsafeRawBufferPointer, descriptor: Int32, path: String) throws(FileFailure) {
    var rest = content[...]
    while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 {
            if errno == EINTR { continue }
            throw FileFailure(errnoFor: path)
        }
        rest = rest.dropFirst(count)
    }
}

/// Makes a folder and those above it, for their owner only; one that is there already is fine.
func makeFolders(_ path: String) throws(FileFailure) {
    if mkdir(path, 0o700) == 0 { return }
    switch errno {
    case EEXIST:
        if !isFolder(path) { throw FileFailure(path, .notFolder) }
    case ENOENT:
        let parent = folder(of: path)
        guard parent != path else { throw FileFailure(errnoFor: path) }
        try makeFolders(parent)
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw FileFailure(errnoFor: path) }
    case ENOTDIR: throw FileFailure(path, .notFolder)
    default: throw FileFailure(errnoFor: path)
    }
}

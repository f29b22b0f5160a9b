internal import CFileSystems
internal import Glibc

/// The folder whose files are read one after the other: by its name in an open folder a file is opened sooner than by its
/// whole path.
struct OpenFolder: ~Copyable {
    /// Up to the last slash, and with it; then a zero.
    private var path: [CChar] = []
    private var descriptor: Int32 = -1
    /// True where a read of a regular file that stops within a page has come to the file's end, as a fault never does there.
    private(set) var endsReadsWithFiles = false

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Opens a file for reading, and never waits, as for the writer of a pipe; negative when it cannot be opened.
    mutating func open(_ file: String) -> Int32 {
        file.withCString { file in
            let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
            guard let slash = strrchr(file, Int32(UInt8(ascii: "/"))) else { return Glibc.open(file, flags) }
            let name = slash + 1
            enter(file, length: UnsafePointer(name) - file)
            return descriptor < 0 ? Glibc.open(file, flags) : openat(descriptor, name, flags)
        }
    }

    private mutating func enter(_ folder: UnsafePointer<CChar>, length: Int) {
        if path.count == length + 1, memcmp(path, folder, length) == 0 { return }
        if descriptor >= 0 { close(descriptor) }
        path = Array(UnsafeBufferPointer(start: folder, count: length)) + [0]
        descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        endsReadsWithFiles = descriptor >= 0 && isOnOwnDisk(descriptor)
    }
}

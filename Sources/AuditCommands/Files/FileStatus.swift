internal import Glibc

/// What is known of a file before it is opened.
struct FileStatus {
    let identity: FileIdentity
    let isFolder: Bool
    /// False for a device, a pipe and the like too.
    let isFile: Bool
    /// 0 for what is no regular file.
    let size: Int

    init(_ status: stat) {
        identity = FileIdentity(status)
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        isFile = status.st_mode & S_IFMT == S_IFREG
        size = isFile ? Int(status.st_size) : 0
    }

    /// Nil when nothing is there.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }
}

/// What tells one file from another, whatever it is called.
struct FileIdentity: Hashable {
    let device: UInt
    private let number: UInt

    init(_ status: stat) {
        device = UInt(status.st_dev)
        number = UInt(status.st_ino)
    }

    /// As a folder on that device lists it.
    init(device: UInt, number: UInt) {
        self.device = device
        self.number = number
    }

    /// Nil when nothing is there.
    init?(of path: String) {
        guard let status = FileStatus(of: path) else { return nil }
        self = status.identity
    }
}

func isSameFile(_ a: String, _ b: String) -> Bool { FileIdentity(of: a) == FileIdentity(of: b) }

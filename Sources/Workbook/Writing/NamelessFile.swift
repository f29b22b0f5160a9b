internal import Glibc

/// A file for its owner only that has lost its name as soon as it exists: nothing is left of it, however the program ends.
struct NamelessFile: ~Copyable {
    private let descriptor: Int32

    /// Where temporary files belong.
    static var folder: String {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        return named.isEmpty ? "/tmp" : named
    }

    init(in folder: String) throws(WorkbookFailure) {
        var template = Array(folder.utf8) + Array("/workbook-XXXXXX\0".utf8)
        let made = template.withUnsafeMutableBytes { bytes in
            let path = bytes.assumingMemoryBound(to: CChar.self)
            // The buffer is not empty.
            guard let start = path.baseAddress else { return Int32(-1) }
            let descriptor = mkstemp(start)
            if descriptor >= 0 { unlink(start) }
            return descriptor
        }
        guard made >= 0 else { throw .system(lastSystemError()) }
        _ = fcntl(made, F_SETFD, FD_CLOEXEC)
        descriptor = made
    }

    deinit { close(descriptor) }

    /// Opens the file once more while this value lives.
    var path: String { "/proc/self/fd/\(descriptor)" }

    func contents() throws(WorkbookFailure) -> [UInt8] {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system(lastSystemError()) }
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            while count < buffer.count {
                let got = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
                if got < 0, errno == EINTR { continue }
                if got <= 0 { return }
                count += got
            }
        }
        guard bytes.count == Int(size) else { throw .system(lastSystemError()) }
        return bytes
    }
}

/// The reason why a system call failed just now.
func lastSystemError() -> String { String(cString: strerror(errno)) }

/// Runs `body` where numbers are written with a point: the library's printf follows the thread's locale.
func withPlainNumbers(_ body: () throws(WorkbookFailure) -> Void) throws(WorkbookFailure) {
    guard let plain = newlocale(LC_NUMERIC_MASK, "C", nil) else { throw .system(lastSystemError()) }
    let before = uselocale(plain)
    defer {
        uselocale(before)
        freelocale(plain)
    }
    try body()
}

import Glibc

/// Gathers bytes for a file and writes them in large pieces.
final class ByteSink {
    private var bytes: [UInt8] = []
    private let descriptor: Int32
    private static let room = 1 << 20

    /// Replaces the file, or leaves the program with what the system said.
    init(_ path: String) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { fail(path) }
        bytes.reserveCapacity(Self.room + 65_536)
    }

    func append(_ more: [UInt8]) {
        bytes.append(contentsOf: more)
        if bytes.count >= Self.room { flush() }
    }

    func append(_ more: some StringProtocol) { append(Array(more.utf8)) }

    func close() {
        flush()
        _ = Glibc.close(descriptor)
    }

    private func flush() {
        var done = 0
        bytes.withUnsafeBytes { buffer in
            while done < buffer.count {
                let count = write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                guard count > 0 else { fail("write") }
                done += count
            }
        }
        bytes.removeAll(keepingCapacity: true)
    }
}

func fail(_ what: String) -> Never {
    perror(what)
    exit(74)
}

func makeFolder(_ path: String) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { fail(path) }
}

func write(_ text: String, to path: String) {
    let sink = ByteSink(path)
    sink.append(text)
    sink.close()
}

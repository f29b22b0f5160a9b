internal import AuditIntake
internal import BulkIntake
internal import Glibc

/// A file of the input.
struct InputFile: Sendable {
    let path: String
    private var held = Held.nothing
    /// Nil for one that nobody has looked at.
    private var foundSize: Int?

    /// What has been read of it. Of most files nothing has, and they are copied often: indirect, so that they stay small.
    private indirect enum Held {
        case nothing
        case content(Result<[UInt8], FileFailure>)
        /// Where more of standard input was put than is held in memory.
        case spool(ByteSource)
    }

    /// - Parameter size: when it was found; 0 for what is no regular file, nil for one that nobody has looked at.
    init(path: String, size: Int? = 0, content: Result<[UInt8], FileFailure>? = nil) {
        self.path = path
        foundSize = size
        if let content { held = .content(content) }
    }

    /// Nil for one that has not been read yet.
    var content: Result<[UInt8], FileFailure>? {
        if case .content(let content) = held { content } else { nil }
    }

    private var spool: ByteSource? {
        if case .spool(let source) = held { source } else { nil }
    }

    /// With its size, for one that nobody has looked at.
    var lookedAt: InputFile {
        guard foundSize == nil else { return self }
        var file = self
        file.foundSize = FileStatus(of: path)?.size ?? 0
        return file
    }

    /// Standard input, which can be read only once: held in memory while it is short, else in a file without a name.
    static func standardInput() -> InputFile {
        var file = InputFile(path: "-")
        do throws(FileFailure) {
            let beginning = try readBeginning(descriptor: 0, path: "-", most: Spool.mostInMemory)
            if beginning.count < Spool.mostInMemory {
                file.held = .content(.success(beginning))
            } else {
                file.held = .spool(try Spool(standardInputAfter: beginning).source)
            }
        } catch {
            file.held = .content(.failure(error))
        }
        return file
    }

    /// What it holds; a file that is no submission for its size is not read.
    func read() -> Result<[UInt8], FileFailure> {
        if let content { return content }
        if let spool {
            guard spool.count <= largestSubmission, let bytes = spool.content() else {
                return .failure(FileFailure(path, .tooLarge(limit: largestSubmission)))
            }
            return .success(bytes)
        }
        do throws(FileFailure) {
            return .success(try readFile(path, limit: largestSubmission))
        } catch {
            return .failure(error)
        }
    }

    /// Puts what it holds in place of what is in `bytes`; false for anything but a regular file of moderate size that is as
    /// it was found.
    func read(into bytes: inout PaddedBytes, in folder: inout OpenFolder) -> Bool {
        bytes.removeAll()
        if case .content(.success(let content)) = held {
            content.withUnsafeBytes { bytes.append($0) }
            return true
        }
        guard case .nothing = held, 1...Self.moderate ~= foundSize ?? 1 else { return false }
        let descriptor = folder.open(path)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        // One byte more than there should be: the file ends where it did, or is for the careful reader.
        let most = (foundSize ?? Self.usualSize) + 1
        while bytes.count < most {
            let start = bytes.count
            // What a pipe or a terminal gives stands at no place.
            let found = bytes.append(most: most - start) { room in
                pread(descriptor, room.baseAddress, room.count, start)
            }
            if found < 0 { return false }
            if bytes.count == foundSize { return true }
            if found == 0 { return foundSize == nil && start > 0 }
            let stopsWithinPage = bytes.count < most && !bytes.count.isMultiple(of: pageSize)
            if foundSize == nil, folder.endsReadsWithFiles, stopsWithinPage { return true }
        }
        return false
    }

    /// Of its content; 0 for what is no regular file, nil for one that nobody has looked at.
    var size: Int? {
        if let spool { return spool.count }
        if case .success(let bytes)? = content { return bytes.count }
        return foundSize
    }

    /// To read it in parts; nil when it cannot be.
    func source() -> ByteSource? {
        if let spool { return spool }
        if case .success(let bytes)? = content { return ByteSource(bytes) }
        guard let (descriptor, size) = openRegularFile(path) else { return nil }
        return ByteSource(descriptor: descriptor, count: size)
    }

    private static let moderate = 8 << 20
    /// Few files that nobody has looked at are larger; those that are have to be looked at.
    static let usualSize = 1 << 15
}

private let pageSize = sysconf(Int32(_SC_PAGESIZE))

/// A regular file open for reading, and its size; nil for anything else. Never waits, as for the writer of a pipe.
private func openRegularFile(_ path: String) -> (descriptor: Int32, size: Int)? {
    guard path != "-" else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        return nil
    }
    return (descriptor, Int(status.st_size))
}

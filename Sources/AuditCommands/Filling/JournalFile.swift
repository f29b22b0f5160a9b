internal import AuditFilling
internal import Glibc

/// The journal of one audit on disk: every entry is safe there before anything else happens. One process at a time writes it.
final class JournalFile {
    let path: String
    private let descriptor: Int32
    /// Bytes of the entries that are safe.
    private var length: Int

    static let ending = ".journal"

    /// Why a journal cannot be used.
    enum Failure: Error {
        case file(FileFailure)
        case journal(JournalProblem)
        /// Another process fills in this audit at this moment.
        case inUse
    }

    /// A new journal with its first entry; never over a file that is there.
    init(new path: String, first entry: JournalEntry) throws(Failure) {
        self.path = path
        length = 0
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw .file(errno == EEXIST ? FileFailure(path, .exists) : FileFailure(errnoFor: path))
        }
        try lock()
        do throws(FileFailure) {
            try append(entry)
            try Self.keepName(of: path)
        } catch {
            unlink(path)
            throw .file(error)
        }
    }

    /// A journal that is there; half a line at its end, which nobody was told is safe, is cut off.
    init(resuming path: String) throws(Failure) {
        self.path = path
        length = 0
        descriptor = open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw .file(FileFailure(errnoFor: path)) }
        try lock()
        let reading = try Self.read(path)
        entries = reading.entries
        length = reading.length
        guard ftruncate(descriptor, off_t(length)) == 0 else { throw .file(FileFailure(errnoFor: path)) }
    }

    deinit { close(descriptor) }

    /// What stood in it when it was opened.
    private(set) var entries: [JournalEntry] = []

    /// What stands in a journal, without opening it for writing.
    static func read(_ path: String) throws(Failure) -> JournalReading {
        let bytes: [UInt8]
        do throws(FileFailure) {
            bytes = try readFile(path, limit: JournalReading.largest)
        } catch {
            throw .file(error)
        }
        do throws(JournalProblem) {
            return try JournalReading(bytes)
        } catch {
            throw .journal(error)
        }
    }

    /// Returns when the entry is on the disk; after a failure the file is as it was before.
    func append(_ entry: JournalEntry) throws(FileFailure) {
        let line = entry.line
        guard lseek(descriptor, off_t(length), SEEK_SET) >= 0 else { throw FileFailure(errnoFor: path) }
        do throws(FileFailure) {
            try writeAll(line, descriptor: descriptor, path: path)
            guard fsync(descriptor) == 0 else { throw FileFailure(errnoFor: path) }
        } catch {
            ftruncate(descriptor, off_t(length))
            throw error
        }
        length += line.count
    }

    private func lock() throws(Failure) {
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            throw errno == EWOULDBLOCK ? .inUse : .file(FileFailure(errnoFor: path))
        }
    }

    /// The file's name is safe only with its folder.
    private static func keepName(of path: String) throws(FileFailure) {
        let place = folder(of: path)
        let descriptor = open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(errnoFor: place) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileFailure(errnoFor: place) }
    }
}

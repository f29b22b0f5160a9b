internal import Glibc
internal import ReportRendering

/// A folder that receives results: every file is written beside its place and renamed, so that a reader sees the old file
/// or the new one, whatever happens in between. Readable by its owner only, because results name people.
struct OutputFolder {
    private static let manifestName = ".dealer-audit-files"
    private static let partialPrefix = ".dealer-audit-partial-"

    let path: String

    /// Makes the folder and proves that it can be written, before any work is done.
    init(_ path: String) throws(FileFailure) {
        self.path = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
        try Self.makeFolders(self.path)
        for name in try namesInFolder(self.path) where name.hasPrefix(Self.partialPrefix) {
            unlink("\(self.path)/\(name)")
        }
        try write([], to: Self.manifestName + "-probe")
        unlink("\(self.path)/\(Self.manifestName)-probe")
    }

    /// Writes the files, then removes those of the last run that are no longer among them: a scorecard nobody links to any
    /// more must not lie around as if it counted.
    func replace(with files: [RenderedFile]) throws(FileFailure) {
        let before = (try? readFile("\(path)/\(Self.manifestName)", limit: 64 << 20)) ?? []
        for file in files { try write(file.content, to: file.path) }
        let current = Set(files.map(\.path))
        try write(Array((files.map(\.path).joined(separator: "\n") + "\n").utf8), to: Self.manifestName)
        for old in String(decoding: before, as: UTF8.self).split(separator: "\n").map(String.init)
        where !current.contains(old) && Self.isPlain(old) {
            unlink("\(path)/\(old)")
        }
    }

    /// Relative, without `..` or hidden names: the manifest is a file that anybody may have edited.
    private static func isPlain(_ relative: String) -> Bool {
        relative.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
    }

    private func write(_ content: [UInt8], to relative: String) throws(FileFailure) {
        let target = "\(path)/\(relative)"
        try Self.makeFolders(folder(of: target))
        let partial = "\(path)/\(Self.partialPrefix)\(getpid())"
        unlink(partial)
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileFailure(errnoFor: path) }
        do throws(FileFailure) {
            try Self.writeAll(content, descriptor: descriptor, path: target)
        } catch {
            close(descriptor)
            unlink(partial)
            throw error
        }
        guard close(descriptor) == 0, rename(partial, target) == 0 else {
            let failure = FileFailure(errnoFor: target)
            unlink(partial)
            throw failure
        }
    }

    private static func writeAll(_ content: [UInt8], descriptor: Int32, path: String) throws(FileFailure) {
        var written = 0
        while written < content.count {
            let count = content[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileFailure(errnoFor: path)
            }
            written += count
        }
    }

    private static func makeFolders(_ path: String) throws(FileFailure) {
        if mkdir(path, 0o700) == 0 { return }
        switch errno {
        case EEXIST:
            if !isFolder(path) { throw FileFailure(path, .notFound) }
        case ENOENT:
            let parent = folder(of: path)
            guard parent != path else { throw FileFailure(errnoFor: path) }
            try makeFolders(parent)
            if mkdir(path, 0o700) != 0, errno != EEXIST { throw FileFailure(errnoFor: path) }
        default: throw FileFailure(errnoFor: path)
        }
    }
}

internal import Glibc
internal import ReportRendering

/// A folder that receives results: every file is written beside its place and renamed, so that a reader sees the old file
/// or the new one, whatever happens in between. Readable by its owner only, because results name people.
struct OutputFolder {
    static let manifestName = ".dealer-audit-files"
    private static let partialPrefix = ".dealer-audit-partial-"

    /// What the names of results end in.
    static let results = [".md", ".csv", ".html", ".xlsx", ".json"]

    let path: String
    /// Earlier files are removed only when their names end so.
    private let endings: [String]
    /// Where a file is written before it is renamed.
    private let partial: String

    /// Makes the folder and proves that it can be written, before any work is done.
    init(_ path: String, endings: [String] = Self.results) throws(FileFailure) {
        self.endings = endings
        self.path = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
        partial = "\(self.path)/\(Self.partialPrefix)\(getpid())"
        try makeFolders(self.path)
        for name in try namesInFolder(self.path) where name.hasPrefix(Self.partialPrefix) {
            // A run that was killed left it; one that is still at work keeps its own.
            let digits = name.dropFirst(Self.partialPrefix.count).prefix { $0.isNumber }
            let isAtWork = pid_t(digits).map { kill($0, 0) == 0 } ?? false
            if !isAtWork { unlink("\(self.path)/\(name)") }
        }
        close(try openPartial())
        unlink(partial)
    }

    /// Writes the files, then removes those of earlier runs that are no longer among them: a scorecard nobody links to any
    /// more must not lie around as if it counted. A file that no run wrote is never replaced.
    func replace(with files: [RenderedFile]) throws(FileFailure) {
        var next = 0
        try replace(paths: files.map(\.path)) { _ in
            defer { next += 1 }
            return files[next].content
        }
    }

    /// The same for files that are made one after the other.
    ///
    /// - Parameter content: what belongs into the file with this path; asked for once each, in order.
    func replace(paths: [String], content: (String) -> [UInt8]) throws(FileFailure) {
        let before = manifest()
        let current = Set(paths)
        try check(paths, before)
        // Known before it is written, so that a run cut off in between leaves nothing that the next one would not own.
        try writeManifest(before.isEmpty ? current : before.union(current))
        for relative in paths { try write(content(relative), to: relative) }
        try forget(before.subtracting(current), keeping: current)
    }

    /// Removes files of earlier runs; without any, the manifest says what it should already.
    private func forget(_ old: Set<String>, keeping current: Set<String>) throws(FileFailure) {
        if old.isEmpty { return }
        for relative in old { remove(relative) }
        try writeManifest(current)
    }

    /// Checks that files of these names may be written here: none that another program wrote stands in their places.
    func claim(_ paths: [String]) throws(FileFailure) { try check(paths, manifest()) }

    private func check(_ paths: [String], _ before: Set<String>) throws(FileFailure) {
        var checked: Substring?
        var isThere = false
        for relative in paths {
            // Files of one folder stand together, and its way is the same for all of them.
            let folder = relative[..<(relative.utf8.lastIndex(of: UInt8(ascii: "/")) ?? relative.startIndex)]
            if folder != checked { isThere = try hasFolders(of: relative) }
            checked = folder
            if !isThere || before.contains(relative) { continue }
            let target = "\(path)/\(relative)"
            if pathExists(target) { throw FileFailure(target, .foreign) }
        }
    }

    /// Opens a file that is written beside its place in this folder until `publish`.
    func openPartial(of relative: String) throws(FileFailure) -> Int32 {
        let partial = partialPath(of: relative)
        unlink(partial)
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileFailure(errnoFor: path) }
        return descriptor
    }

    /// Puts files that were written with `openPartial` in their places and removes those of earlier runs.
    func publish(_ paths: [String]) throws(FileFailure) {
        let before = manifest()
        let current = Set(paths)
        try writeManifest(before.union(current))
        for relative in paths {
            guard rename(partialPath(of: relative), "\(path)/\(relative)") == 0 else {
                throw FileFailure(errnoFor: "\(path)/\(relative)")
            }
        }
        try forget(before.subtracting(current), keeping: current)
    }

    func removePartials(of paths: [String]) {
        for relative in paths { unlink(partialPath(of: relative)) }
    }

    private func partialPath(of relative: String) -> String {
        "\(partial)-\(relative)"
    }

    /// True when an earlier run wrote results here.
    var holdsResults: Bool { !manifest().isEmpty }

    private func manifest() -> Set<String> {
        guard !isSymbolicLink("\(path)/\(Self.manifestName)"),
            let bytes = try? readFile("\(path)/\(Self.manifestName)", limit: 64 << 20)
        else { return [] }
        return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
    }

    private func writeManifest(_ files: Set<String>) throws(FileFailure) {
        var lines: [UInt8] = []
        for file in files.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            lines += file.utf8
            lines.append(UInt8(ascii: "\n"))
        }
        try write(lines, to: Self.manifestName)
    }

    /// Anybody may have edited the manifest: only plain paths to results are followed, and none through a link.
    private func remove(_ relative: String) {
        let components = names(inPath: relative, omittingEmpty: false)
        let isPlain = components.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
        guard isPlain, endings.contains(where: relative.hasSuffix), (try? hasFolders(of: relative)) == true
        else { return }
        unlink("\(path)/\(relative)")
    }

    /// Refuses a result whose folder inside this one is a symbolic link to somewhere else; false when there is none yet.
    private func hasFolders(of relative: String) throws(FileFailure) -> Bool {
        for slash in relative.utf8.indices where relative.utf8[slash] == UInt8(ascii: "/") {
            let folder = "\(path)/\(relative[..<slash])"
            var status = stat()
            if lstat(folder, &status) != 0 {
                if errno == ENOENT { return false }
            } else if status.st_mode & S_IFMT == S_IFLNK {
                throw FileFailure(folder, .linkedFolder)
            }
        }
        return true
    }

    private func write(_ content: [UInt8], to relative: String) throws(FileFailure) {
        let target = "\(path)/\(relative)"
        let descriptor = try openPartial()
        do throws(FileFailure) {
            try writeAll(content, descriptor: descriptor, path: target)
        } catch {
            close(descriptor)
            unlink(partial)
            throw error
        }
        do throws(FileFailure) {
            guard close(descriptor) == 0 else { throw FileFailure(errnoFor: target) }
            try movePartial(to: target)
        } catch {
            unlink(partial)
            throw error
        }
    }

    /// Makes the folders of the target when they turn out to be missing.
    private func movePartial(to target: String) throws(FileFailure) {
        if rename(partial, target) == 0 { return }
        if errno == ENOENT || errno == ENOTDIR {
            try makeFolders(folder(of: target))
            if rename(partial, target) == 0 { return }
        }
        throw FileFailure(errnoFor: target)
    }

    private func openPartial() throws(FileFailure) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        var descriptor = open(partial, flags, 0o600)
        if descriptor < 0, errno == EEXIST || errno == ENOENT {
            // A run that was killed left it, or somebody has removed the whole folder.
            unlink(partial)
            try makeFolders(path)
            descriptor = open(partial, flags, 0o600)
        }
        guard descriptor >= 0 else { throw FileFailure(errnoFor: path) }
        return descriptor
    }
}

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

    /// Makes the folder and proves that it can be written, before any work is done.
    init(_ path: String, endings: [String] = Self.results) throws(FileFailure) {
        self.endings = endings
        self.path = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
        try makeFolders(self.path)
        for name in try namesInFolder(self.path) where name.hasPrefix(Self.partialPrefix) {
            // A run that was killed left it; one that is still at work keeps its own.
            let digits = name.dropFirst(Self.partialPrefix.count).prefix { $0.isNumber }
            let isAtWork = pid_t(digits).map { kill($0, 0) == 0 } ?? false
            if !isAtWork { unlink("\(self.path)/\(name)") }
        }
        try write([], to: Self.manifestName + "-probe")
        unlink("\(self.path)/\(Self.manifestName)-probe")
    }

    /// Writes the files, then removes those of earlier runs that are no longer among them: a scorecard nobody links to any
    /// more must not lie around as if it counted. A file that no run wrote is never replaced.
    func replace(with files: [RenderedFile]) throws(FileFailure) {
        let contents = Dictionary(files.map { ($0.path, $0.content) }) { _, last in last }
        try replace(paths: files.map(\.path)) { path in contents[path] ?? [] }
    }

    /// The same for files that are made one after the other.
    ///
    /// - Parameter content: what belongs into the file with this path; asked for once each, in order.
    func replace(paths: [String], content: (String) -> [UInt8]) throws(FileFailure) {
        let before = manifest()
        let current = Set(paths)
        for relative in paths {
            try checkFolders(of: relative)
            let target = "\(path)/\(relative)"
            guard before.contains(relative) || !pathExists(target) else { throw FileFailure(target, .foreign) }
        }
        // Known before it is written, so that a run cut off in between leaves nothing that the next one would not own.
        try writeManifest(before.union(current))
        for relative in paths { try write(content(relative), to: relative) }
        for old in before.subtracting(current) { remove(old) }
        try writeManifest(current)
    }

    /// Checks that files of these names may be written here: none that another program wrote stands in their places.
    func claim(_ paths: [String]) throws(FileFailure) {
        let before = manifest()
        for relative in paths {
            try checkFolders(of: relative)
            let target = "\(path)/\(relative)"
            guard before.contains(relative) || !pathExists(target) else { throw FileFailure(target, .foreign) }
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
        for old in before.subtracting(current) { remove(old) }
        try writeManifest(current)
    }

    func removePartials(of paths: [String]) {
        for relative in paths { unlink(partialPath(of: relative)) }
    }

    private func partialPath(of relative: String) -> String {
        "\(path)/\(Self.partialPrefix)\(getpid())-\(relative)"
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
        let lines = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }
        try write(Array(lines.joined().utf8), to: Self.manifestName)
    }

    /// Anybody may have edited the manifest: only plain paths to results are followed, and none through a link.
    private func remove(_ relative: String) {
        let components = relative.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = components.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
        guard isPlain, endings.contains(where: relative.hasSuffix), (try? checkFolders(of: relative)) != nil
        else { return }
        unlink("\(path)/\(relative)")
    }

    /// Refuses a result whose folder inside this one is a symbolic link to somewhere else.
    private func checkFolders(of relative: String) throws(FileFailure) {
        var folder = path
        for component in relative.split(separator: "/").dropLast() {
            folder += "/\(String(component))"
            if isSymbolicLink(folder) { throw FileFailure(folder, .linkedFolder) }
        }
    }

    private func write(_ content: [UInt8], to relative: String) throws(FileFailure) {
        let target = "\(path)/\(relative)"
        try makeFolders(folder(of: target))
        let partial = "\(path)/\(Self.partialPrefix)\(getpid())"
        unlink(partial)
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileFailure(errnoFor: path) }
        do throws(FileFailure) {
            try writeAll(content, descriptor: descriptor, path: target)
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
}

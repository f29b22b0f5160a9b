/// The reports that paths on the command line stand for: files whatever their names, and in folders those with the endings
/// that reports have.
struct ReflectionDiscovery {
    private(set) var files: [String] = []
    private(set) var failures: [FileFailure] = []
    private var seen: Set<FileIdentity> = []

    /// A dealer, a person, a report; deeper ones are somebody's own.
    private static let deepest = 8

    init(_ paths: [String]) {
        for path in paths {
            if path != "-", isFolder(path) { addFolder(path, depth: 0) } else { files.append(path) }
        }
    }

    /// A folder reached twice, as by a symbolic link, is looked into once; that also ends link loops.
    private mutating func addFolder(_ path: String, depth: Int) {
        guard let identity = FileIdentity(of: path), seen.insert(identity).inserted else { return }
        guard depth < Self.deepest else {
            failures.append(FileFailure(path, .loop))
            return
        }
        do throws(FileFailure) {
            let prefix = path.hasSuffix("/") ? path : path + "/"
            for name in try namesInFolder(path) where !name.hasPrefix(".") {
                if isFolder(prefix + name) {
                    addFolder(prefix + name, depth: depth + 1)
                } else if ReflectionFormat.allCases.contains(where: { name.hasSuffix($0.ending) }), name != "README.md"
                {
                    files.append(prefix + name)
                }
            }
        } catch {
            failures.append(error)
        }
    }
}

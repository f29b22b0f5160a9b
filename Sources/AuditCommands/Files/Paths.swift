internal import Glibc

/// True when anything is there, links followed.
func pathExists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
}

func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// Relative to the current folder where it lies below it: messages stay short and the same on every machine.
func shortened(_ path: String) -> String {
    guard let here = ancestors(of: ".").first, path.hasPrefix(here + "/") else { return path }
    return String(path.dropFirst(here.count + 1))
}

func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The names between a path's slashes.
///
/// Slashes are told by their bytes: some letters join the one beside them into a single character, as U+FF9E does, so that
/// a path taken apart by characters would seem to lead to another place than the system takes it to.
func names(inPath path: String, omittingEmpty: Bool = true) -> [Substring] {
    var names: [Substring] = []
    var rest = path[...]
    while true {
        let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        if end > rest.startIndex || !omittingEmpty { names.append(rest[..<end]) }
        if end == rest.endIndex { return names }
        rest = rest[rest.utf8.index(after: end)...]
    }
}

/// The folder and its ancestors, nearest first, as absolute paths.
func ancestors(of folder: String) -> [String] {
    guard let resolved = realpath(folder, nil) else { return [] }
    defer { free(resolved) }
    var components = names(inPath: String(cString: resolved))
    var folders: [String] = []
    while true {
        folders.append("/" + components.joined(separator: "/"))
        if components.isEmpty { return folders }
        components.removeLast()
    }
}

/// The folder that holds a path: itself when it is one.
func folder(of path: String) -> String {
    if path == "-" { return "." }
    if isFolder(path) { return path }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

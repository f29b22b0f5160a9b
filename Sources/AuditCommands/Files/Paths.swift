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

/// The folder and its ancestors, nearest first, as absolute paths.
func ancestors(of folder: String) -> [String] {
    guard let resolved = realpath(folder, nil) else { return [] }
    defer { free(resolved) }
    var components = String(cString: resolved).split(separator: "/")
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
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

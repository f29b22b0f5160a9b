internal import AuditIntake
internal import Glibc
internal import ReportRendering

/// The files that paths on the command line stand for.
struct InputDiscovery {
    /// Name endings looked for in folders; a file named on the command line is taken whatever its name.
    static let endings = submissionEndings + [".zip"]
    /// What describes files to editors, reflection reports and groups of customers are never among them.
    private static let otherEndings = [
        ".schema.json", ".reflection.yaml", "customer-value.yaml", "customer-value.csv",
    ]
    private static let deepest = 64

    /// The most that is read and held in memory together before the next files.
    private static let batch = (files: 128, bytes: 32 << 20)

    /// A file and its size when it was found; 0 for what is no regular file.
    struct Found {
        let path: String
        let size: Int
    }

    private var found: [Found] = []
    private(set) var failures: [FileFailure] = []
    private var seen: Set<FileIdentity> = []
    /// The only one met so far, or nil: most runs read one file, and a set of one would be made for nothing.
    private var first: FileIdentity?

    private var left: FileIdentity?

    /// Files in the order of the paths, folders in the order of their bytes, each file once.
    ///
    /// - Parameter leavingOut: a folder not to look into when it lies inside a given one.
    init(paths: [String], leavingOut: String? = nil) {
        if let leavingOut, let identity = FileIdentity(of: leavingOut) { left = identity }
        for path in paths {
            if path == "-" {
                found.append(Found(path: path, size: 0))
            } else {
                add(path, named: true, depth: 0)
            }
        }
    }

    var files: [String] { found.map(\.path) }

    /// The files but for networks, which are no submissions.
    var submissions: [String] { foundSubmissions.map(\.path) }

    var foundSubmissions: [Found] {
        let ending = "/" + NetworkSearch.fileName
        return found.filter { $0.path != NetworkSearch.fileName && !$0.path.hasSuffix(ending) }
    }

    /// The submissions in runs of a bounded size; a file over the bound makes a run of its own.
    func batches() -> [[String]] {
        var batches: [[String]] = []
        var current: [String] = []
        var bytes = 0
        for file in foundSubmissions {
            if !current.isEmpty, current.count == Self.batch.files || bytes + file.size > Self.batch.bytes {
                batches.append(current)
                (current, bytes) = ([], 0)
            }
            current.append(file.path)
            bytes += file.size
        }
        return current.isEmpty ? batches : batches + [current]
    }

    private mutating func add(_ path: String, named: Bool, depth: Int) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            failures.append(FileFailure(errnoFor: path))
            return
        }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        guard named || isFolder || Self.isLookedFor(path.lowercased()) else { return }
        let identity = FileIdentity(status)
        guard named || identity != left, isNew(identity) else { return }
        if isFolder {
            addFolder(path, depth: depth)
        } else {
            let isRegular = status.st_mode & S_IFMT == S_IFREG
            found.append(Found(path: path, size: isRegular ? Int(status.st_size) : 0))
        }
    }

    private mutating func isNew(_ identity: FileIdentity) -> Bool {
        if let first {
            return identity != first && seen.insert(identity).inserted
        }
        first = identity
        return true
    }

    private static func isLookedFor(_ path: String) -> Bool {
        endings.contains(where: path.hasSuffix) && !otherEndings.contains(where: path.hasSuffix)
    }

    /// A folder reached twice, as by a symbolic link, is read once; that also ends link loops.
    private mutating func addFolder(_ path: String, depth: Int) {
        guard depth < Self.deepest else {
            failures.append(FileFailure(path, .loop))
            return
        }
        do throws(FileFailure) {
            let prefix = path.hasSuffix("/") ? path : path + "/"
            // What this program wrote is no submission, but for a folder of them that is named itself.
            let isWritten = pathExists(prefix + OutputFolder.manifestName)
            if depth > 0, isWritten { return }
            // What Excel leaves beside an open workbook is none.
            for name in try namesInFolder(path) where !name.hasPrefix(".") && !name.hasPrefix("~$") {
                if isWritten, name == submissionsFileName { continue }
                add(prefix + name, named: false, depth: depth + 1)
            }
        } catch {
            failures.append(error)
        }
    }
}

/// What tells one file from another, whatever it is called.
struct FileIdentity: Hashable {
    private let device: UInt
    private let number: UInt

    init(_ status: stat) {
        device = UInt(status.st_dev)
        number = UInt(status.st_ino)
    }

    /// Nil when nothing is there.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }
}

func isSameFile(_ a: String, _ b: String) -> Bool { FileIdentity(of: a) == FileIdentity(of: b) }

/// The names in a folder in the order of their bytes, without `.` and `..`.
func namesInFolder(_ path: String) throws(FileFailure) -> [String] {
    guard let folder = opendir(path) else { throw FileFailure(errnoFor: path) }
    defer { closedir(folder) }
    // All names one behind the other: sorting as many arrays takes longer than reading the files.
    var bytes: [UInt8] = []
    var names: [Range<Int>] = []
    while let entry = readdir(folder) {
        let start = bytes.count
        withUnsafePointer(to: &entry.pointee.d_name) { name in
            let name = UnsafeRawPointer(name)
            bytes += UnsafeRawBufferPointer(start: name, count: strlen(name.assumingMemoryBound(to: CChar.self)))
        }
        names.append(start..<bytes.count)
    }
    return bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return [] }
        names.sort { one, other in
            let order = memcmp(
                start + one.lowerBound, start + other.lowerBound, min(one.count, other.count))
            return order == 0 ? one.count < other.count : order < 0
        }
        return names.map { String(decoding: bytes[$0], as: UTF8.self) }.filter { $0 != "." && $0 != ".." }
    }
}

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

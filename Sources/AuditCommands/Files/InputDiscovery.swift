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
    private static let wanted = endings.map { Array($0.utf8) }
    private static let unwanted = otherEndings.map { Array($0.utf8) }
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
                add(named: path)
            }
        }
    }

    var files: [String] { found.map(\.path) }

    /// The files but for networks, which are no submissions.
    var submissions: [String] { foundSubmissions.map(\.path) }

    var foundSubmissions: [Found] {
        // The bytes of both names are the same in every spelling of Unicode.
        let name = NetworkSearch.fileName.utf8
        return found.filter { file in
            let path = file.path.utf8
            guard path.suffix(name.count).elementsEqual(name) else { return true }
            return path.count > name.count && path.dropLast(name.count).last != UInt8(ascii: "/")
        }
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

    private mutating func add(named path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            failures.append(FileFailure(errnoFor: path))
            return
        }
        take(path, FileStatus(status), depth: 0)
    }

    private mutating func take(_ path: String, _ status: FileStatus, depth: Int) {
        guard isNew(status.identity) else { return }
        if status.isFolder {
            addFolder(path, depth: depth)
        } else {
            found.append(Found(path: path, size: status.size))
        }
    }

    private mutating func isNew(_ identity: FileIdentity) -> Bool {
        if let first {
            return identity != first && seen.insert(identity).inserted
        }
        first = identity
        return true
    }

    private static func isLookedFor(_ entry: FolderListing.Entry, in listing: borrowing FolderListing) -> Bool {
        for ending in wanted where listing.name(of: entry, endsWith: ending) {
            for other in unwanted where listing.name(of: entry, endsWith: other) { return false }
            return true
        }
        return false
    }

    /// A folder reached twice, as by a symbolic link, is read once; that also ends link loops.
    private mutating func addFolder(_ path: String, depth: Int) {
        guard depth < Self.deepest else {
            failures.append(FileFailure(path, .loop))
            return
        }
        let prefix = path.hasSuffix("/") ? path : path + "/"
        // What this program wrote is no submission, but for a folder of them that is named itself.
        let isWritten = pathExists(prefix + OutputFolder.manifestName)
        if depth > 0, isWritten { return }
        do throws(FileFailure) {
            for entry in try Self.entries(of: path, prefix: prefix) {
                switch entry {
                case .success(let (path, status)):
                    if isWritten, path == prefix + submissionsFileName { continue }
                    if status.identity != left { take(path, status, depth: depth + 1) }
                case .failure(let failure): failures.append(failure)
                }
            }
        } catch {
            failures.append(error)
        }
    }

    /// The folders in a folder and the files that are looked for, in order, and those of them that are out of reach.
    private static func entries(
        of path: String, prefix: String
    ) throws(FileFailure) -> [Result<(path: String, status: FileStatus), FileFailure>] {
        let listing = try FolderListing(path)
        return listing.entries.compactMap { entry in
            // What Excel leaves beside an open workbook is none.
            if listing.name(of: entry, begins: ".") || listing.name(of: entry, begins: "~$") { return nil }
            let isLookedFor = isLookedFor(entry, in: listing)
            if entry.isRegularFile, !isLookedFor { return nil }
            let path = listing.path(of: entry, behind: prefix)
            guard let status = listing.status(of: entry) else { return .failure(FileFailure(errnoFor: path)) }
            guard isLookedFor || status.isFolder else { return nil }
            // It could not be told from another whose name is mended alike.
            return listing.hasUTF8Name(entry) ? .success((path, status)) : .failure(FileFailure(path, .nameNotUTF8))
        }
    }
}

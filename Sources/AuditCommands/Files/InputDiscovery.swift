internal import AuditIntake
internal import BilingualText
internal import Diagnostics
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
    /// Of files that may come in great numbers and are hardly ever large.
    private static let manyEndings = [".yaml", ".yml"]
    private static let deepest = 64

    /// The most that is read and held in memory together before the next files.
    private static let batch = (files: 128, bytes: 32 << 20)

    private var found: [FoundFile] = []
    private(set) var failures: [FileFailure] = []
    private var folders: Set<FileIdentity> = []
    private var seen: Set<FileIdentity> = []
    /// False while what a folder's list tells is enough to know a file again. File systems may number files in another way
    /// there than when they are looked at, so both are never compared.
    private var looksAtAll: Bool
    private let endings = NameEndings()

    private var left: FileIdentity?

    /// Files in the order of the paths, folders in the order of their bytes, each file once.
    ///
    /// - Parameter leavingOut: a folder not to look into when it lies inside a given one.
    init(paths: [String], leavingOut: String? = nil) {
        looksAtAll = paths.count > 1
        if let leavingOut, let identity = FileIdentity(of: leavingOut) { left = identity }
        for path in paths {
            if path == "-" {
                found.append(FoundFile(path: path, size: 0))
            } else {
                add(named: path)
            }
        }
    }

    var files: [String] { found.map(\.path) }

    /// The files but for networks, which are no submissions.
    var submissions: [String] { foundSubmissions.map(\.path) }

    var foundSubmissions: some Sequence<FoundFile> { found.lazy.filter { !$0.isNetwork } }

    /// The submissions in runs of a bounded size; a file over the bound makes a run of its own.
    func batches() -> [[String]] {
        var batches: [[String]] = []
        var current: [String] = []
        var bytes = 0
        for file in foundSubmissions {
            let size = file.lookedAt.size ?? 0
            if !current.isEmpty, current.count == Self.batch.files || bytes + size > Self.batch.bytes {
                batches.append(current)
                (current, bytes) = ([], 0)
            }
            current.append(file.path)
            bytes += size
        }
        return current.isEmpty ? batches : batches + [current]
    }

    private mutating func add(named path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            failures.append(FileFailure(errnoFor: path))
            return
        }
        let known = FileStatus(status)
        // Most runs read one file, and a set of one would be made for nothing.
        if !looksAtAll, !known.isFolder { return found.append(FoundFile(path: path, size: known.size)) }
        take(path, known, depth: 0)
    }

    private mutating func take(_ path: String, _ status: FileStatus, depth: Int) {
        if status.isFolder {
            if folders.insert(status.identity).inserted { addFolder(path, depth: depth) }
            return
        }
        if !looksAtAll { lookAtAll() }
        if seen.insert(status.identity).inserted { found.append(FoundFile(path: path, size: status.size)) }
    }

    /// Takes a regular file as its folder's list tells of it.
    private mutating func take(listed path: String, _ identity: FileIdentity, size: Int?) {
        if seen.insert(identity).inserted { return found.append(FoundFile(path: path, size: size)) }
        // Another name of a file, or a file system that gives no numbers.
        guard let status = FileStatus(of: path) else { return failures.append(FileFailure(errnoFor: path)) }
        take(path, status, depth: 0)
    }

    /// Knows the files that were found, from now on, by what they are when they are looked at.
    private mutating func lookAtAll() {
        looksAtAll = true
        seen = []
        found = found.compactMap { file in
            // One that is gone by now is missed when it is read.
            guard let status = FileStatus(of: file.path) else { return file }
            return seen.insert(status.identity).inserted ? FoundFile(path: file.path, size: status.size) : nil
        }
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
            let listing = try FolderListing(path)
            seen.reserveCapacity(seen.count + listing.entries.count)
            found.reserveCapacity(found.count + listing.entries.count)
            for entry in listing.entries {
                // What Excel leaves beside an open workbook is none.
                if listing.name(of: entry, begins: ".") || listing.name(of: entry, begins: "~$") { continue }
                let isLookedFor = endings.include(entry, of: listing)
                if entry.isRegularFile, !isLookedFor { continue }
                let path = listing.path(of: entry, behind: prefix)
                if isWritten, path == prefix + submissionsFileName { continue }
                add(entry, of: listing, path, isLookedFor: isLookedFor, depth: depth + 1)
            }
        } catch {
            failures.append(error)
        }
    }

    private mutating func add(
        _ entry: FolderListing.Entry, of listing: borrowing FolderListing, _ path: String, isLookedFor: Bool, depth: Int
    ) {
        let isListed = entry.isRegularFile && !looksAtAll
        var status: FileStatus?
        if !isListed || !endings.areOfMany(entry, of: listing) {
            status = listing.status(of: entry)
            guard let status else { return failures.append(FileFailure(errnoFor: path)) }
            guard isLookedFor || status.isFolder, status.identity != left else { return }
        }
        // It could not be told from another whose name is mended alike.
        guard listing.hasUTF8Name(entry) else { return failures.append(FileFailure(path, .nameNotUTF8)) }
        if isListed {
            take(listed: path, listing.identity(of: entry), size: status?.size)
        } else if let status {
            take(path, status, depth: depth)
        }
    }

    /// Whatever the case of letters.
    private struct NameEndings {
        private let wanted = InputDiscovery.endings.map { Array($0.utf8) }
        private let unwanted = InputDiscovery.otherEndings.map { Array($0.utf8) }
        private let many = InputDiscovery.manyEndings.map { Array($0.utf8) }

        func include(_ entry: FolderListing.Entry, of listing: borrowing FolderListing) -> Bool {
            for ending in wanted where listing.name(of: entry, endsWith: ending) {
                for other in unwanted where listing.name(of: entry, endsWith: other) { return false }
                return true
            }
            return false
        }

        func areOfMany(_ entry: FolderListing.Entry, of listing: borrowing FolderListing) -> Bool {
            for ending in many where listing.name(of: entry, endsWith: ending) { return true }
            return false
        }
    }
}

/// A file of the input, as it was found.
struct FoundFile {
    let path: String
    /// In bytes; 0 for what is no regular file, nil for one that nobody has looked at.
    let size: Int?

    /// True for the name of a network, which is no submission.
    fileprivate var isNetwork: Bool {
        let (path, name) = (path.utf8, NetworkSearch.fileName.utf8)
        guard path.count >= name.count, path[path.index(path.endIndex, offsetBy: -name.count)] == name.first,
            // The bytes of both names are the same in every spelling of Unicode.
            path.suffix(name.count).elementsEqual(name)
        else { return false }
        return path.count == name.count || path.dropLast(name.count).last == UInt8(ascii: "/")
    }

    /// With its size; 0 for one that is gone.
    var lookedAt: FoundFile {
        size == nil && path != "-" ? FoundFile(path: path, size: FileStatus(of: path)?.size ?? 0) : self
    }
}

extension Console {
    /// Why nothing came of the paths: that no file was found is easily taken for a run that went well.
    func tellOfNoFiles() {
        let endings = WordList(InputDiscovery.endings)
        message(
            BilingualText(
                zh: "没有找到文件；文件夹中只查找以 \(endings.zh) 结尾的文件",
                en: "no file was found; folders are searched for files that end in \(endings.en)"))
    }
}

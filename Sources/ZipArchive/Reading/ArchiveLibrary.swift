internal import CZip

/// libzip, opened when the first archive is read.
struct ArchiveLibrary: Sendable {
    /// Its versions keep what the program calls; distributions number them differently.
    static let opened = ArchiveLibrary(fileNames: ["libzip.so.5", "libzip.so.4"])

    /// By their names in the library; none of them may be called when there is a ``problem``.
    let functions: LibZip
    /// What the loader did not find, in its words.
    let problem: String?

    /// - Parameter fileNames: the first one that can be opened is taken.
    init(fileNames: [String]) {
        var functions = LibZip()
        var problems: [String] = []
        for name in fileNames {
            guard let problem = openLibZip(&functions, name) else { break }
            problems.append(String(cString: problem))
        }
        problem = problems.count == fileNames.count ? problems.joined(separator: "; ") : nil
        self.functions = functions
    }
}

/// The functions of ``ArchiveLibrary/opened``, for whoever has a ``LibraryArchive``: none is made without them.
let libzip = ArchiveLibrary.opened.functions

internal import Glibc
internal import YAMLDocument

/// A folder of checklists: current ones at the top, older versions under `archive/`.
struct DefinitionFolder {
    /// A definition file and the id that its head gives, read without parsing the rest.
    struct Entry {
        let path: String
        let id: String?
        let isArchived: Bool
    }

    let path: String
    let entries: [Entry]

    /// No folder at all, for commands that can do without.
    static let none = DefinitionFolder(path: "", entries: [])

    private init(path: String, entries: [Entry]) {
        self.path = path
        self.entries = entries
    }

    /// The folder given with `--checklists`, else `Checklists/` upward from the first input, then from here, then the one
    /// installed beside the program.
    init(chosen: String?, inputs: [String]) throws(FileFailure) {
        let path = chosen ?? Self.found(near: inputs)
        guard let path else { throw FileFailure("Checklists", .noChecklists) }
        guard isFolder(path) else { throw FileFailure(path, pathExists(path) ? .notFolder : .notFound) }
        self.path = path
        entries =
            try Self.entries(in: path, archived: false)
            + (isFolder("\(path)/archive") ? Self.entries(in: "\(path)/archive", archived: true) : [])
    }

    private static func found(near inputs: [String]) -> String? {
        let starts = inputs.map(folder(of:)) + ["."]
        for start in starts {
            for ancestor in ancestors(of: start) {
                let candidate = ancestor == "/" ? "/Checklists" : ancestor + "/Checklists"
                if isFolder(candidate) { return shortened(candidate) }
            }
        }
        guard let program = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(program) }
        let prefix = folder(of: folder(of: String(cString: program)) + "/..")
        let installed = prefix + "/share/dealer-audit/Checklists"
        return isFolder(installed) ? installed : nil
    }

    private static func entries(in folder: String, archived: Bool) throws(FileFailure) -> [Entry] {
        try namesInFolder(folder).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { name in
            let path = "\(folder)/\(name)"
            return Entry(path: path, id: (try? headID(of: path)) ?? nil, isArchived: archived)
        }
    }

    /// The text behind `checklist:` at the start of a line; nil when it is not written that plainly.
    private static func headID(of path: String) throws(FileFailure) -> String? {
        let bytes = try readFile(path, limit: YAMLLimits.definition.bytes)
        let key = Array("checklist:".utf8)
        var rest = bytes[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") }
            if line.starts(with: key) { return value(in: line.dropFirst(key.count)) }
            rest = rest[line.endIndex...].dropFirst()
        }
        return nil
    }

    /// Without quotes, blanks, and a comment behind it.
    private static func value(in line: ArraySlice<UInt8>) -> String? {
        let marks = Array(" \"'\r".utf8)
        let id = line.prefix { $0 != UInt8(ascii: "#") }.filter { !marks.contains($0) }
        return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
    }
}

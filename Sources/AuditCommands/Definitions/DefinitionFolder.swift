internal import BilingualText
internal import ChecklistModel
internal import DefinitionLoading
internal import Diagnostics
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

    /// The folder given with `--checklists`, else `Checklists/` upward from the first input, then from here, then the one
    /// installed beside the program.
    init(chosen: String?, inputs: [String]) throws(FileFailure) {
        let path = chosen ?? Self.found(near: inputs)
        guard let path, isFolder(path) else { throw FileFailure(path ?? "Checklists", .notFound) }
        self.path = path
        entries = try Self.entries(in: path, archived: false)
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

    /// Relative to the current folder where it lies below it: messages stay short and the same on every machine.
    private static func shortened(_ path: String) -> String {
        guard let here = ancestors(of: ".").first, path.hasPrefix(here + "/") else { return path }
        return String(path.dropFirst(here.count + 1))
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
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: key) {
            let value = line.dropFirst(key.count).prefix { $0 != UInt8(ascii: "#") }
            let id = String(decoding: value, as: UTF8.self).filter { !" \"'\r".contains($0) }
            return id.isEmpty ? nil : id
        }
        return nil
    }
}

/// Checklists read so far; each file is read when the first submission may need it.
struct DefinitionLibrary {
    let folder: DefinitionFolder
    let network: DealerNetwork?
    private(set) var checklists: [Checklist] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var sources: [String: SourceLines] = [:]
    private var loaded: Set<Int> = []

    init(folder: DefinitionFolder, network: DealerNetwork?) {
        self.folder = folder
        self.network = network
    }

    /// Reads the definitions whose id occurs in these bytes, and those whose id is not plain to see.
    ///
    /// - Returns: true when something was read.
    mutating func load(mentionedIn submission: [UInt8]) -> Bool {
        let before = loaded.count
        for (index, entry) in folder.entries.enumerated() where !loaded.contains(index) {
            let isPlain = entry.id?.utf8.allSatisfy { $0 < 0x80 } ?? false
            // In UTF-16 an ASCII id is spread over pairs of bytes.
            let isWide = submission.starts(with: [0xFF, 0xFE]) || submission.starts(with: [0xFE, 0xFF])
            if let id = entry.id, isPlain, !isWide, !contains(submission, Array(id.utf8)) { continue }
            load(index)
        }
        return loaded.count > before
    }

    mutating func loadAll() {
        for index in folder.entries.indices where !loaded.contains(index) { load(index) }
    }

    private mutating func load(_ index: Int) {
        loaded.insert(index)
        let path = folder.entries[index].path
        do throws(FileFailure) {
            let bytes = try readFile(path, limit: YAMLLimits.definition.bytes)
            let result = loadChecklist(bytes, file: path, network: network)
            diagnostics += result.diagnostics
            if !result.diagnostics.isEmpty { sources[path] = SourceLines(String(decoding: bytes, as: UTF8.self)) }
            if let checklist = result.value { add(checklist, from: path) }
        } catch {
            diagnostics.append(Diagnostic(file: path, error.message))
        }
    }

    private mutating func add(_ checklist: Checklist, from path: String) {
        if checklists.contains(where: { $0.id == checklist.id && $0.version == checklist.version }) {
            let name = "\(checklist.id) \(checklist.version)"
            diagnostics.append(
                Diagnostic(
                    file: path,
                    BilingualText(
                        zh: "检查表 \(name) 已在另一个文件中定义；请改 version，或删除其中一个文件",
                        en: "checklist \(name) is defined in another file already; change its version or remove one of the files"
                    )))
        } else {
            checklists.append(checklist)
        }
    }
}

private func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= text.count else { return false }
    return text.withUnsafeBufferPointer { text in
        (0...(text.count - word.count)).contains { start in
            text[start] == first && text[start..<(start + word.count)].elementsEqual(word)
        }
    }
}

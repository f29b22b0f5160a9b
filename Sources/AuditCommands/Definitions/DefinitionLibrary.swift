internal import BilingualText
internal import ChecklistModel
internal import DefinitionLoading
internal import Diagnostics
internal import YAMLDocument

/// Checklists read so far; each file is read when the first submission may need it.
struct DefinitionLibrary {
    let folder: DefinitionFolder
    let network: DealerNetwork?
    private(set) var definitions: [Definition] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var sources: [String: SourceLines] = [:]
    /// Of each entry of the folder, whether it was read.
    private var isLoaded: [Bool]
    private var register = DefinitionRegister()

    /// A checklist and the file that defines it.
    struct Definition {
        let checklist: Checklist
        let bytes: [UInt8]
        let isArchived: Bool
    }

    /// The current version of an archived checklist; nil when the given one is current itself.
    func newerVersion(than checklist: Checklist) -> Checklist? {
        let versions = definitions.filter { $0.checklist.id == checklist.id }
        guard versions.contains(where: { $0.checklist.version == checklist.version && $0.isArchived }) else {
            return nil
        }
        return versions.last { !$0.isArchived }?.checklist
    }

    var checklists: [Checklist] { definitions.map(\.checklist) }

    init(folder: DefinitionFolder, network: DealerNetwork?) {
        self.folder = folder
        self.network = network
        isLoaded = folder.entries.map { _ in false }
    }

    /// Reads the definitions whose id occurs in these bytes, and those whose id is not plain to see.
    ///
    /// - Returns: true when something was read.
    mutating func load(mentionedIn submission: [UInt8]) -> Bool {
        var hasRead = false
        for (index, entry) in folder.entries.enumerated() where !isLoaded[index] {
            let isPlain = entry.id?.utf8.allSatisfy { $0 < 0x80 } ?? false
            // In UTF-16 an ASCII id is spread over pairs of bytes.
            let isWide = submission.starts(with: [0xFF, 0xFE]) || submission.starts(with: [0xFE, 0xFF])
            if let id = entry.id, isPlain, !isWide, !contains(submission, Array(id.utf8)) { continue }
            load(index)
            hasRead = true
        }
        return hasRead
    }

    /// - Returns: true when something was read.
    @discardableResult mutating func loadAll() -> Bool {
        let unread = folder.entries.indices.filter { !isLoaded[$0] }
        for index in unread { load(index) }
        return !unread.isEmpty
    }

    private mutating func load(_ index: Int) {
        isLoaded[index] = true
        let path = folder.entries[index].path
        do throws(FileFailure) {
            let bytes = try readFile(path, limit: YAMLLimits.definition.bytes)
            let result = loadChecklist(bytes, file: path, network: network)
            diagnostics += result.diagnostics
            if !result.diagnostics.isEmpty { sources[path] = SourceLines(String(decoding: bytes, as: UTF8.self)) }
            if let checklist = result.value {
                add(
                    Definition(checklist: checklist, bytes: bytes, isArchived: folder.entries[index].isArchived),
                    from: path)
            }
        } catch {
            diagnostics.append(Diagnostic(file: path, error.message))
        }
    }

    /// Two definitions of one version could give two scores, so neither is used.
    private mutating func add(_ definition: Definition, from path: String) {
        let checklist = definition.checklist
        guard let clash = register.clash(of: checklist, in: path) else {
            definitions.append(definition)
            return
        }
        diagnostics.append(clash)
        definitions.removeAll { $0.checklist.id == checklist.id && $0.checklist.version == checklist.version }
    }
}

/// The files in which each version of each checklist was first defined.
struct DefinitionRegister {
    private var files: [String: String] = [:]

    /// What to tell when the same version of the same checklist stands in another file already.
    mutating func clash(of checklist: Checklist, in path: String) -> Diagnostic? {
        let name = "\(checklist.id) \(checklist.version)"
        guard let first = files[name] else {
            files[name] = path
            return nil
        }
        let message = BilingualText(
            zh: "检查表 \(name) 已在 \(first) 中定义，两个都不能用；请改其中一个的 version，或删除一个文件",
            en:
                "checklist \(name) is defined in \(first) already, so neither can be used; change one's version or remove a file"
        )
        return Diagnostic(file: path, message)
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

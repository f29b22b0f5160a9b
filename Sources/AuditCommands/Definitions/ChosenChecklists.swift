internal import BilingualText
internal import ChecklistModel
internal import DefinitionLoading
internal import Diagnostics
internal import YAMLDocument

/// Checklists named on the command line: a file, or `id@version` from the folder of checklists and its archive.
struct ChosenChecklists {
    let network: DealerNetwork?
    let console: Console
    /// Nil until a version is looked up.
    private(set) var library: DefinitionLibrary?
    private let folder: () throws(EarlyExit) -> DefinitionFolder

    init(network: DealerNetwork?, console: Console, folder: @escaping () throws(EarlyExit) -> DefinitionFolder) {
        self.network = network
        self.console = console
        self.folder = folder
    }

    /// - Throws: `EarlyExit` when there is no such checklist or it has errors, after saying so.
    mutating func checklist(_ name: String) throws(EarlyExit) -> Checklist {
        if name == "-" || pathExists(name) { return try read(name) }
        guard let at = name.lastIndex(of: "@") else {
            let message = BilingualText(
                zh: "找不到这个文件；请检查路径，或用“编号@版本”指定检查表文件夹中的版本",
                en: "no such file; check the path, or name a version in the folder of checklists as id@version")
            console.show([Diagnostic(file: name, message)], sources: [:])
            throw EarlyExit(status: .cannotRead)
        }
        return try version(String(name[name.index(after: at)...]), of: String(name[..<at]))
    }

    private func read(_ path: String) throws(EarlyExit) -> Checklist {
        let bytes: [UInt8]
        do throws(FileFailure) {
            bytes = try readFile(path, limit: YAMLLimits.definition.bytes)
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotRead)
        }
        let loaded = loadChecklist(bytes, file: path, network: network)
        if !loaded.diagnostics.isEmpty {
            console.show(loaded.diagnostics, sources: [path: SourceLines(String(decoding: bytes, as: UTF8.self))])
        }
        guard let checklist = loaded.value else { throw EarlyExit(status: .unusableInput) }
        return checklist
    }

    private mutating func version(_ version: String, of id: String) throws(EarlyExit) -> Checklist {
        var library: DefinitionLibrary
        if let known = self.library {
            library = known
        } else {
            library = DefinitionLibrary(folder: try folder(), network: network)
        }
        let known = library.diagnostics.count
        _ = library.load(mentionedIn: Array(id.utf8))
        self.library = library
        let problems = Array(library.diagnostics[known...])
        console.show(problems.sortedByPlace(), sources: library.sources)
        let versions = library.checklists.filter { $0.id == id }
        if let found = versions.first(where: { $0.version == version }) { return found }
        // A broken definition may be the very one; its problems were told.
        if !problems.hasErrors {
            console.message(unknown(version, of: id, among: versions.map(\.version), in: library.folder.path))
        }
        throw EarlyExit(status: .unusableInput)
    }

    private func unknown(
        _ version: String, of id: String, among versions: [String], in folder: String
    ) -> BilingualText {
        guard !versions.isEmpty else {
            return BilingualText(
                zh: "\(folder) 中没有检查表“\(id)”；dealer-audit list 列出现有的检查表",
                en: "\(folder) holds no checklist '\(id)'; dealer-audit list shows those there are")
        }
        return BilingualText(
            zh: "\(folder) 中检查表“\(id)”没有 \(version) 版，现有：\(versions.joined(separator: "、"))",
            en:
                "\(folder) holds no version \(version) of checklist '\(id)'; there are: \(versions.joined(separator: ", "))"
        )
    }
}

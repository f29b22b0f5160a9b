internal import ArgumentParser
internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

/// `dealer-audit list`
struct ListCommand: ParsableCommand, AuditCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("列出可用的检查表", "List the checklists there are."),
        discussion: say("例：dealer-audit list", "Example: dealer-audit list"))

    @OptionGroup var definitions: DefinitionOptions
    @OptionGroup var language: LanguageOption

    func perform(_ console: Console) throws(EarlyExit) -> ExitStatus {
        var library = try definitions.places.library(for: [], console: console)
        library.loadAll()
        console.show(library.diagnostics.sortedByPlace(), sources: library.sources)
        guard !library.checklists.isEmpty else {
            console.message(
                BilingualText(
                    zh: "\(library.folder.path) 中没有可用的检查表；检查表是以 .yaml 结尾的文件",
                    en: "\(library.folder.path) holds no usable checklist; checklists are files that end in .yaml"))
            return .unusableInput
        }
        let heading =
            console.language == .zh
            ? ["检查表", "版本", "项数", "部门", "名称"] : ["checklist", "version", "items", "departments", "title"]
        let rows = library.checklists.map { checklist in
            [
                checklist.id, checklist.version, String(checklist.items.count),
                departments(of: checklist, network: library.network, in: console.language),
                checklist.title.wording(in: console.language),
            ]
        }
        console.result(alignedTable([heading] + rows))
        return library.diagnostics.hasErrors ? .doneInPart : .done
    }

    private func departments(of checklist: Checklist, network: DealerNetwork?, in language: Language) -> String {
        if checklist.departmentFromAudit { return language == .zh ? "任一部门" : "any" }
        var ids: [String] = []
        for id in checklist.items.compactMap(\.department) where !ids.contains(id) { ids.append(id) }
        let names = ids.map { id in
            (checklist.names.departments[id: id] ?? network?.departments[id: id])?.name.wording(in: language) ?? id
        }
        return names.isEmpty ? "—" : names.joined(separator: language == .zh ? "、" : ", ")
    }
}

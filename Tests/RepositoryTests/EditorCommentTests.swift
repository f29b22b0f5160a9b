import Foundation
import Testing

@Suite("editors find the schema")
struct EditorCommentTests {
    @Test("the first line of every checklist names it, from the folder of the file", arguments: Project.checklists)
    func firstLine(_ path: String) throws {
        let line = try #require(Project.text(path).split(separator: "\n", maxSplits: 1).first)
        let match = line.wholeMatch(of: /# yaml-language-server: \$schema=(\S+)/)
        let relative = try #require(match, "the first line of \(path) names no schema").output.1
        let folder = Project.folder.appending(path: path).deletingLastPathComponent()
        let named = folder.appending(path: String(relative)).standardizedFileURL
        let schema = Project.folder.appending(path: "Checklists/checklist.schema.json").standardizedFileURL
        #expect(named.path == schema.path)
        #expect(FileManager.default.fileExists(atPath: schema.path))
    }

    @Test("there are checklists, templates and published schemes")
    func folders() {
        for folder in ["Checklists/", "Checklists/templates/", "Checklists/templates/published/"] {
            #expect(Project.checklists.contains { $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/") })
        }
    }
}

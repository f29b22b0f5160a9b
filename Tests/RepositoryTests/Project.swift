import BilingualText
import ChecklistModel
import DefinitionLoading
import Diagnostics
import Foundation
import Testing

/// The repository as the tests see it.
enum Project {
    /// The folder that holds Package.swift.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every checklist that is shipped, templates too, by its path in the repository.
    static let checklists: [String] =
        FileManager.default.enumerator(atPath: folder.appendingPathComponent("Checklists").path)?
        .compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.map { "Checklists/" + $0 }.sorted() ?? []

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
    }

    /// A shipped checklist; anything that loading says about it fails the test.
    static func checklist(_ path: String) throws -> Checklist {
        let file = folder.appendingPathComponent(path)
        let loaded = loadChecklist(Array(try Data(contentsOf: file)), file: path, network: nil)
        #expect(loaded.diagnostics.map { $0.rendered(in: .en) } == [])
        return try #require(loaded.value)
    }
}

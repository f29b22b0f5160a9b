import BilingualText
import DefinitionLoading
import Foundation
import Testing

/// Editors check checklists against the schema; here a validator does so in their place.
@Suite("the schema for editors accepts what loads and refuses what is broken")
struct SchemaValidationTests {
    private static let folder = ChecklistSchema.projectFolder.appending(path: "Tests/Schema")

    static let broken: [String] =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "broken").path))?.sorted() ?? []

    @Test("every shipped checklist is valid, every broken one is refused in its place")
    func files() throws {
        #expect(try Self.complaints(about: []) == "")
        #expect(Self.broken.count >= 25)
    }

    @Test("the loader refuses the same files, each for one reason", arguments: broken)
    func loader(_ name: String) throws {
        let file = Self.folder.appending(path: "broken/\(name)")
        let loaded = loadChecklist(Array(try Data(contentsOf: file)), file: name, network: nil)
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.count == 1, "\(loaded.diagnostics.map { $0.line(in: .en) })")
    }

    @Test("every example of the format reference is valid")
    func examples() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try ReferencePageTests.examples.flatMap(ReferencePageTests.checklists).enumerated().map {
            let file = folder.appending(path: "example-\($0.offset + 1).yaml")
            try Data($0.element.utf8).write(to: file)
            return file.path
        }
        #expect(!files.isEmpty)
        #expect(try Self.complaints(about: files) == "")
    }

    /// What the validator prints about these files or, without any, about those of the repository.
    private static func complaints(about files: [String]) throws -> String {
        // The packages belong to the system's Python, which another one may hide.
        let python = "/usr/bin/python3"
        try #require(
            FileManager.default.isExecutableFile(atPath: python),
            "\(python) is missing; 'make test' installs it with python3-jsonschema and python3-yaml")
        let validator = Process()
        validator.executableURL = URL(filePath: python)
        validator.arguments = ["-B", folder.appending(path: "validate.py").path] + files
        let output = Pipe()
        validator.standardOutput = output
        validator.standardError = output
        try validator.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        validator.waitUntilExit()
        #expect(validator.terminationStatus == 0)
        return text
    }
}

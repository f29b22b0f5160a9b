import Foundation
import Testing

/// The stages keep apart: the engine knows nothing of files, and each C library has one owner.
@Suite struct StageImportsTests {
    struct Stage: Sendable, CustomTestStringConvertible {
        let name: String
        let mayImport: Set<String>
        var testDescription: String { name }
    }

    @Test(arguments: [
        Stage(name: "BilingualText", mayImport: []),
        Stage(name: "ExactArithmetic", mayImport: ["CGMP"]),
        Stage(name: "Diagnostics", mayImport: ["BilingualText"]),
        Stage(name: "Threading", mayImport: ["Glibc", "Synchronization"]),
        Stage(name: "Workbook", mayImport: ["CXLSXWriter", "BilingualText", "Glibc"]),
        Stage(name: "ZipArchive", mayImport: ["CZip", "BilingualText", "Diagnostics", "Glibc"]),
        Stage(
            name: "SpreadsheetReading", mayImport: ["CExpat", "BilingualText", "Diagnostics", "ZipArchive"]),
        Stage(name: "SQLiteDatabase", mayImport: ["CSQLite", "Glibc"]),
        Stage(name: "ContentDigest", mayImport: ["CLibCrypto"]),
        Stage(name: "ChecklistModel", mayImport: ["BilingualText", "ExactArithmetic"]),
        Stage(name: "Scoring", mayImport: ["ChecklistModel", "ExactArithmetic"]),
        // Pure: how fast an audit is scored is no business of files.
        Stage(name: "BulkScoring", mayImport: ["BilingualText", "ChecklistModel", "ExactArithmetic", "Scoring"]),
        // It reads what it is given, whether a file or memory, and leaves opening and writing to the commands.
        Stage(
            name: "BulkIntake",
            mayImport: [
                "AuditIntake", "BilingualText", "BulkScoring", "CByteMasks", "ChecklistModel", "Diagnostics",
                "Glibc", "Synchronization", "Threading", "YAMLDocument",
            ]),
        Stage(
            name: "AuditLedger",
            mayImport: [
                "BilingualText", "ChecklistModel", "ClosedLoop", "ContentDigest", "ExactArithmetic", "Glibc",
                "IssuedScores", "SQLiteDatabase", "Scoring",
            ]),
        // Pure: what became of findings, appeals and waivers is read off values.
        Stage(name: "ClosedLoop", mayImport: ["BilingualText", "ChecklistModel", "ContentDigest", "ExactArithmetic"]),
        Stage(
            name: "ChecklistComparison", mayImport: ["BilingualText", "ChecklistModel", "ExactArithmetic", "Scoring"]),
        // Glibc for its converter of encodings.
        Stage(
            name: "SyntheticNetwork",
            mayImport: ["BilingualText", "ChecklistModel", "ExactArithmetic", "Glibc", "SubmissionDocument"]),
        // Pure: what is right about a report depends on nothing but its words.
        Stage(name: "Reflection", mayImport: ["BilingualText", "Diagnostics", "SubmissionDocument", "YAMLDocument"]),
        Stage(
            name: "CustomerValue",
            mayImport: ["AuditIntake", "BilingualText", "Diagnostics", "ExactArithmetic", "YAMLDocument"]),
        Stage(name: "SubmissionDocument", mayImport: []),
        Stage(name: "JSONNotation", mayImport: []),
        Stage(name: "TerminalPrompt", mayImport: ["BilingualText", "Glibc"]),
        // Pure: what a prompt, a page and a journal have in common touches neither files nor terminals.
        Stage(
            name: "AuditFilling",
            mayImport: [
                "AuditIntake", "BilingualText", "ChecklistModel", "Diagnostics", "JSONNotation", "SubmissionDocument",
                "YAMLDocument",
            ]),
    ])
    func importsNothingElse(_ stage: Stage) throws {
        let files = try sourceFiles().filter { $0.stage == stage.name }
        #expect(!files.isEmpty)
        for file in files {
            let foreign = imports(of: file.text).subtracting(stage.mayImport)
            #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted().joined(separator: ", "))")
        }
    }

    @Test func noSourceImportsFoundation() throws {
        for file in try sourceFiles() {
            let found = imports(of: file.text).filter { $0.hasPrefix("Foundation") }
            #expect(found.isEmpty, "\(file.path) imports \(found.sorted().joined(separator: ", "))")
        }
    }

    /// Elsewhere threads would meet unseen by the thread sanitizer, which then takes a sound use for a race.
    @Test(
        "threads and locks live in Threading only", arguments: ["pthread_create", "pthread_mutex", "Mutex<", "Mutex("])
    func threadsMeetInOneStage(word: String) throws {
        let users = try sourceFiles().filter { $0.stage != "Threading" && $0.text.contains(word) }
        #expect(users.map(\.path) == [])
    }

    @Test func noSourceImportsDispatch() throws {
        #expect(try sourceFiles().filter { imports(of: $0.text).contains("Dispatch") }.map(\.path) == [])
    }

    @Test(arguments: [
        ("CGMP", "ExactArithmetic"), ("CLibYAML", "YAMLDocument"), ("CXLSXWriter", "Workbook"),
        ("CSQLite", "SQLiteDatabase"), ("CLibCrypto", "ContentDigest"), ("CZip", "ZipArchive"),
        ("CExpat", "SpreadsheetReading"), ("CByteMasks", "BulkIntake"), ("CFileSystems", "AuditCommands"),
        ("CProgramMemory", "AuditCommands"),
    ])
    func eachCLibraryHasOneOwner(library: String, owner: String) throws {
        let users = try sourceFiles().filter { imports(of: $0.text).contains(library) }
        #expect(Set(users.map(\.stage)) == [owner])
    }

    @Test(arguments: [
        ("import Testing", "Testing"), ("public import ChecklistModel", "ChecklistModel"),
        ("@testable internal import Scoring", "Scoring"), ("  import struct Foundation.Date", "Foundation"),
        ("import Glibc // for exit", "Glibc"),
    ])
    func readsImportLines(line: String, module: String) {
        #expect(imports(of: "let a = 1\n\(line)\n// import Nothing\nlet important = 2\n") == [module])
    }

    private struct SourceFile {
        let stage: String
        let path: String
        let text: String
    }

    private func sourceFiles() throws -> [SourceFile] {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources").resolvingSymlinksInPath()
        let paths = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap { $0 as? String }
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            SourceFile(
                stage: String(path.prefix { $0 != "/" }), path: path,
                text: try String(contentsOf: sources.appending(path: path), encoding: .utf8))
        }
    }

    /// The modules named by the import lines of a source text.
    private func imports(of text: String) -> Set<String> {
        let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        let levels: Set = ["public", "package", "internal", "fileprivate", "private"]
        var modules: Set<String> = []
        for line in text.split(whereSeparator: \.isNewline) {
            var words = line.split(separator: " ").drop { $0.hasPrefix("@") || levels.contains(String($0)) }
            guard words.popFirst() == "import" else { continue }
            if let kind = words.first, kinds.contains(String(kind)) { words = words.dropFirst() }
            if let module = words.first?.prefix(while: { $0 != "." }) { modules.insert(String(module)) }
        }
        return modules
    }
}

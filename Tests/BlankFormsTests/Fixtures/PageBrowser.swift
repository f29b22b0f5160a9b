import BlankForms
import Foundation
import Testing

/// A folder with the pages, and the checks that a browser makes of them.
struct PageBrowser {
    let folder: URL

    static func with<Result>(_ body: (PageBrowser) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("form-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, form) in try PageForms.all() {
            try Data(renderFormPage(form)).write(to: folder.appendingPathComponent("\(name).html"))
        }
        return try body(PageBrowser(folder: folder))
    }

    func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

    /// Fails with what the check prints.
    func check(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try #require(
            FileManager.default.fileExists(atPath: Self.axe), "\(Self.axe) is missing; 'make test' fetches it")
        let result = try run("check_form.py", [Self.axe, folder.path, name])
        #expect(result.status == 0, "\(name):\n\(result.output)", sourceLocation: sourceLocation)
    }

    /// Runs a script of `Browser` with the system's Python.
    func run(_ script: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let python = "/usr/bin/python3"
        try #require(
            FileManager.default.isExecutableFile(atPath: python), "\(python) is missing; 'make test' installs it")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [Self.tests.appendingPathComponent("Browser/\(script)").path] + arguments
        process.environment = [
            "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": folder.path, "PYTHONDONTWRITEBYTECODE": "1",
            "LANG": "C.UTF-8",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: printed, as: UTF8.self))
    }

    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    /// Where `make test` puts axe-core, unless AXE_CORE names the file.
    private static var axe: String {
        ProcessInfo.processInfo.environment["AXE_CORE"]
            ?? tests.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent(".build/test-python/axe_playwright_python/axe.min.js").path
    }
}

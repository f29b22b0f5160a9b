import Foundation
import Testing

@testable import SpreadsheetReading

/// Workbooks that openpyxl wrote, and some that LibreOffice made of them and of other files.
enum WrittenWorkbooks {
    private static let files = Result { try write() }

    static func sheets(_ name: String) throws -> [Spreadsheet.Sheet] {
        try readSpreadsheet(bytes(name)).sheets
    }

    /// What the script that wrote it says of a workbook: the lines of each sheet.
    static func expected(_ name: String) throws -> [String: [String]] {
        try JSONDecoder().decode([String: [String]].self, from: Data(bytes(name + ".json")))
    }

    static func bytes(_ name: String) throws -> [UInt8] { try #require(try files.get()[name], "\(name)") }

    private static func write() throws -> [String: [UInt8]] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("workbooks-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Writing/write_workbooks.py")
        try run("/usr/bin/python3", ["-B", "-W", "ignore", script.path, folder.path])
        var files = try contents(of: folder, prefix: "")
        let sources = ["kinds.xlsx", "formulas.xlsx", "date1904.xlsx", "random-1.xlsx", "flat.fods", "table.csv"]
        // A profile of its own: one that is in use elsewhere would make the program wait or give up.
        try run(
            "/usr/bin/soffice",
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "xlsx", "--outdir",
                folder.path + "/office",
            ] + sources.map { folder.path + "/" + $0 })
        files.merge(try contents(of: folder.appendingPathComponent("office"), prefix: "office/")) { first, _ in first }
        return files
    }

    private static func contents(of folder: URL, prefix: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for name in names where name.hasSuffix(".xlsx") || name.hasSuffix(".json") {
            files[prefix + name] = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        }
        return files
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(program) \(arguments.joined(separator: " ")) failed")
    }
}

import Foundation
import Testing

@testable import ZipArchive

/// Archives that Python's zipfile wrote, which shares no code with the library that reads.
enum WrittenArchives {
    private static let files = Result { try write() }

    static func bytes(_ name: String) throws -> [UInt8] { try #require(try files.get()[name], "\(name)") }

    private static func write() throws -> [String: [UInt8]] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("archives-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Writing/write_archives.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-B", script.path, folder.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(script.path) failed")
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        }
        return files
    }
}

/// The failure of opening an archive and reading everything in it; nil when all is well.
func failure(reading bytes: [UInt8], limits: ZipLimits = .submission) -> ZipFailure? {
    do throws(ZipFailure) {
        let archive = try ZipArchive(bytes, limits: limits)
        for entry in archive.entries { _ = try archive.content(of: entry) }
        return nil
    } catch { return error }
}

import Foundation
import Testing

/// The program as a user without privileges runs it; whom permissions bind, unlike the superuser.
struct UnprivilegedProgram {
    let folder: URL

    func run(_ arguments: [String]) throws -> (status: Int32, messages: String) {
        guard getuid() == 0 else {
            let run = try Program(folder: folder).run(arguments)
            return (run.status, run.messages)
        }
        return try TemporaryFolder.with { scratch in
            // The build folder may lie where only its owner can go.
            let program = scratch.url.appendingPathComponent("dealer-audit").path
            try FileManager.default.copyItem(atPath: Program.path, toPath: program)
            try SystemTool.run("/bin/chmod", ["-R", "a+rX", scratch.url.path])
            let messages = scratch.url.appendingPathComponent("err")
            try Data().write(to: messages)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
            process.arguments = ["--reuid=65534", "--regid=65534", "--clear-groups", program] + arguments
            process.currentDirectoryURL = folder
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = try FileHandle(forWritingTo: messages)
            try process.run()
            process.waitUntilExit()
            return (
                process.terminationStatus, String(decoding: try Data(contentsOf: messages), as: UTF8.self)
            )
        }
    }
}

/// A file system in memory that is soon full; only the superuser can make one.
enum SmallDisk {
    static func with(kilobytes: Int, at place: URL, _ body: () throws -> Void) throws {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        do {
            try SystemTool.run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=0700", "none", place.path])
        } catch {
            withKnownIssue("no small disk can be mounted here, so a full one is not tried") {
                Issue.record(error)
            }
            return
        }
        defer { _ = try? SystemTool.run("/bin/umount", ["-l", place.path]) }
        try body()
    }
}

import Foundation

/// The built program, run as a user runs it.
struct Program {
    struct Run {
        let status: Int32
        let output: String
        let messages: String

        var messageLines: [String] { messages.split(separator: "\n").map(String.init) }
    }

    /// The folder that holds Package.swift.
    static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What `DEALER_AUDIT_PROGRAM` names (`make test-release`), or else what `swift build` puts beside the test bundle.
    static let path =
        ProcessInfo.processInfo.environment["DEALER_AUDIT_PROGRAM"]
        ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("dealer-audit").path

    var folder = Self.project
    var environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]

    /// Output goes to files, so that a long one cannot fill a pipe and stop the program.
    func run(_ arguments: String..., input: Data = Data()) throws -> Run { try run(arguments, input: input) }

    /// - Parameter sign: a path below the folder; the run is ended, as by Ctrl-C, once a file begins so. (A test that runs in
    ///   the background may inherit that SIGINT is ignored.)
    func run(_ arguments: [String], input: Data = Data(), interruptedWhen sign: String? = nil) throws -> Run {
        try TemporaryFolder.with { scratch in
            let files = ["in", "out", "err"].map { scratch.url.appendingPathComponent($0) }
            try input.write(to: files[0])
            for file in files.dropFirst() { try Data().write(to: file) }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Self.path)
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.environment = environment
            process.standardInput = try FileHandle(forReadingFrom: files[0])
            process.standardOutput = try FileHandle(forWritingTo: files[1])
            process.standardError = try FileHandle(forWritingTo: files[2])
            try process.run()
            if let sign {
                while process.isRunning, !isThere(sign) { usleep(1_000) }
                process.terminate()
            }
            process.waitUntilExit()
            return Run(
                status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
                output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
                messages: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
        }
    }

    private func isThere(_ sign: String) -> Bool {
        let (parent, name) = ((sign as NSString).deletingLastPathComponent, (sign as NSString).lastPathComponent)
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(parent).path)
        return names?.contains { $0.hasPrefix(name) } ?? false
    }
}

/// A folder that is gone when its user is done.
struct TemporaryFolder {
    let url: URL

    static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("dealer-audit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        return try body(TemporaryFolder(url: url))
    }

    func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    func write(_ data: Data, to name: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    /// Relative paths of every file below, hidden ones included, in order.
    func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: url.path).filter { path in
            try !(url.appendingPathComponent(path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false)
        }.sorted()
    }
}

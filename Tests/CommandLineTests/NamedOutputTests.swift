import Foundation
import Testing

@Suite("--out names a place, whatever stands there")
struct NamedOutputTests {
    private static let forms = [
        ["form", "lounge", "--format", "csv"], ["actions", "list", "--format", "csv"],
        ["appeal", "list", "--format", "md"], ["waive", "list", "--format", "json"],
    ]

    private static func withLedger(_ body: (ActionsWorkspace, [String]) throws -> Void) throws {
        try ActionsWorkspace.with { workspace in for command in forms { try body(workspace, command) } }
    }

    private static func link(_ name: String, to target: String, in workspace: ActionsWorkspace) throws -> String {
        let path = workspace.ledger.folder.url.appendingPathComponent(name).path
        unlink(path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        return path
    }

    private static func target(of path: String) -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: path)
    }

    @Test("a pipe gets the bytes of standard output and stays a pipe")
    func pipe() throws {
        try Self.withLedger { workspace, command in
            let plain = try workspace.ledger.run(command)
            #expect(plain.status == 0, "\(plain.messages)")
            let folder = workspace.ledger.folder.url.path
            let words = (command + ["--out", "pipe", "--lang", "en"]).map { "'\($0)'" }.joined(separator: " ")
            let script = """
                cd '\(folder)' && rm -f pipe && mkfifo pipe || exit 9
                timeout 20 cat pipe > got & reader=$!
                '\(Program.path)' \(words) >&2
                status=$?
                [ -p pipe ] || { kill $reader; exit 8; }
                wait $reader && exit $status
                """
            try SystemTool.run("/bin/sh", ["-c", script])
            #expect(try workspace.ledger.folder.read("got") == plain.output)
        }
    }

    @Test("a device takes the bytes and stays a device")
    func device() throws {
        try Self.withLedger { workspace, command in
            let path = try Self.link("device", to: "/dev/null", in: workspace)
            let run = try workspace.ledger.run(command + ["--out", "device"])
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output == "")
            #expect(Self.target(of: path) == "/dev/null")
        }
    }

    @Test("a device that takes nothing more is a full disk: status 73")
    func fullDevice() throws {
        try Self.withLedger { workspace, command in
            let path = try Self.link("device", to: "/dev/full", in: workspace)
            let run = try workspace.ledger.run(command + ["--out", "device"])
            #expect(run.status == 73)
            #expect(run.messages.hasPrefix("device: error: the disk is full"), "\(run.messages)")
            #expect(Self.target(of: path) == "/dev/full")
        }
    }

    @Test("standard output by another name is standard output, also where it goes to a file")
    func standardOutput() throws {
        try Self.withLedger { workspace, command in
            let plain = try workspace.ledger.run(command)
            let path = try Self.link("here", to: "/proc/self/fd/1", in: workspace)
            let run = try workspace.ledger.run(command + ["--out", "here"])
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output == plain.output)
            #expect(Self.target(of: path) == "/proc/self/fd/1")
        }
    }

    @Test("a folder, or a file in a folder that is not there, cannot be written: status 73")
    func folders() throws {
        try Self.withLedger { workspace, command in
            for (name, message) in [
                ("Checklists", "this is a folder, a file is needed here"), ("none/list", "no such file or folder"),
            ] {
                let more = command[0] == "form" ? ["--replace"] : []
                let run = try workspace.ledger.run(command + ["--out", name] + more)
                #expect(run.status == 73)
                #expect(run.messages.hasPrefix("\(name): error: \(message)"), "\(run.messages)")
            }
        }
    }
}

import Foundation
import Testing

@Suite("a ledger that cannot be used ends in one clear message and stays as it was")
struct LedgerFailureTests {
    /// Commands that read a ledger, and those that write one.
    static let reading = [
        ["ledger"], ["ledger", "--check"], ["export", "--out", "back"], ["rescore", "Checklists/lounge.yaml"],
        ["report", "--month", "2026-10", "--out", "out"],
    ]
    static let writing = [
        ["import", "in", "--today", "2026-12-31"], ["report", "--month", "2026-10", "--publish", "--out", "out"],
    ]

    /// What is wrong with a ledger, and what every command says of it.
    struct Trouble: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Puts it in the way, given a sound ledger.
        let prepare: @Sendable (LedgerWorkspace) throws -> Void
        let english: String
        let chinese: String
    }

    static let troubles = [
        Trouble(
            testDescription: "a ledger of a newer version",
            prepare: { workspace in
                try execute("INSERT INTO migration VALUES (99, 'of the future')", in: workspace)
            },
            english:
                "the ledger was written by a newer version of dealer-audit and was left alone; upgrade the program",
            chinese: "台账由更新版本的 dealer-audit 写成，未作任何改动；请升级程序"),
        Trouble(
            testDescription: "a database of something else",
            prepare: { workspace in
                try FileManager.default.removeItem(at: workspace.folder.url.appendingPathComponent("audits.sqlite"))
                try execute("CREATE TABLE recipe (name TEXT)", in: workspace)
            }, english: "this file is no ledger and was left alone; check the path given with --ledger",
            chinese: "这个文件不是稽核台账，未作任何改动；请检查 --ledger 的路径"),
        Trouble(
            testDescription: "a text file",
            prepare: { try $0.folder.write("these are my notes, not a database\n", to: "audits.sqlite") },
            english: "this file is no ledger and was left alone; check the path given with --ledger",
            chinese: "这个文件不是稽核台账，未作任何改动；请检查 --ledger 的路径"),
        Trouble(
            testDescription: "a folder",
            prepare: { workspace in
                try FileManager.default.removeItem(at: workspace.folder.url.appendingPathComponent("audits.sqlite"))
                try workspace.folder.write("", to: "audits.sqlite/x")
            }, english: "this file is no ledger and was left alone; check the path given with --ledger",
            chinese: "这个文件不是稽核台账，未作任何改动；请检查 --ledger 的路径"),
    ]

    @Test("every command says so and changes nothing: status 74", arguments: troubles)
    func troubled(_ trouble: Trouble) throws {
        try LedgerWorkspace.with { workspace in
            try Self.fill(workspace)
            try trouble.prepare(workspace)
            let file = workspace.folder.url.appendingPathComponent("audits.sqlite")
            let before = try? Data(contentsOf: file)
            for command in Self.reading + Self.writing {
                let english = try workspace.run(command)
                #expect(english.status == 74, "\(command)")
                #expect(english.messages == "audits.sqlite: error: \(trouble.english)\n", "\(command)")
                #expect(english.output == "", "\(command)")
            }
            let chinese = try workspace.run("ledger", language: "zh")
            #expect(chinese.messages == "audits.sqlite: 错误: \(trouble.chinese)\n")
            #expect((try? Data(contentsOf: file)) == before)
        }
    }

    @Test("a missing ledger is said, and reading makes none: status 74", arguments: reading)
    func missing(_ command: [String]) throws {
        try LedgerWorkspace.with { workspace in
            for (language, message) in [
                ("en", "audits.sqlite: error: there is no such ledger; check the path, or import into it first\n"),
                ("zh", "audits.sqlite: 错误: 台账不存在；请检查路径，或先用 import 导入一次\n"),
            ] {
                let run = try workspace.run(command, language: language)
                #expect(run.status == 74)
                #expect(run.messages == message)
            }
            #expect(try workspace.folder.files().filter { $0.contains("sqlite") } == [])
        }
    }

    @Test("publishing a month of a missing ledger makes none: status 74")
    func publishingWithoutLedger() throws {
        try LedgerWorkspace.with { workspace in
            let run = try workspace.run("report", "--month", "2026-10", "--publish", "--out", "out")
            #expect(run.status == 74)
            #expect(run.messages.contains("there is no such ledger"), "\(run.messages)")
            #expect(try workspace.folder.files().filter { $0.contains("sqlite") } == [])
        }
    }

    @Test("bytes overwritten anywhere: no command traps, and --check finds what is not as it was")
    func overwritten() throws {
        try LedgerWorkspace.with { workspace in
            for number in 1...40 { try workspace.write("A\(number)", to: "in/\(number).yaml") }
            #expect(try workspace.imported("in").status == 0)
            let file = workspace.folder.url.appendingPathComponent("audits.sqlite")
            let whole = try Data(contentsOf: file)
            let before = try workspace.dump()
            var found = 0
            var generator = SeededBytes(seed: 20_261_012)
            for start in stride(from: 4_096, to: whole.count - 512, by: max(4_096, whole.count / 12)) {
                var damaged = whole
                damaged.replaceSubrange(start..<start + 512, with: (0..<512).map { _ in generator.next() })
                try damaged.write(to: file)
                for command in Self.reading {
                    let run = try workspace.run(command)
                    #expect([0, 65, 73, 74].contains(run.status), "\(command) at \(start): \(run.status)")
                    #expect(!run.messages.contains("Fatal"), "\(run.messages)")
                }
                let isFound = try workspace.check().status != 0
                // Much of a page may be free, and what stands there is nothing.
                #expect(isFound || (try? workspace.dump()) == before, "at \(start)")
                found += isFound ? 1 : 0
            }
            #expect(found > 2)
        }
    }

    @Test("a folder that others may not write: reading works, importing says so: status 73")
    func readOnlyFolder() throws {
        try LedgerWorkspace.with { workspace in
            try Self.fill(workspace)
            try workspace.write("A2", to: "in/2.yaml")
            let before = try workspace.dump()
            try SystemTool.run("/bin/chmod", ["-R", "a+rX,a-w", workspace.folder.url.path])
            defer { _ = try? SystemTool.run("/bin/chmod", ["-R", "u+w", workspace.folder.url.path]) }
            try TemporaryFolder.with { try Self.tryReadOnly(workspace, writingTo: $0.url.path) }
            try SystemTool.run("/bin/chmod", ["-R", "u+w", workspace.folder.url.path])
            #expect(try workspace.dump() == before)
            #expect(try workspace.check().status == 0)
        }
    }

    private static func tryReadOnly(_ workspace: LedgerWorkspace, writingTo scratch: String) throws {
        try SystemTool.run("/bin/chmod", ["a+rwx", scratch])
        for (command, words) in [
            (["ledger", "--check"], nil),
            (["export", "--out", "\(scratch)/back"], nil),
            (["report", "--month", "2026-10", "--out", "\(scratch)/out"], nil),
            (
                ["import", "in", "--today", "2026-12-31", "--out", "\(scratch)/refused"],
                "audits.sqlite: error: the ledger or its folder is read-only and nothing was stored; "
                    + "change the permissions, or choose another place with --ledger\n"
            ),
            (
                ["report", "--month", "2026-10", "--publish", "--out", "\(scratch)/out"],
                "audits.sqlite: error: the ledger or its folder is read-only and nothing was stored; "
                    + "change the permissions, or choose another place with --ledger\n"
            ),
        ] as [([String], String?)] {
            let run = try UnprivilegedProgram(folder: workspace.folder.url).run(command + ["--lang", "en"])
            #expect(run.status == (words == nil ? 0 : 73), "\(command): \(run.messages)")
            if let words { #expect(run.messages == words) }
        }
    }

    @Test("a ledger that one may not read: status 74")
    func unreadable() throws {
        try LedgerWorkspace.with { workspace in
            try Self.fill(workspace)
            try SystemTool.run("/bin/chmod", ["a+rx", workspace.folder.url.path])
            try SystemTool.run(
                "/bin/chmod", ["0000", workspace.folder.url.appendingPathComponent("audits.sqlite").path])
            let run = try UnprivilegedProgram(folder: workspace.folder.url).run(["ledger", "--lang", "en"])
            #expect(run.status == 74)
            #expect(
                run.messages
                    == "audits.sqlite: error: the ledger may not be opened; change the permissions of the file and its folder, "
                    + "or choose another place with --ledger\n")
        }
    }

    @Test("a full disk ends the import, and what was named as safe is there: status 73")
    func fullDisk() throws {
        try LedgerWorkspace.with { workspace in
            for number in 1000..<3000 { try workspace.write("A\(number)", to: "in/\(number).yaml") }
            try SmallDisk.with(kilobytes: 1_600, at: workspace.folder.url.appendingPathComponent("disk")) {
                let run = try workspace.imported("in", "--list", "--ledger", "disk/audits.sqlite")
                #expect(run.status == 73)
                #expect(
                    run.messages
                        == "disk/audits.sqlite: error: the disk is full; nothing of this was stored and the ledger is intact: "
                        + "make room and try again\n")
                let named = run.output.split(separator: "\n").filter { $0.hasPrefix("added\t") }
                #expect(!named.isEmpty && named.count < 2_000, "\(named.count)")
                #expect(
                    run.output.hasSuffix(
                        "Safe in the ledger before that: \(named.count) added, 0 revised, 0 known; "
                            + "import again once the cause is gone, nothing counts twice\n"),
                    "\(run.output.suffix(300))")
                let check = try workspace.check("disk/audits.sqlite")
                #expect(check.status == 0, "\(check.messages)")
                #expect(check.output.contains("2026-10  \(named.count) "), "\(check.output)")

                try SystemTool.run(
                    "/bin/mount", ["-o", "remount,size=64m", workspace.folder.url.appendingPathComponent("disk").path])
                let again = try workspace.imported("in", "--ledger", "disk/audits.sqlite")
                #expect(again.status == 0, "\(again.messages)")
                #expect(again.output.contains("\(2_000 - named.count) audits added, 0 revised, \(named.count) known"))
                #expect(try workspace.check("disk/audits.sqlite").status == 0)
            }
        }
    }

    @Test("a ledger kept busy by another program is waited for")
    func busy() throws {
        try LedgerWorkspace.with { workspace in
            try Self.fill(workspace)
            try workspace.write("A2", to: "in/2.yaml")
            let holder = Process()
            holder.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
            holder.arguments = [
                "-c",
                """
                import sqlite3, sys, time
                database = sqlite3.connect(sys.argv[1], isolation_level=None)
                database.execute("BEGIN IMMEDIATE")
                open(sys.argv[2], "w").close()
                time.sleep(1)
                database.execute("COMMIT")
                """, workspace.folder.url.appendingPathComponent("audits.sqlite").path,
                workspace.folder.url.appendingPathComponent("held").path,
            ]
            try holder.run()
            while holder.isRunning, (try? workspace.folder.read("held")) == nil {}
            #expect(try workspace.run("ledger").status == 0)
            #expect(try workspace.imported("in").status == 0)
            holder.waitUntilExit()
            #expect(try workspace.run("ledger").output.contains("2026-10  2"))
        }
    }

    private static func fill(_ workspace: LedgerWorkspace) throws {
        try workspace.write("A1", to: "in/1.yaml")
        #expect(try workspace.imported("in").status == 0)
    }

    private static func execute(_ sql: String, in workspace: LedgerWorkspace) throws {
        try SystemTool.run(
            "/usr/bin/python3",
            [
                "-c", "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.executescript(sys.argv[2]); d.commit()",
                workspace.folder.url.appendingPathComponent("audits.sqlite").path, sql,
            ])
    }
}

/// Bytes that are the same in every run.
private struct SeededBytes {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
    }
}

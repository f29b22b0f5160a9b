import Foundation

/// A small workspace with two dealers in two regions and a ledger of its own; commands run on a day of December 2026.
struct LedgerWorkspace {
    static let today = "2026-12-31"

    let folder: TemporaryFolder

    static func with<Result>(
        network: String = network(), _ body: (LedgerWorkspace) throws -> Result
    ) throws -> Result {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(network, to: "network.yaml")
            return try body(LedgerWorkspace(folder: workspace.folder))
        }
    }

    /// A network; what a test changes are the name and region of the first dealer.
    static func network(first name: String = "Pearl", region: String = "east") -> String {
        """
        network: demo
        title: {zh: 示范集团, en: Demo group}
        time-zone: Asia/Shanghai
        regions: [{region: east, name: {zh: 华东, en: East}}, {region: south, name: {zh: 华南, en: South}}]
        dealers:
          - dealer: D1
            name: {zh: 一店, en: \(name)}
            region: \(region)
            people: [{person: P1, name: 张三, department: service}]
          - dealer: D2
            name: {zh: 二店, en: Second}
            region: south
            people: [{person: P2, name: 李四, department: service}]
        departments: {service: {zh: 售后服务部, en: Service}}
        auditors: [{auditor: A-07, name: 晏敏}]
        due: [{checklist: lounge, dealers: all, every: month}]

        """
    }

    /// A submission for the dealer whose advisor it times.
    static func submission(
        _ audit: String, dealer: String = "D1", date: String = "2026-10-12", clean: Bool = true,
        version: String = "1.0.0"
    ) -> String {
        SmallWorkspace.submission(
            audit: audit, dealer: dealer, date: date,
            answers: [
                "1-1: \(clean ? "yes" : "no")", "1-2: yes",
                "1-3: {person: \(dealer == "D2" ? "李四" : "张三"), value: 2 min}",
            ]
        ).replacingOccurrences(of: "version: 1.0.0", with: "version: \(version)")
    }

    func write(
        _ audit: String, to file: String, dealer: String = "D1", date: String = "2026-10-12", clean: Bool = true
    ) throws {
        try folder.write(Self.submission(audit, dealer: dealer, date: date, clean: clean), to: file)
    }

    func run(_ arguments: String..., language: String = "en", input: Data = Data()) throws -> Program.Run {
        try run(arguments, language: language, input: input)
    }

    func run(_ arguments: [String], language: String = "en", input: Data = Data()) throws -> Program.Run {
        try Program(folder: folder.url).run(arguments + ["--lang", language], input: input)
    }

    func imported(_ arguments: String..., language: String = "en", input: Data = Data()) throws -> Program.Run {
        try run(["import"] + arguments + ["--today", Self.today], language: language, input: input)
    }

    /// The files of an output folder by name, without the program's own list of them.
    func contents(of out: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for path in try folder.files() where path.hasPrefix(out + "/") && !path.hasPrefix(out + "/.") {
            contents[String(path.dropFirst(out.count + 1))] = try Data(
                contentsOf: folder.url.appendingPathComponent(path))
        }
        return contents
    }

    /// Everything that the ledger holds, however its file is laid out.
    func dump(_ ledger: String = "audits.sqlite") throws -> String {
        try SystemTool.run(
            "/usr/bin/python3",
            [
                "-c",
                """
                import sqlite3, sys
                database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
                print("\\n".join(database.iterdump()))
                """, folder.url.appendingPathComponent(ledger).path,
            ])
    }

    /// What `ledger --check` says; a sound ledger ends with 0.
    func check(_ ledger: String = "audits.sqlite") throws -> Program.Run {
        try run("ledger", "--check", "--ledger", ledger)
    }
}

/// A program of the system that a test needs.
enum SystemTool {
    struct Failed: Error {
        let command: String
        let status: Int32
        let output: String
        let messages: String
    }

    /// What it printed.
    @discardableResult static func run(_ path: String, _ arguments: [String]) throws -> String {
        try TemporaryFolder.with { scratch in
            let files = ["out", "err"].map { scratch.url.appendingPathComponent($0) }
            for file in files { try Data().write(to: file) }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: files[0])
            process.standardError = try FileHandle(forWritingTo: files[1])
            try process.run()
            process.waitUntilExit()
            let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
            guard process.terminationReason == .exit, process.terminationStatus == 0 else {
                throw Failed(
                    command: "\(path) \(arguments.joined(separator: " "))", status: process.terminationStatus,
                    output: texts[0], messages: texts[1])
            }
            return texts[0]
        }
    }

    static func sha256(of file: URL) throws -> String {
        String(try run("/usr/bin/sha256sum", ["--", file.path]).prefix { $0 != " " })
            .replacingOccurrences(of: "\\", with: "")
    }
}

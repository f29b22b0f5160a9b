import Foundation
import Testing

@Suite("dealer-audit report from the ledger")
struct RecordedReportTests {
    /// Three months of two dealers, with findings, a repeat, an incomplete audit and a gap.
    private static func write(to workspace: LedgerWorkspace) throws {
        for (number, month) in ["2026-08", "2026-09", "2026-10"].enumerated() {
            try workspace.write("D1-\(month)", to: "in/\(month)/1.yaml", date: "\(month)-05", clean: number == 1)
            try workspace.write(
                "D2-\(month)", to: "in/\(month)/2.yaml", dealer: "D2", date: "\(month)-06", clean: false)
        }
        try workspace.folder.write(
            SmallWorkspace.submission(audit: "blank", date: "2026-10-20", answers: ["1-1: yes"]),
            to: "in/2026-10/3.yaml")
    }

    /// How a report is asked for.
    struct Form: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let language: String
        var testDescription: String { (arguments + [language]).joined(separator: " ") }
    }

    static let forms = [
        Form(arguments: [], language: "en"), Form(arguments: [], language: "zh"),
        Form(arguments: ["--excel", "--format", "csv"], language: "zh"),
        Form(arguments: ["--region", "south"], language: "en"), Form(arguments: ["--dealer", "D1"], language: "zh"),
        Form(arguments: ["--as-of", "2026-10-10"], language: "en"),
    ]

    @Test("is the same to the byte as from the files, in every format", arguments: forms)
    func sameAsFiles(_ form: Form) throws {
        try LedgerWorkspace.with { workspace in
            try Self.write(to: workspace)
            #expect(try workspace.imported("in").status == 1)
            let command = ["report", "--month", "2026-10"] + form.arguments
            let files = try workspace.run(command + ["in", "--out", "files"], language: form.language)
            #expect([0, 1].contains(files.status), "\(files.messages)")
            let ledger = try workspace.run(command + ["--out", "ledger"], language: form.language)
            #expect(ledger.status == 0, "\(ledger.messages)")
            try Self.expectSame(try workspace.contents(of: "files"), try workspace.contents(of: "ledger"))
            let again = try workspace.run(command + ["--out", "again"], language: form.language)
            #expect(again.output.replacingOccurrences(of: "again", with: "ledger") == ledger.output)
            try Self.expectSame(try workspace.contents(of: "ledger"), try workspace.contents(of: "again"))
        }
    }

    @Test("of the shipped examples it is the same to the byte too")
    func examples() throws {
        try TemporaryFolder.with { folder in
            let program = Program()
            let ledger = folder.url.appendingPathComponent("l.sqlite").path
            let refused = folder.url.appendingPathComponent("refused").path
            let months = ["Examples/2026-09", "Examples/2026-10"]
            let common = ["--today", "2026-12-31", "--ledger", ledger, "--out", refused, "--lang", "en"]
            #expect(try program.run(["import"] + months + common).status == 1)
            let (one, two) = (folder.url.appendingPathComponent("one"), folder.url.appendingPathComponent("two"))
            let report = ["report", "--month", "2026-10", "--lang", "en", "--out"]
            #expect([0, 1].contains(try program.run(report + [one.path] + months).status))
            #expect(try program.run(report + [two.path, "--ledger", ledger]).status == 0)
            let workspace = LedgerWorkspace(folder: folder)
            try Self.expectSame(try workspace.contents(of: "one"), try workspace.contents(of: "two"))
        }
    }

    private static func expectSame(_ a: [String: Data], _ b: [String: Data]) throws {
        #expect(a.keys.sorted() == b.keys.sorted())
        #expect(a.count > 5)
        for (name, content) in a { #expect(b[name] == content, "\(name)") }
    }

    /// What a part of the network must not show.
    struct Part: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let hidden: [String]
        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let parts = [
        Part(arguments: ["--region", "east"], hidden: ["Second", "D2", "李四", "P2", "South"]),
        Part(arguments: ["--region", "south"], hidden: ["Pearl", "D1", "张三", "P1", "East"]),
        Part(arguments: ["--dealer", "D1"], hidden: ["Second", "D2", "李四", "P2"]),
        Part(arguments: ["--dealer", "D2"], hidden: ["Pearl", "D1", "张三", "P1"]),
    ]

    @Test("one region or dealer: nothing of the others in any text or table, draft or published", arguments: parts)
    func narrowed(_ part: Part) throws {
        try LedgerWorkspace.with { workspace in
            try Self.write(to: workspace)
            _ = try workspace.imported("in")
            try Self.expectNothing(of: part, in: workspace, out: "draft")
            #expect(try workspace.run("report", "--month", "2026-10", "--publish", "--out", "whole").status == 0)
            try Self.expectNothing(of: part, in: workspace, out: "published")
        }
    }

    private static func expectNothing(of part: Part, in workspace: LedgerWorkspace, out: String) throws {
        let run = try workspace.run(["report", "--month", "2026-10", "--out", out] + part.arguments)
        #expect(run.status == 0, "\(run.messages)")
        for name in try workspace.contents(of: out).keys {
            let text = try Self.text(of: workspace.folder.url.appendingPathComponent("\(out)/\(name)"))
            for word in part.hidden {
                // A colour or id of a drawing may hold the letters by chance, a name may not.
                let isName = text.contains(try Regex("(?:^|[^#0-9A-Za-z])\(word)(?:$|[^0-9A-Za-z])"))
                #expect(!isName && !name.contains(word), "\(word) in \(out)/\(name)")
            }
        }
    }

    /// What a file says; of a workbook its texts and charts.
    private static func text(of file: URL) throws -> String {
        guard file.pathExtension == "xlsx" else { return String(decoding: try Data(contentsOf: file), as: UTF8.self) }
        return try SystemTool.run(
            "/usr/bin/python3",
            [
                "-X", "utf8", "-c",
                """
                import sys, zipfile
                book = zipfile.ZipFile(sys.argv[1])
                names = [name for name in book.namelist() if "sharedStrings" in name or "chart" in name]
                print("".join(book.read(name).decode("utf-8") for name in names if name.endswith(".xml")))
                """, file.path,
            ])
    }

    @Test("ids that the network does not have are refused with those it has: status 64")
    func unknownIDs() throws {
        try LedgerWorkspace.with { workspace in
            try Self.write(to: workspace)
            _ = try workspace.imported("in")
            for (option, known) in [("--region", "east, south"), ("--dealer", "D1, D2")] {
                for (language, words) in [
                    ("en", "the network has no 'D9'; there are: \(known)\n"),
                    ("zh", "网络中没有“D9”，现有：\(known)\n"),
                ] {
                    let run = try workspace.run(
                        "report", "--month", "2026-10", option, "D9", "--out", "out", language: language)
                    #expect(run.status == 64)
                    #expect(run.messages == words)
                    #expect(try workspace.contents(of: "out") == [:])
                }
            }
        }
    }
}

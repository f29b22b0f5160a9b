import Foundation
import Testing

/// Folders of more files than are looked at before they are read.
@Suite("each file of a folder is taken once, in order, whatever it is called and however long it is")
struct FoundFilesTests {
    private static let lanes = ["--format", "csv", "--tables", "audits,departments,people,findings", "--lang", "en"]
    private static let many = 40

    private static func name(_ number: Int) -> String { String(format: "f%02d.yaml", number) }

    /// A workspace with the folder `in`, of one audit a file.
    private func withFiles(_ body: (SmallWorkspace, _ path: (String) -> String) throws -> Void) throws {
        try SmallWorkspace.with { workspace in
            for number in 0..<Self.many {
                let text = SmallWorkspace.submission(audit: String(format: "A%02d", number))
                try workspace.folder.write(text, to: "in/\(Self.name(number))")
            }
            try body(workspace) { workspace.folder.url.appendingPathComponent("in/\($0)").path }
        }
    }

    /// The audits that come of the inputs, in order.
    private func expect(
        _ audits: [String], of workspace: SmallWorkspace, _ inputs: String..., jobs: Int = 2
    ) throws {
        let run = try workspace.program.run(["score"] + inputs + ["--out", "out", "--jobs", "\(jobs)"] + Self.lanes)
        #expect(run.status == 0, "\(run.messages)")
        let found = try workspace.folder.read("out/audits.csv").split(separator: "\n").dropFirst()
        #expect(found.map { String($0.prefix { $0 != "," }) } == audits)
    }

    private static let all = (0..<many).map { String(format: "A%02d", $0) }

    @Test("hard links, symbolic links and paths given twice lead to one file")
    func names() throws {
        try withFiles { workspace, path in
            #expect(link(path(Self.name(5)), path("f05-again.yaml")) == 0)
            #expect(mkdir(path("sub"), 0o700) == 0)
            #expect(link(path(Self.name(6)), path("sub/other.yaml")) == 0)
            try expect(Self.all, of: workspace, "in")
            #expect(symlink("f07.yaml", path("g.yaml")) == 0)
            #expect(symlink("f08.yaml", path("a.yaml")) == 0)
            #expect(symlink(".", path("again")) == 0)
            let first = ["A08"] + Self.all.filter { $0 != "A08" }
            try expect(first, of: workspace, "in")
            try expect(["A39"] + first.filter { $0 != "A39" }, of: workspace, "in/f39.yaml", "in")
            try expect(first, of: workspace, "in", "in/f39.yaml", "./in/sub", "in")
        }
    }

    @Test("a table and lines of JSON called .yaml are read like any other, also when they are long", arguments: [1, 3])
    func contents(jobs: Int) throws {
        try withFiles { workspace, _ in
            let head = "audit,checklist,version,dealer,date,auditor,item,person,value\n"
            var (table, lines, expected) = ("", "", Array(Self.all[...10]))
            for number in 1...9_000 {
                let audit = "T\(number)"
                expected.append(audit)
                for item in ["1-1", "1-2"] { table += "\(audit),lounge,1.0.0,D1,2026-10-12,A-07,\(item),,yes\n" }
                table += "\(audit),lounge,1.0.0,D1,2026-10-12,A-07,1-3,王芳,1 min\n"
            }
            expected += Self.all[11...20]
            for number in 1...9_000 {
                expected.append("L\(number)")
                lines += """
                    {"audit":"L\(number)","checklist":"lounge","version":"1.0.0","dealer":"D1","date":"2026-10-12",\
                    "auditor":"A-07","answers":{"1-1":"yes","1-2":"yes","1-3":{"person":"王芳","value":"1 min"}}}

                    """
            }
            expected += Self.all[21...]
            #expect(table.utf8.count > 1 << 20 && lines.utf8.count > 1 << 20)
            try workspace.folder.write(head + table, to: "in/f10b.yaml")
            try workspace.folder.write(lines, to: "in/f20b.yml")
            try expect(expected, of: workspace, "in", jobs: jobs)
        }
    }

    @Test("tables of middling length called .yaml, together more than is held in memory", arguments: [1, 3])
    func middling(jobs: Int) throws {
        try withFiles { workspace, _ in
            var expected = [Self.all[0]]
            for file in 1...12 {
                var table = "audit,checklist,version,dealer,date,auditor,item,person,value\n"
                for number in 1...1_000 {
                    expected.append("T\(file)-\(number)")
                    let head = "T\(file)-\(number),lounge,1.0.0,D1,2026-10-12,A-07"
                    table += "\(head),1-1,,yes\n\(head),1-2,,yes\n\(head),1-3,王芳,1 min\n"
                }
                try workspace.folder.write(table, to: String(format: "in/f00m%02d.yaml", file))
            }
            try expect(expected + Self.all.dropFirst(), of: workspace, "in", jobs: jobs)
        }
    }

    @Test(
        "a submission with long comments is read to its end, wherever it comes",
        arguments: [32 << 10, 64 << 10, 1 << 20, 9 << 20], [0, 15, 16, 33])
    func longComments(bytes: Int, place: Int) throws {
        try withFiles { workspace, _ in
            let line = "# " + String(repeating: "x", count: 61) + "\n"
            let comments = String(repeating: line, count: bytes / line.utf8.count)
            let text = SmallWorkspace.submission(audit: "LONG")
            for more in ["", "#\n", "#\n#\n"] {
                // The last answer stands just before, at and behind where reading stops at first.
                try workspace.folder.write(
                    comments.dropLast(text.utf8.count) + "\n" + more + text,
                    to: String(format: "in/f%02d-long.yaml", place))
                try expect(Self.all[..<place] + ["LONG"] + Self.all[place...], of: workspace, "in")
            }
        }
    }

    @Test("files of all styles keep their turns", arguments: [1, 3])
    func styles(jobs: Int) throws {
        try withFiles { workspace, _ in
            for number in 0..<Self.many {
                let text = SmallWorkspace.submission(audit: Self.all[number])
                let styled =
                    switch number % 5 {
                    case 1: text.replacingOccurrences(of: "\n", with: "\r\n")
                    case 2: "%YAML 1.1\n---\n" + text
                    case 3: "\u{FEFF}" + text + "\n# " + String(repeating: "x", count: 33 << 10) + "\n"
                    default: text
                    }
                try workspace.folder.write(styled, to: "in/\(Self.name(number))")
            }
            try expect(Self.all, of: workspace, "in", jobs: jobs)
        }
    }

    @Test("what is empty or no file is named, and the rest goes on")
    func nothing() throws {
        try withFiles { workspace, path in
            try workspace.folder.write("", to: "in/f00-empty.yaml")
            #expect(mkfifo(path("f01-pipe.yaml"), 0o600) == 0)
            try workspace.folder.write("audit: x\n", to: "in/f02-secret.yaml")
            #expect(symlink("nowhere", path("f03-gone.yaml")) == 0)
            let run = try workspace.program.run(["score", "in", "--out", "out"] + Self.lanes)
            #expect(run.status == 1)
            #expect(run.messages.contains("in/f00-empty.yaml"))
            #expect(
                run.messageLines.contains(
                    "in/f01-pipe.yaml: error: not a regular file (a pipe or device); save it as a file first"))
            #expect(run.messages.contains("in/f02-secret.yaml"))
            #expect(run.messageLines.contains("in/f03-gone.yaml: error: no such file or folder; check the path"))
            #expect(run.output.hasPrefix("44 files read: 40 audits scored"), "\(run.output)")
        }
    }
}

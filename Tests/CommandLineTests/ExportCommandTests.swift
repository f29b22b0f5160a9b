import Foundation
import Testing

@Suite("dealer-audit export")
struct ExportCommandTests {
    /// File names that could do harm, or come back as another file's.
    static let names = [
        "plain.yaml", "..yaml", "...yaml", "-rf.yaml", "=1+1.yaml", "<b>a&b</b>.yaml", "a|b.yaml", "a\\b.yaml",
        "a\"b'c.yaml",
        "a,b;c.yaml", "$(touch x).yaml", "%2e%2e.yaml", "con.yaml", "a\u{7}b\nc.yaml", "🚗🔧.yaml", "a\u{202E}lmay.yaml",
        String(repeating: "稽", count: 40) + ".yaml", String(repeating: "x", count: 240) + ".yaml",
        "submissions.csv.yaml", "submissions.yaml", "000001-plain.yaml", "plain.YAML",
    ]

    @Test("gives back every submission byte for byte, whatever its name and wherever it came from")
    func hostileNames() throws {
        try LedgerWorkspace.with { workspace in
            var digests: Set<String> = []
            for (number, name) in Self.names.enumerated() {
                for folder in ["one", "two"] {
                    let content = "# \(folder) \(name.unicodeScalars.count)\n"
                    let path = "in/\(folder)/\(name)"
                    try workspace.folder.write(
                        content + LedgerWorkspace.submission("\(folder)-\(number)"), to: path)
                    digests.insert(try SystemTool.sha256(of: workspace.folder.url.appendingPathComponent(path)))
                }
            }
            let run = try workspace.imported("in")
            // A name that begins with a dot is hidden, and folders are read without hidden files.
            let hidden = Self.names.filter { $0.hasPrefix(".") }
            for name in hidden {
                #expect(try workspace.imported("in/one/\(name)", "in/two/\(name)").status == 0)
            }
            #expect(run.status == 0, "\(run.messages)")
            #expect(try workspace.run("export", "--out", "back").status == 0)

            let files = try workspace.contents(of: "back").keys.filter { $0 != "submissions.csv" }
            #expect(files.count == digests.count)
            var found: Set<String> = []
            for file in files {
                #expect(!file.contains("/"), "\(file)")
                found.insert(try SystemTool.sha256(of: workspace.folder.url.appendingPathComponent("back/\(file)")))
            }
            #expect(found == digests)
            let strangers = try workspace.folder.files().filter {
                !["in/", "back/", "Checklists/", "Reports/import/", "audits.sqlite", "network.yaml"]
                    .contains(where: $0.hasPrefix)
            }
            #expect(strangers == [])
        }
    }

    @Test("submissions.csv tells digest, source, encoding and size of each")
    func table() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            try workspace.folder.write(
                LedgerWorkspace.submission("A2").data(using: .utf16).map { $0 } ?? Data(), to: "in/2.yaml")
            #expect(try workspace.imported("in").status == 0)
            let run = try workspace.run("export", "--out", "back")
            #expect(run.status == 0)
            #expect(run.output == "2 submissions written: back\n")
            let rows = try workspace.folder.read("back/submissions.csv").split(separator: "\n")
            #expect(rows.first == "file,sha256,source,received,encoding,bytes")
            let expected = try ["1.yaml", "2.yaml"].map { name in
                let url = workspace.folder.url.appendingPathComponent("in/\(name)")
                return (name, try SystemTool.sha256(of: url), try Data(contentsOf: url).count)
            }
            for (index, file) in expected.enumerated() {
                let cells = rows[index + 1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                #expect(cells[0] == "00000\(index + 1)-\(file.0)")
                #expect(cells[1] == file.1)
                #expect(cells[2] == "in/\(file.0)")
                #expect(cells[3].wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
                #expect(cells[4] == ["utf-8", "utf-16le"][index])
                #expect(cells[5] == "\(file.2)")
            }
        }
    }

    @Test("what is exported can be imported again, into the same ledger")
    func restores() throws {
        try LedgerWorkspace.with { workspace in
            for number in 1...5 { try workspace.write("A\(number)", to: "in/\(number).yaml") }
            #expect(try workspace.imported("in").status == 0)
            #expect(try workspace.run("export", "--out", "back").status == 0)
            let run = try workspace.imported("back", "--ledger", "new.sqlite")
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.hasPrefix("5 files read: 5 audits added, "), "\(run.output)")
            #expect(try workspace.run("export", "--out", "again", "--ledger", "new.sqlite").status == 0)
            for (name, content) in try workspace.contents(of: "back") where name != "submissions.csv" {
                #expect(try workspace.contents(of: "again").values.contains(content), "\(name)")
            }
        }
    }

    @Test("a folder can receive one export after the other; what is no longer in it is removed, strangers stay")
    func replaces() throws {
        try LedgerWorkspace.with { workspace in
            for number in 1...3 { try workspace.write("A\(number)", to: "in/\(number).yaml") }
            try workspace.write("B1", to: "other/b.yaml")
            #expect(try workspace.imported("in").status == 0)
            #expect(try workspace.imported("other", "--ledger", "other.sqlite").status == 0)
            #expect(try workspace.run("export", "--out", "back").status == 0)
            try workspace.folder.write("mine", to: "back/notes.yaml")
            for (ledger, files) in [
                ("other.sqlite", ["000001-b.yaml", "notes.yaml", "submissions.csv"]),
                (
                    "audits.sqlite",
                    ["000001-1.yaml", "000002-2.yaml", "000003-3.yaml", "notes.yaml", "submissions.csv"]
                ),
            ] {
                let run = try workspace.run("export", "--out", "back", "--ledger", ledger)
                #expect(run.status == 0, "\(run.messages)")
                #expect(try workspace.contents(of: "back").keys.sorted() == files)
            }
        }
    }

    @Test("a file that no run wrote is never replaced: status 73")
    func foreignFile() throws {
        try LedgerWorkspace.with { workspace in
            try workspace.write("A1", to: "in/1.yaml")
            #expect(try workspace.imported("in").status == 0)
            try workspace.folder.write("mine", to: "back/000001-1.yaml")
            let run = try workspace.run("export", "--out", "back")
            #expect(run.status == 73)
            #expect(run.messages.hasPrefix("back/000001-1.yaml: error: this file was not written by dealer-audit"))
            #expect(try workspace.folder.read("back/000001-1.yaml") == "mine")
        }
    }
}

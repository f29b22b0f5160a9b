import Foundation
import Testing

@Suite("dealer-audit check")
struct CheckCommandTests {
    @Test("names every problem of every file with place, line and caret, and ends with 65")
    func everyProblem() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(
                SmallWorkspace.submission(answers: ["1-1: maybe", "1-9: yes", "1-3: {person: 张三, value: 3:00}"]),
                to: "a.yaml")
            let run = try workspace.program.run("check", "a.yaml", "--lang", "en")
            #expect(run.status == 65)
            let places = run.messageLines.compactMap { $0.firstMatch(of: /^a.yaml:(\d+:\d+): error/)?.output.1 }
            #expect(places == ["8:8", "9:3", "10:28"])
            #expect(run.messages.contains("      1-1: maybe\n           ^\n"))
            #expect(run.output == "1 file checked: 3 errors, 1 warning\n")
        }
    }

    @Test("goes on past a broken network and a broken checklist, and shows why a submission fails")
    func goesOn() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write("network: n\ndealers: 5\n", to: "in/network.yaml")
            try workspace.folder.write(
                SmallWorkspace.checklist.replacingOccurrences(of: "pass: 60", with: "pass: 800"),
                to: "Checklists/lounge.yaml")
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/a.yaml")
            let run = try workspace.program.run("check", "in", "--lang", "en")
            #expect(run.status == 65)
            #expect(run.messages.contains("in/network.yaml:2:10: error: "))
            #expect(run.messages.contains("Checklists/lounge.yaml:4:7: error: "))
            #expect(run.messages.contains("in/a.yaml:2:12: error: "))
            #expect(run.output.hasPrefix("2 files checked: "))
        }
    }

    @Test("two submissions with one audit id fail here as they do in score")
    func duplicates() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/a.yaml")
            try workspace.folder.write(SmallWorkspace.submission(), to: "in/b.yaml")
            let run = try workspace.program.run("check", "in", "--lang", "en")
            #expect(run.status == 65)
            #expect(
                run.messageLines.first?.hasPrefix("in/b.yaml:1:8: error: audit id 'A1' is taken by in/a.yaml:1") == true
            )
        }
    }

    @Test("a missing folder of checklists is said: status 74")
    func noChecklists() throws {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(SmallWorkspace.submission(), to: "a.yaml")
            let run = try workspace.program.run("check", "a.yaml", "--checklists", "nowhere", "--lang", "en")
            #expect(run.status == 74)
            #expect(run.messages == "nowhere: error: no such file or folder; check the path\n")
        }
    }
}

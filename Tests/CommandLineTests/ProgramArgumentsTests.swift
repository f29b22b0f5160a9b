import Foundation
import Testing

@Suite("what the program takes as its arguments")
struct ProgramArgumentsTests {
    @Test("every argument arrives as it was given, few or many, empty or of any letters", arguments: [1, 60, 3_000])
    func given(count: Int) throws {
        // Each is refused by its name.
        let files = (0..<count).map { "稽核 é #\($0).yaml" }
        let run = try Program().run(["check"] + files + ["", "--lang", "en"])
        #expect(run.output.contains("\(count + 1) errors"))
        for file in [files[0], files[count - 1], ""] {
            #expect(run.messageLines.contains { $0.hasPrefix("\(file): error: no such file or folder") })
        }
    }

    @Test("a program that is handed to the dynamic loader takes its own arguments only")
    func loaded() throws {
        let loader = "/lib64/ld-linux-x86-64.so.2"
        guard FileManager.default.isExecutableFile(atPath: loader) else { return }
        let arguments = [
            "list", "--lang", "en", "--checklists", Program.project.appendingPathComponent("Checklists").path,
        ]
        #expect(try SystemTool.run(loader, [Program.path] + arguments) == Program().run(arguments).output)
    }
}

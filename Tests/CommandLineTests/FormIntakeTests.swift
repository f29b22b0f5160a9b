import Foundation
import Testing

/// Workbooks as they come back: filled in, rearranged, spoilt, and what is no workbook at all.
@Suite("filled workbooks on the command line")
struct FormIntakeTests {
    /// A file of `spoil_forms.py` and the message that refuses it, in English.
    private static let refused: [(file: String, message: String)] = [
        ("bomb", "unpacked, 'xl/worksheets/sheet1.xml' exceeds the limit of 256 MiB"),
        ("calc.ods", "this is an OpenDocument file (such as .ods)"),
        ("column-gone", "audit!A6: error: the header lacks columns: note (备注); add them"),
        ("cut", "the archive is incomplete"),
        ("encrypted", "the workbook is protected by a password; remove it"),
        ("hidden-changed", "audit!B3: error: checklist says 'lounge', but the form was made for 'five-s'"),
        ("link", "audit!I7: error: this is a formula, not something that was filled in; type the value itself"),
        ("macros", "the workbook has macros and is not read"),
        ("other-version", "audit!B4: error: version says '2.0.0', but the form was made for '1.0.0'"),
        ("renamed", "this is a file of the old format (.xls)"),
        (
            "two-forms",
            "audit Copy!A2: error: the file holds another form (audit!A2); save each form in a file of its own"
        ),
    ]

    private func withForms<Result>(_ body: (SmallWorkspace) throws -> Result) throws -> Result {
        try SmallWorkspace.with { workspace in
            let made = try workspace.program.run(
                "form", "lounge", "--format", "xlsx", "--dealer", "D1", "--date", "2026-10-12", "--auditor", "A-07",
                "--people",
                "张三、李四", "--out", "blank.xlsx", "--lang", "en")
            #expect(made.status == 0)
            let forms = workspace.folder.url.appendingPathComponent("forms")
            try FileManager.default.createDirectory(at: forms, withIntermediateDirectories: true)
            _ = try Python.output(
                of: "Tests/Forms/spoil_forms.py", workspace.folder.url.appendingPathComponent("blank.xlsx").path,
                forms.path)
            return try body(workspace)
        }
    }

    @Test("score reads the good ones, refuses each other one by its name, and says the cell in refused.csv")
    func score() throws {
        try withForms { workspace in
            let run = try workspace.program.run("score", "forms", "--out", "out", "--lang", "en")
            #expect(run.status == 1)
            let lines = run.messageLines
            for (file, message) in Self.refused {
                let own = lines.filter { $0.hasPrefix("forms/\(file).xlsx:") }
                #expect(own.contains { $0.contains(message) }, "\(file): \(own)")
            }
            #expect(
                lines.filter { $0.hasPrefix("forms/good") || $0.hasPrefix("forms/rearr") || $0.contains("~$") } == [])
            #expect(
                lines.filter { $0.hasPrefix("forms/hidden-gone") } == [
                    "forms/hidden-gone.xlsx:audit: warning: the hidden sheet that came with the form is gone; checklist and "
                        + "version are taken from the form itself"
                ])
            let audits = try workspace.folder.read("out/audits.csv")
            #expect(
                audits.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } } == [
                    "good", "hidden-gone", "rearranged",
                ])
            let refused = try workspace.folder.read("out/refused.csv").split(separator: "\n").map(String.init)
            #expect(
                refused.contains(
                    "forms/link.xlsx,7,9,link,\"audit!I7: this is a formula, not something that was filled in; type the value "
                        + "itself\""))
        }
    }

    @Test("a form left incomplete is scored by what it has, and check and import read it too")
    func otherCommands() throws {
        try withForms { workspace in
            // 李四 is listed, and nobody timed them.
            let scored = try workspace.program.run("score", "forms/good.xlsx", "--out", "out", "--lang", "en")
            #expect(scored.status == 1)
            #expect(scored.output.contains("good   "))
            let checked = try workspace.program.run("check", "forms/link.xlsx", "forms/rearranged.xlsx", "--lang", "en")
            #expect(checked.status == 65)
            #expect(checked.output == "2 files checked: 1 error, 0 warnings\n")
            let imported = try workspace.program.run("import", "forms/rearranged.xlsx", "--lang", "en")
            #expect(imported.status == 0)
            let exported = try workspace.program.run("export", "--out", "back", "--lang", "en")
            #expect(exported.status == 0)
            let sent = try Data(contentsOf: workspace.folder.url.appendingPathComponent("forms/rearranged.xlsx"))
            let back = try FileManager.default.subpathsOfDirectory(
                atPath: workspace.folder.url.appendingPathComponent("back").path
            ).filter { $0.hasSuffix(".xlsx") }
            #expect(back.count == 1)
            for name in back {
                #expect(try Data(contentsOf: workspace.folder.url.appendingPathComponent("back/" + name)) == sent)
            }
        }
    }
}

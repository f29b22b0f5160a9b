import Testing

@testable import AuditCommands

@Suite("the names in a path")
struct PathsTests {
    @Test(
        "stand between its slashes",
        arguments: [
            ("a/b", ["a", "b"], ["a", "b"]), ("/a//b/", ["a", "b"], ["", "a", "", "b", ""]), ("", [], [""]),
            ("/", [], ["", ""]),
            ("稽核/é\u{FF9E}/ﾊ\u{FF9E}", ["稽核", "é\u{FF9E}", "ﾊ\u{FF9E}"], ["稽核", "é\u{FF9E}", "ﾊ\u{FF9E}"]),
            // A slash and the mark behind it are one character.
            ("a/\u{FF9E}b", ["a", "\u{FF9E}b"], ["a", "\u{FF9E}b"]),
        ] as [(String, [Substring], [Substring])])
    func names(path: String, named: [Substring], all: [Substring]) {
        #expect(AuditCommands.names(inPath: path) == named)
        #expect(AuditCommands.names(inPath: path, omittingEmpty: false) == all)
    }
}

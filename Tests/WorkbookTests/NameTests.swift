import AuditTestSupport
import Testing

@testable import Workbook

@Suite("names that Excel takes") struct NameTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        var taken: [String] = []
        let expected: String
    }

    @Test(arguments: [
        Case(testDescription: "Chinese is fine", text: "5S 排名", expected: "5S 排名"),
        Case(
            testDescription: "forbidden characters become hyphens", text: "a[b]c:d*e?f/g\\h#i",
            expected: "a-b-c-d-e-f-g-h-i"),
        Case(testDescription: "apostrophes inside stay", text: "Li's", expected: "Li's"),
        Case(testDescription: "apostrophes at the ends go", text: "''x' '", expected: "x"),
        Case(testDescription: "line breaks become spaces", text: "a\r\nb", expected: "a b"),
        Case(testDescription: "nothing becomes a hyphen", text: " \n'", expected: "-"),
        Case(testDescription: "the reserved name gets an ending", text: "hiStory", expected: "hiStory-"),
        Case(testDescription: "an escape of XML is none", text: "_x0041_", expected: "-x0041_"),
        Case(
            testDescription: "31 UTF-16 units", text: String(repeating: "店", count: 40),
            expected: String(repeating: "店", count: 30) + "…"),
        Case(
            testDescription: "no half of an emoji", text: String(repeating: "😀", count: 16),
            expected: String(repeating: "😀", count: 15) + "…"),
        Case(testDescription: "a taken name gets a number", text: "SH01", taken: ["sh01"], expected: "SH01 (2)"),
        Case(testDescription: "the first free number", text: "店", taken: ["店", "店 (2)", "店 (4)"], expected: "店 (3)"),
        Case(
            testDescription: "the number fits too", text: String(repeating: "x", count: 31),
            taken: [String(repeating: "X", count: 31)], expected: String(repeating: "x", count: 26) + "… (2)"),
    ]) func sheets(_ row: Case) { #expect(sheetName(for: row.text, avoiding: row.taken) == row.expected) }

    @Test("any texts become valid, different names", arguments: 1...200) func anyTexts(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let texts = (0..<40).map { _ in generator.hostileText() }
        let names = sheetNames(for: texts)
        #expect(Set(names.map { $0.lowercased() }).count == texts.count, "seed \(seed)")
        for name in names {
            #expect((1...31).contains(name.utf16.count), "seed \(seed): \(name)")
            #expect(!name.contains { "[]:*?/\\#\n\r\t\u{0}".contains($0) }, "seed \(seed): \(name)")
            #expect(!name.hasPrefix("'") && !name.hasSuffix("'"), "seed \(seed): \(name)")
        }
    }

    @Test("a thousand equal names differ") func equalNames() {
        let names = sheetNames(for: Array(repeating: "店", count: 1_000))
        #expect(Set(names).count == 1_000)
        #expect(names.last == "店 (1000)")
    }

    @Test(
        "tables are named as formulas want it",
        arguments: [
            ("ranking", "ranking"), ("five-s", "five_s"), ("排名", "排名"), ("A1", "t_A1"), ("xfd1048576", "t_xfd1048576"),
            ("R", "t_R"), ("c", "t_c"), ("t", "t"), ("abc", "abc"), ("R1C1", "t_R1C1"), ("rc", "t_rc"),
            ("1st", "t_1st"), ("", "t_"), ("a b", "a_b"), ("2026年", "t_2026年"), ("😀", "_"), ("Ⓐb", "_b"),
            ("abcd1", "abcd1"),
            ("_x", "_x"),
        ]) func tables(id: String, name: String)
    { #expect(tableNames(for: [id]) == [name]) }

    @Test("equal names of tables differ") func equalTables() {
        #expect(tableNames(for: ["a b", "A-b", "a_b"]) == ["a_b", "A_b_2", "a_b_3"])
    }

    @Test("a sheet's name in a formula stands in apostrophes") func quoted() {
        #expect(quotedSheetName("SH01") == "'SH01'")
        #expect(quotedSheetName("Li's") == "'Li''s'")
        // With the mark it is another character, and ends the name all the same.
        #expect(quotedSheetName("Li'\u{301}s") == "'Li''\u{301}s'")
    }
}

extension SeededGenerator {
    /// A text of up to 50 pieces that programs stumble over.
    mutating func hostileText() -> String {
        let pieces = [
            "=1+1", "+", "-", "@SUM(A1)", "'", "\"", "<b>", "]]>", "&amp;", "[", "]", ":", "*", "?", "/", "\\", "#",
            "|", ",", "\n", "\r", "\r\n", "\t", "\u{0}", "\u{1}", "\u{1F}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}",
            "\u{202E}", "\u{FEFF}", "_x0041_", "_x", "😀", "👩‍👩‍👧", "é", "e\u{301}", "展车", "店", "A1", "SH01", "2026",
            "History", " ", "x",
        ]
        return (0..<Int.random(in: 0...(oneIn(4) ? 50 : 4), using: &self)).map { _ in pick(pieces) }.joined()
    }
}

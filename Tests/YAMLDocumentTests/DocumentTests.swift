import BilingualText
import Diagnostics
import Testing
import YAMLDocument

/// What a stream holds, and where.
@Suite struct DocumentTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let yaml: String
        let documents: [String]

        init(_ name: String, _ yaml: String, _ documents: String...) {
            self.name = name
            self.yaml = yaml
            self.documents = documents
        }

        var testDescription: String { name }
    }

    static let trees = [
        Row("nothing", ""),
        Row("blank lines and comments", "\n  \n# 注：x\n"),
        Row("an empty document", "---\n", "~"),
        Row("two documents, one empty", "---\n---\na: 1\n", "~", "{a: 1}"),
        Row("an explicit end", "a: 1\n...\n---\nb: 2\n...\n", "{a: 1}", "{b: 2}"),
        Row("a directive", "%YAML 1.1\n---\na: 1", "{a: 1}"),
        Row("text stays text", "[no, 3:00, 0012, 1e3, 0x1F, 2026-10-12]", "[no, 3:00, 0012, 1e3, 0x1F, 2026-10-12]"),
        Row("nulls", "[~, null, Null, '~', \"null\", '']", #"[~, ~, Null, "~", "null", ""]"#),
        Row("a key without a value", "a:\nb: {c: , d}", "{a: ~, b: {c: ~, d: ~}}"),
        Row("block texts are meant as they are", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", #"{a: "x\ny\n", b: "x y"}"#),
        Row("a text over two lines", "a: x\n  y\n\n  z", "{a: x y\nz}"),
        Row("escapes", #"["\u5f20\t", "\U0001F697", "x\/y"]"#, #"["张\t", "🚗", "x/y"]"#),
        Row(
            "halves of a character in JSON", #"{"a": "\ud83d\ude97 \uD83D\uDE97", "b": "\\ud83d\\ude97"}"#,
            #"{a: "🚗 🚗", b: "\\ud83d\\ude97"}"#),
        Row("JSON with tabs", "{\n\t\"a\": null,\n\t\"b\":[1.5,true]\n}", "{a: ~, b: [1.5, true]}"),
        Row("a list at the column of its key", "a:\n- b\n- c", "{a: [b, c]}"),
        Row("an explicit key", "? a\n: b\n? c", "{a: b, c: ~}"),
        Row(
            "a key of 1024 characters", String(repeating: "键", count: 1024) + ": 1",
            "{"
                + String(repeating: "键", count: 1024) + ": 1}"),
        Row(
            "30 combining marks", "x" + String(repeating: "\u{301}", count: 30) + "张" + "\u{301}",
            "x" + String(repeating: "\u{301}", count: 30) + "张\u{301}"),
        Row("an empty key in quotes", "'': a", "{: a}"),
        Row("a merge key in quotes", "'<<': a", "{<<: a}"),
        Row(
            "aliases", "a: &x [1, {b: 2}]\nc: *x\nd: [*x, *x]",
            "{a: [1, {b: 2}], c: [1, {b: 2}], d: [[1, {b: 2}], [1, {b: 2}]]}"),
        Row("an alias as a key", "a: &x k\n*x : 1", "{a: k, k: 1}"),
        Row("an anchor's name in each document", "&x a\n---\n&x b\n---\n[&x c, *x]", "a", "b", "[c, c]"),
        Row("full-width colons in texts", "zh: 注意：小心\nen: {a: x：y}\nl: [有：无]", "{zh: 注意：小心, en: {a: x：y}, l: [有：无]}"),
        Row("a full-width colon on a line of its own", "zh:\n  注意：小心\nl:\n  - 有：无", "{zh: 注意：小心, l: [有：无]}"),
        Row("a full-width colon in quotes", "- 'zh：x'\n- \"zh：x\"", "[\"zh：x\", \"zh：x\"]"),
        Row(
            "a full-width colon and indentation in a block text", "a: |\n  zh：x\n  \u{3000}\u{3000}y",
            #"{a: "zh：x\n　　y"}"#),
        Row("full-width spaces inside texts", "a: \u{3000}x\u{3000}y\nb: \"\n\u{3000}z\"", "{a: 　x　y, b: \" 　z\"}"),
        Row("a tab behind a colon and before a comment", "a:\tb\t# c", "{a: b}"),
        Row("times and addresses as keys", "{12:30, http://x}", "{12:30: ~, http://x: ~}"),
    ]

    @Test(arguments: trees)
    func reads(row: Row) {
        let reading = row.yaml.reading()
        #expect(reading.documents.map(\.outline) == row.documents)
        #expect(reading.flawedDocuments.isEmpty)
        #expect(reading.messages == "")
    }

    static let places = [
        Row("block style", "a: 1\nbc:\n  - d\n  - e: f", "{a@1:1: 1@1:4, bc@2:1: [d@3:5, {e@4:5: f@4:8}@4:5]@3:3}@1:1"),
        Row("flow style", "{a: [b, \"c\"]}", "{a@1:2: [b@1:6, \"c\"@1:9]@1:5}@1:1"),
        Row("columns are code points", "🚗: 张\n\"é👨‍👩‍👧\": x", "{🚗@1:1: 张@1:4, é👨‍👩‍👧@2:1: x@2:11}@1:1"),
        Row("a byte-order mark takes no column", "\u{FEFF}a: 1\nb: 2", "{a@1:1: 1@1:4, b@2:1: 2@2:4}@1:1"),
        Row("two byte-order marks", "\u{FEFF}\u{FEFF}a: 1", "{a@1:1: 1@1:4}@1:1"),
        Row(
            "each kind of line end", "a: 1\r\nb: 2\rc: 3\n\rd: 4",
            "{a@1:1: 1@1:4, b@2:1: 2@2:4, c@3:1: 3@3:4, d@5:1: 4@5:4}@1:1"),
        Row("nulls stand where their values would", "a:\nb: ~", "{a@1:1: ~@1:3, b@2:1: ~@2:4}@1:1"),
        Row("a block text at its sign", "a: |\n  x", "{a@1:1: \"x\"@1:4}@1:1"),
        Row("an alias at what it repeats", "a: &x 1\nb: *x", "{a@1:1: 1@1:4, b@2:1: 1@1:4}@1:1"),
        Row("behind JSON halves", #"{"a": "\ud83d\ude97", "b": 1}"#, "{a@1:2: \"🚗\"@1:7, b@1:23: 1@1:28}@1:1"),
    ]

    @Test(arguments: places)
    func knowsPlaces(row: Row) {
        #expect(row.yaml.reading().documents.map(\.outlineWithPlaces) == row.documents)
    }

    @Test func keepsFlawedDocumentsApart() {
        let reading = "a: 1\n---\nb: 1\nb: 2\n---\nc: 3\n---\nd：4\ne: {f：5, g: 6}\n".reading()
        #expect(reading.documents.map(\.outline) == ["{a: 1}", "{c: 3}"])
        #expect(
            reading.flawedDocuments.map(\.outlineWithPlaces) == [
                "{b@3:1: 1@3:4}@3:1", "{d@8:1: 4@8:3, e@9:1: {f@9:5: 5@9:7, g@9:10: 6@9:13}@9:4}@8:1",
            ])
        #expect(reading.diagnostics.map(\.position?.line) == [4, 8, 9])
    }

    @Test func keepsWhatStandsBeforeAnError() {
        #expect("a: 1\n---\nb: [\n".reading().documents.map(\.outline) == ["{a: 1}"])
        #expect("a: 1\n...\nb: 2\n".reading().documents.map(\.outline) == ["{a: 1}"], "the end is explicit")
    }

    @Test func distrustsADocumentThatGoesOn() {
        let reading = "{a: 1}\nb: 2\n".reading()
        #expect(reading.documents.isEmpty)
        #expect(reading.flawedDocuments.map(\.outline) == ["{a: 1}"])
    }

    @Test func namesTheFile() {
        let reading = readYAML(Array("a: *b".utf8), file: "稽核/十月.yaml", limits: .definition)
        #expect(
            reading.diagnostics.map { $0.rendered(in: .zh) } == [
                "稽核/十月.yaml:1:4: 错误: 别名“*b”之前没有锚点“&b”；请先定义，若这是文字请加引号"
            ])
    }

    @Test(
        "an empty document stands where its line of hyphens does",
        arguments: ["a: 1\n---", "a: 1\n---\n\n", "a: 1\n...\n---"])
    func placeOfNothing(yaml: String) throws {
        let empty = try #require(yaml.reading().documents.last)
        #expect(empty.isNull)
        let lines = SourceLines(yaml)
        #expect(lines[empty.position.line] == "---")
    }

    @Test(
        "an empty value at the end of the text stands inside it",
        arguments: ["? ---.S ", "? a", "b: 1\n? 客户", "- ? a", "? |\n  a", "{? a, b: 1}"])
    func placeOfEmptyValue(yaml: String) throws {
        func demandPlaces(of node: YAMLNode) throws {
            let line = try #require(SourceLines(yaml)[node.position.line], "line \(node.position.line)")
            #expect((1...line.unicodeScalars.count + 1).contains(node.position.column))
            for element in node.elements ?? [] { try demandPlaces(of: element) }
            for entry in node.entries ?? [] { try demandPlaces(of: entry.value) }
        }
        try demandPlaces(of: #require(yaml.reading().documents.first))
    }
}

import BilingualText
import Diagnostics
import Testing
import YAMLDocument

/// What loaders ask of a node.
@Suite struct LookupTests {
    private let nodes: [YAMLNode]

    init() throws {
        let reading = "[x, 'y', '', ~, [1], {a: 1, b: }]".reading()
        nodes = try #require(reading.documents.first?.elements)
    }

    @Test func givesTextsOnlyOfScalars() {
        #expect(nodes.map(\.scalarText) == ["x", "y", "", nil, nil, nil])
    }

    @Test func namesKindsInBothLanguages() {
        #expect(nodes.map(\.kindName.en) == ["text", "text", "text", "nothing", "list", "mapping"])
        #expect(nodes.map(\.kindName.zh) == ["文字", "文字", "文字", "空值", "列表", "键值对"])
    }

    @Test func findsValuesByKey() {
        #expect(nodes[5].mappingValue(forKey: "a")?.scalarText == "1")
        #expect(nodes[5].mappingValue(forKey: "b")?.isNull == true)
        #expect(nodes[5].mappingValue(forKey: "A") == nil)
        #expect(nodes[4].mappingValue(forKey: "a") == nil)
        #expect(nodes[5].entries?.map(\.key) == ["a", "b"])
        #expect(nodes[0].elements == nil)
    }

    @Test("members one by one are those of the arrays")
    func givesMembersOneByOne() {
        #expect(nodes[4].sequence.map { $0.map(\.scalarText) } == ["1"])
        #expect(nodes[5].mapping.map { $0.map(\.key) } == ["a", "b"])
        #expect(nodes[5].sequence == nil && nodes[4].mapping == nil && nodes[0].mapping == nil)
        let places = nodes[5].mapping.map { $0.map(\.place) } ?? []
        #expect(places == places.sorted() && !places.contains(0))
        #expect(places.map { nodes[5].entry(at: $0).key } == ["a", "b"])
    }

    @Test("an entry is matched by its key")
    func matchesKeys() {
        let found: [String] =
            nodes[5].mapping?.map { entry in
                switch entry {
                case "ab": "ab"
                case "b": "b"
                case "a": "a"
                default: "another"
                }
            } ?? []
        #expect(found == ["a", "b"])
    }

    @Test(
        "texts and keys are compared as the reader compares them",
        arguments: [
            ("ab", "ab", true), ("ab", "a", false), ("ab", "ax", false), ("'ab'", "ab", true), ("\"\"", "", true),
            ("\"\\u00e9\"", "e\u{301}", true), ("caf\u{E9}", "cafe\u{301}", true), ("caf\u{E9}", "cafe", false),
            ("\u{212A}", "K", true), ("展车", "展车", true), ("展车", "展厅", false), ("[ab]", "ab", false),
        ])
    func comparesTexts(yaml: String, text: String, isSame: Bool) throws {
        let node = try #require("- \(yaml)".reading().documents.first?.elements?.first)
        #expect(node.isText(text) == isSame)
        guard node.isScalar else { return }
        let entry = try #require("{\(yaml): 1}".reading().documents.first?.entries?.first)
        #expect(entry.isKey(text) == isSame)
    }

    struct Hint: CustomTestStringConvertible {
        let yaml: String
        let place: SourcePosition?

        init(_ yaml: String, _ column: Int?) {
            self.yaml = yaml
            place = column.map { SourcePosition(line: 1, column: $0) }
        }

        var testDescription: String { yaml }
    }

    @Test(arguments: [
        Hint("- 展厅：是", 5), Hint("- SA：接待 客户", 5), Hint("- 展厅 A：是", nil), Hint("- '展厅：是'", nil), Hint("- ：x", nil),
        Hint("- 展厅", nil), Hint("- [展厅]", nil), Hint("- 展厅:是", 5), Hint("- 1-2:no", 6), Hint("- 12:30", nil),
        Hint("- http://x", nil), Hint("- 1 2:x", nil),
    ])
    func hintsAtColons(row: Hint) {
        let hint = row.yaml.reading().documents.first?.elements?.first?.colonHint
        #expect(hint?.position == row.place)
    }

    @Test func wordsTheHint() {
        let hint = "- 展厅：是".reading().documents.first?.elements?.first?.colonHint
        #expect(hint?.message.zh == "“展厅”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“展厅: ”，若这是一段文字请加双引号")
    }
}

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

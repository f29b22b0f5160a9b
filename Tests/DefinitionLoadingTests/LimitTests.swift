import BilingualText
import ChecklistModel
import Diagnostics
import Testing
import YAMLDocument

@testable import DefinitionLoading

@Suite("keeps to the limits")
struct LimitTests {
    private func items(_ count: Int) -> String { (1...count).map { "- {item: i\($0), text: T}\n" }.joined() }

    @Test("10,000 items are read, the next is refused once")
    func items() throws {
        #expect(try checklist(RefusalRow.Frame.items.around(items(10_000))).items.count == 10_000)
        let yaml = RefusalRow.Frame.items.around(items(10_002))
        let loaded = loadChecklist(Array(yaml.utf8), file: "file", network: nil)
        #expect(loaded.diagnostics.map { $0.line(in: .en) } == ["10005:3: more than 10000 items; split the file"])
        #expect(loaded.diagnostics.map { $0.line(in: .zh) } == ["10005:3: 检查项超过 10000 个；请拆分文件"])
    }

    private func nested(_ levels: Int) -> String {
        (1...levels).map { "{section: s\($0), title: A, sections: [" }.joined() + "{section: s, title: A, items: ["
            + "{item: a, text: T}]}" + String(repeating: "]}", count: levels)
    }

    @Test("20 levels of sections are read, the next is refused")
    func levels() throws {
        let deepest = try checklist(RefusalRow.Frame.checklist.around("sections: [\(nested(19))]"))
        #expect(deepest.items.count == 1)
        let yaml = RefusalRow.Frame.checklist.around("sections: [\(nested(20))]")
        let loaded = loadChecklist(Array(yaml.utf8), file: "file", network: nil)
        let column = 12 + (1...20).map { "{section: s\($0), title: A, sections: [".count }.reduce(0, +)
        #expect(
            loaded.diagnostics.map { $0.line(in: .en) } == [
                "4:\(column): sections nest to 20 levels at most; move this one up"
            ])
        #expect(loaded.diagnostics.map { $0.line(in: .zh) } == ["4:\(column): 部分的嵌套超过 20 层；请把它上移"])
    }

    @Test("lists of words are short")
    func words() throws {
        func tags(_ count: Int) -> String { "tags: [\((1...count).map { "t\($0)" }.joined(separator: ", "))]" }
        #expect(try item(tags(200)).tags.count == 200)
        let yaml = RefusalRow.Frame.item.around(tags(201))
        let loaded = loadChecklist(Array(yaml.utf8), file: "file", network: nil)
        #expect(loaded.diagnostics.map { $0.line(in: .en) } == ["7:9: the list has more than 200 entries; shorten it"])
        #expect(loaded.diagnostics.map { $0.line(in: .zh) } == ["7:9: 列表超过 200 项；请缩短"])
    }

    @Test("problems beyond 10,000 are counted, not listed")
    func problems() {
        let yaml = RefusalRow.Frame.checklist.around((1...10_005).map { "k\($0): v\n" }.joined() + "items: [{item: a}]")
        let loaded = loadChecklist(Array(yaml.utf8), file: "file", network: nil)
        #expect(loaded.diagnostics.count == 10_001)
        let first = loaded.diagnostics.first
        #expect(first?.line(in: .en) == "file: 6 more problems are not listed; solve the listed ones first")
        #expect(first?.line(in: .zh) == "file: 还有 6 个问题没有列出；请先解决列出的问题")
    }

    @Test("a problem that an alias repeats is told once")
    func aliases() {
        let yaml = RefusalRow.Frame.items.around(
            "- {item: a, text: T, answer: &x {scale: 5}}\n- {item: b, text: T, answer: *x}")
        #expect(complaints(about: yaml).count == 1)
    }

    @Test("items of bonuses count among the 10,000")
    func bonusItems() {
        let yaml =
            RefusalRow.Frame.items.around(items(9_999))
            + "bonus: [{item: x, text: T, points: 1}, {item: y, text: T, points: 1}]"
        #expect(complaints(about: yaml) == ["10004:40: more than 10000 items; split the file"])
    }

    @Test("a long circle is told in short")
    func circle() {
        let chain = (1...3_000).map { "- {item: i\($0), text: T, applies-when: {item: i\($0 % 3_000 + 1), is: yes}}\n" }
        let steps = (1...11).map { "i\($0)" }.joined(separator: " → ")
        #expect(
            complaints(about: RefusalRow.Frame.items.around(chain.joined())) == [
                "5:23: items depend on each other in a circle: \(steps) → … → i1; delete one 'applies-when'"
            ])
    }

    @Test("5,000 dealers are read, the next is refused")
    func dealers() throws {
        func yaml(_ count: Int) -> String {
            "network: n\ndealers:\n" + (1...count).map { "- {dealer: d\($0)}\n" }.joined()
        }
        #expect(try network(yaml(5_000)).dealers.count == 5_000)
        let loaded = loadNetwork(Array(yaml(5_001).utf8), file: "file")
        #expect(loaded.diagnostics.map { $0.line(in: .en) } == ["5003:3: more than 5000 dealers; split the file"])
        #expect(loaded.diagnostics.map { $0.line(in: .zh) } == ["5003:3: 经销商超过 5000 个；请拆分文件"])
    }

    /// Begins just below the limit, since reading so much YAML takes its time.
    @Test("200,000 people are read, the next is refused once")
    func people() throws {
        let log = ProblemLog(file: "file")
        let reading = NetworkReading(ValueReader(log: log), departments: [], roles: [], regions: [])
        reading.peopleCount = 199_999
        let yaml = """
            - {dealer: d, people: [{person: p1, name: N}, {person: p2, name: N}]}
            - {dealer: e, people: [{person: p3, name: N}]}
            """
        let node = try #require(readYAML(Array(yaml.utf8), file: "file", limits: .definition).documents.first)
        #expect(reading.dealers(node)?.map(\.people.count) == [1, 0])
        #expect(log.diagnostics.map { $0.line(in: .en) } == ["1:47: more than 200000 people; split the file"])
    }
}

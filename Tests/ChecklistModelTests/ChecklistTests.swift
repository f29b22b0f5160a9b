import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

/// Finding one's way in a checklist and a network.
@Suite struct ChecklistTests {
    private static let checklist = Checklist(
        .weighted,
        [
            .section("a", weight: 1, [.item("a1"), .section("aa", [.item("aa1"), .item("aa2")]), .item("a2")]),
            .item("top"), .section("b", weight: 1, [.item("b1")]),
        ], grades: [.grade("A", from: 90), .grade("B", above: 60)])

    @Test func itemsAreNumberedInFileOrder() {
        let checklist = Self.checklist
        #expect(checklist.items.map(\.id) == ["a1", "aa1", "aa2", "a2", "top", "b1"])
        #expect(checklist.root.itemIndices == [0, 1, 2, 3, 4, 5])
        #expect(checklist.root.sections.map(\.id) == ["a", "b"])
        #expect(checklist.root.sections.map(\.itemIndices) == [[0, 1, 2, 3], [5]])
        #expect(checklist.itemIndex(of: "a2") == 3)
        #expect(checklist.itemIndex(of: "A2") == nil)
    }

    @Test(arguments: [(100, "A"), (90, "A"), (89, "B"), (61, "B"), (60, nil), (0, nil)])
    func theFirstGradeThatIncludesTheScore(score: Int, grade: String?) {
        #expect(Self.checklist.grade(of: .init(score))?.id == grade)
    }

    @Test func declaredNamesAreFoundById() {
        let names = [
            DeclaredName(id: "sales", name: BilingualText("Sales")),
            DeclaredName(id: "parts", name: BilingualText("Parts")),
        ]
        #expect(names[id: "parts"]?.name == BilingualText("Parts"))
        #expect(names[id: "service"] == nil)
    }

    @Test func dealersAreFoundById() {
        let dealer = Dealer(
            id: "SH01", name: BilingualText("上海一店"), region: nil, departments: [], units: [], people: [])
        let network = DealerNetwork(
            id: "n", title: nil, timeZone: "Asia/Shanghai", departments: [], roles: [], regions: [], dealers: [dealer],
            auditors: [], due: [])
        #expect(network.dealer("SH01")?.name.zh == "上海一店")
        #expect(network.dealer("sh01") == nil)
    }

    @Test func anAuditedPersonKeepsWhatCounts() {
        let person = Person(
            id: "P017", name: "张三", aliases: ["小张"], role: "advisor", department: "sales", team: "一组")
        let expected = AuditedPerson(id: "P017", name: "张三", role: "advisor", team: "一组", department: "sales")
        #expect(person.audited == expected)
    }

    @Test(arguments: AnswerKind.Name.allCases)
    func everyKindKnowsItsName(name: AnswerKind.Name) {
        let kinds: [AnswerKind] = [
            .yesNo(YesNo()), .options(1, 0), .scale(0...5), .number(.bands([.rest(1)])), .share(), .count(.rest(1)),
            .deductions(.all), .severalOptions(1, 0), .parts(2, .all), .index(.linear(zero: 0, full: 1)),
            .information(.text), .result,
        ]
        #expect(kinds.filter { $0.name == name }.count == 1)
    }
}

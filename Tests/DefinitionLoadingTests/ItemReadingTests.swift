import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads what an item says")
struct ItemReadingTests {
    @Test("every key of the item")
    func everyKey() throws {
        let yaml = """
            departments: {sales: Sales}
            roles: {host: Host}
            pillars: {seiso: Shine}
            combine: weighted
            items:
              - item: 1-1
                text: {zh: 迎接, en: Greeting}
                criterion: {zh: 三分钟内, en: Within three minutes}
                source: "[A] 1-1"
                points: 5
                weight: 25%
                per: person
                role: host
                answer: {share: target}
                combine: worst
                at-least: 4
                not-applicable: full
                critical: true
                department: sales
                pillar: seiso
                tags: [safety, 客户]
                remedy: |
                  第一行
                  second line
                due-days: 3
            """
        let item = try #require(try checklist(RefusalRow.Frame.checklist.around(yaml)).items.first)
        #expect(item.id == "1-1")
        #expect(item.text == BilingualText(zh: "迎接", en: "Greeting"))
        #expect(item.criterion == BilingualText(zh: "三分钟内", en: "Within three minutes"))
        #expect(item.source == "[A] 1-1")
        #expect(item.points == 5)
        #expect(item.weight == exact("1/4"))
        #expect(item.scope == .person)
        #expect(item.role == "host")
        #expect(item.answer.name == .share)
        #expect(item.combine == .worst)
        #expect(item.takesSeveralObservations)
        #expect(item.atLeast == 4)
        #expect(item.notApplicable == NotApplicableRule(.full))
        #expect(item.isCritical)
        #expect(item.department == "sales")
        #expect(item.pillar == "seiso")
        #expect(item.tags == ["safety", "客户"])
        #expect(item.remedy == BilingualText("第一行\nsecond line"))
        #expect(item.dueDays == 3)
    }

    @Test("what an item leaves out")
    func defaults() throws {
        let item = try item("")
        #expect(item.criterion == nil)
        #expect(item.source == nil)
        #expect(item.points == 1)
        #expect(item.weight == 1)
        #expect(item.scope == .once)
        #expect(item.answer.name == .yesNo)
        #expect(item.combine == .mean)
        #expect(!item.takesSeveralObservations)
        #expect(item.atLeast == 1)
        #expect(item.notApplicable == NotApplicableRule(.exclude))
        #expect(!item.isCritical)
        #expect(item.department == nil)
        #expect(item.role == nil)
        #expect(item.pillar == nil)
        #expect(item.tags.isEmpty)
        #expect(item.remedy == nil)
        #expect(item.dueDays == nil)
    }

    @Test("the weight is the full mark unless it is given")
    func weight() throws {
        let yaml = "combine: weighted\nitems: [{item: a, text: T, points: 7}, {item: b, text: T, points: 7, weight: 2}]"
        let items = try checklist(RefusalRow.Frame.checklist.around(yaml)).items
        #expect(items.map(\.points) == [7, 7])
        #expect(items.map(\.weight) == [7, 2])
    }

    @Test("a unit that the checklist declares")
    func unit() throws {
        let yaml =
            "units: {car: {zh: 展车, en: Car}}\nitems: [{item: a, text: T, per: car}, {item: b, text: T, per: once}]"
        let items = try checklist(RefusalRow.Frame.checklist.around(yaml)).items
        #expect(items.map(\.scope) == [.unit("car"), .once])
    }

    struct Combining: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let combine: ObservationCombination
        let takesSeveral: Bool

        init(_ keys: String, _ combine: ObservationCombination, takesSeveral: Bool) {
            testDescription = keys
            self.combine = combine
            self.takesSeveral = takesSeveral
        }
    }

    @Test(
        "how observations combine",
        arguments: [
            Combining("answer: {count: X, bands: [{rate: 1}]}", .pooled, takesSeveral: true),
            Combining("answer: {deduction: [{kind: dust, points: all}]}", .pooled, takesSeveral: true),
            Combining("answer: {count: X, bands: [{rate: 1}]}\nper: person", .mean, takesSeveral: false),
            Combining("answer: {count: X, bands: [{rate: 1}]}\ncombine: mean", .mean, takesSeveral: true),
            Combining("answer: {share: sample}", .mean, takesSeveral: false),
            Combining("answer: {share: sample}\ncombine: pooled", .pooled, takesSeveral: true),
            Combining("answer: {share: sample}\ncombine: pooled\nper: person", .pooled, takesSeveral: true),
            Combining("answer: yes-no", .mean, takesSeveral: false),
            Combining("combine: worst", .worst, takesSeveral: true),
            Combining("at-least: 1", .mean, takesSeveral: true),
        ])
    func combining(_ row: Combining) throws {
        let item = try item(row.testDescription)
        #expect(item.combine == row.combine)
        #expect(item.takesSeveralObservations == row.takesSeveral)
    }

    @Test("an item that is not critical after all")
    func notCritical() throws {
        #expect(try !item("critical: false").isCritical)
    }
}

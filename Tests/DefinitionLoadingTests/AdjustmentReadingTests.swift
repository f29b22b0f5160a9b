import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads bonuses and special deductions")
struct AdjustmentReadingTests {
    static let full = """
        special-deductions:
        - {item: false-data, text: T, points: 1, answer: {count: {zh: 处, en: cases}}}
        - {item: difficulty, text: T, of: score, answer: {choice: [{option: k100, points: 0}, {option: k105, points: 5}]}}
        items: [{item: a, text: T}]
        bonus:
        - item: award
          text: {zh: 表彰, en: Award}
          criterion: {zh: 证书, en: Certificate}
          source: 规范 1
          points: 0.5
          answer: {yes-no: {yes: [有]}}
          at-most: 2
          of: points
          remedy: {zh: 补, en: Add}
        """

    @Test("every key, behind the items and bonuses first")
    func everyKey() throws {
        let checklist = try checklist(RefusalRow.Frame.checklist.around(Self.full))
        #expect(checklist.items.map(\.id) == ["a", "award", "false-data", "difficulty"])
        #expect(checklist.root.itemIndices == [0])
        #expect(
            checklist.adjustments == [
                Adjustment(item: 1, direction: .bonus, atMost: 2),
                Adjustment(item: 2, direction: .specialDeduction),
                Adjustment(item: 3, direction: .specialDeduction, basis: .score),
            ])
        let award = checklist.items[1]
        #expect(award.text == BilingualText(zh: "表彰", en: "Award"))
        #expect(award.criterion == BilingualText(zh: "证书", en: "Certificate"))
        #expect(award.source == "规范 1")
        #expect(award.remedy == BilingualText(zh: "补", en: "Add"))
        #expect(checklist.items.dropFirst().map(\.points) == [exact("1/2"), 1, 5])
        #expect(checklist.items.dropFirst().map(\.answer.name) == [.yesNo, .count, .choice])
    }

    @Test("items outside the score")
    func items() throws {
        let checklist = try checklist(
            RefusalRow.Frame.checklist.around("not-applicable: forbid\ndue-days: 3\n" + Self.full))
        for item in checklist.items.dropFirst() {
            #expect(item.weight == 0)
            #expect(item.scope == .once)
            #expect(item.takesSeveralObservations)
            #expect(item.notApplicable == NotApplicableRule(.exclude))
            #expect(item.dueDays == nil)
        }
        guard case .count(let count) = checklist.items[2].answer, case .bands(let bands) = count.rating else {
            Issue.record("no count")
            return
        }
        #expect(count.what == BilingualText(zh: "处", en: "cases"))
        #expect(bands.isEmpty)
    }

    @Test(
        "ceilings",
        arguments: [
            ("", Fraction?.some(100)), ("ceiling: none", nil), ("ceiling: 110.5", exact("110.5")),
            ("pass: 80\nceiling: 80", 80),
        ])
    func ceiling(written: String, ceiling: Fraction?) throws {
        let yaml = written + "\nitems: [{item: a, text: T}]"
        #expect(try checklist(RefusalRow.Frame.checklist.around(yaml)).ceiling == ceiling)
    }
}

import AuditTestSupport
import BilingualText
import ChecklistModel
import Testing

@Suite("reads key figures")
struct KeyFigureReadingTests {
    static let full = """
        key-figures:
        - {figure: ticket, title: {zh: 客单价, en: Average ticket}, quotient: [revenue, orders]}
        - {figure: 回站率, rate: back}
        - {figure: plan, title: Plan, rate: plan}
        - {figure: revenue, total: revenue}
        - {figure: orders, total: orders}
        items:
        - {item: back, text: {zh: 回站, en: Coming back}, answer: {share: sample}}
        - {item: plan, text: T, answer: {share: target}}
        - {item: revenue, text: {zh: 产值, en: Revenue}, answer: {information: money, tally: true}}
        - {item: orders, text: T, answer: {information: number}}
        """

    @Test("every formula in the order of the file, titled by its item unless it has a title")
    func everyFormula() throws {
        let checklist = try checklist(RefusalRow.Frame.checklist.around(Self.full))
        #expect(
            checklist.keyFigures == [
                KeyFigure(
                    id: "ticket", title: BilingualText(zh: "客单价", en: "Average ticket"), formula: .quotient(2, by: 3)),
                KeyFigure(id: "回站率", title: BilingualText(zh: "回站", en: "Coming back"), formula: .rate(0)),
                KeyFigure(id: "plan", title: BilingualText("Plan"), formula: .rate(1)),
                KeyFigure(id: "revenue", title: BilingualText(zh: "产值", en: "Revenue"), formula: .total(2)),
                KeyFigure(id: "orders", title: BilingualText("T"), formula: .total(3)),
            ])
        #expect(checklist.keyFigures.map(\.items) == [[2, 3], [0], [1], [2], [3]])
    }

    @Test("a key figure may share its id with an item or a rule")
    func idsOfTheirOwn() throws {
        let yaml = "items: [{item: a, text: T, answer: {share: sample}}]\nkey-figures: [{figure: a, rate: a}]"
        #expect(try checklist(RefusalRow.Frame.checklist.around(yaml)).keyFigures.map(\.id) == ["a"])
    }

    @Test("a checklist without them")
    func none() throws {
        #expect(try checklist(RefusalRow.Frame.items.around("- {item: a, text: T}")).keyFigures.isEmpty)
    }
}

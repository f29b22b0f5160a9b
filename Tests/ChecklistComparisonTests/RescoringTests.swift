import AuditTestSupport
import BilingualText
import ChecklistComparison
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

@Suite("old answers under a new checklist, the change split by cause")
struct RescoringTests {
    /// 100 at most: time 30, tea 18, dust 12; promo and leaflet 20 each.
    static let audit = Audit(
        of: ChangeRow.original,
        [
            "time": [.number(200)], "tea": [.option(1)], "dust": [.count(0)], "promo": [.yes], "leaflet": [.no],
            "award": [.yes],
        ])

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let edit: @Sendable (Checklist) -> Checklist
        let causes: [Rescoring.Cause: Fraction]
        var testDescription: String { name }
    }

    /// Under the original: 0 + 9 + 12 + 20 + 0, and 2 for the award: 43.
    static let rows: [Row] = [
        Row(name: "nothing changed", edit: { $0 }, causes: [:]),
        Row(
            name: "a band for half the mark",
            edit: {
                $0.editing("time") {
                    $0.edited(answer: .duration(.bands([.atMost(180, 1), .atMost(300, exact("0.5")), .rest(0)])))
                }
            },
            causes: [.answers: 15]),
        Row(name: "an item removed", edit: { $0.removing("time") }, causes: [.items: 21]),
        Row(
            name: "sections weighted alike",
            edit: {
                $0.editing(section: "s1") { $0.edited(weight: 50) }.editing(section: "s2") { $0.edited(weight: 50) }
            }, causes: [.weights: exact("1.5")]),
        Row(name: "a bonus worth more", edit: { $0.editing("award") { $0.edited(points: 5) } }, causes: [.rules: 3]),
        Row(name: "a lower ceiling", edit: { $0.edited(ceiling: 40) }, causes: [.rules: -3]),
        Row(
            name: "a rule that caps the score",
            edit: { checklist in
                let cap = Rule(
                    id: "cap", origin: .declared, condition: .item(0, .rateZero), scope: .audit,
                    effects: [.scoreAtMost(30)])
                return checklist.edited(rules: checklist.rules + [cap])
            }, causes: [.rules: -13]),
        Row(
            name: "several at once",
            edit: { checklist in
                checklist.editing("tea") { $0.edited(answer: .options([1, 1, 0])) }
                    .editing("award") { $0.edited(points: 1) }.editing(section: "s2") { $0.edited(weight: 60) }
            }, causes: [.answers: 9, .rules: -1]),
    ]

    @Test("each cause has its exact part, and the parts add up", arguments: rows)
    func causes(_ row: Row) {
        let rescoring = rescore(
            score(Self.audit, by: ChangeRow.original), under: row.edit(ChangeRow.original))
        #expect(rescoring.before.final == 43)
        #expect(rescoring.causes.filter { !$0.value.isZero } == row.causes.filter { !$0.value.isZero })
        #expect(rescoring.change == Array(row.causes.values).sum())
        #expect(rescoring.notCarried.isEmpty && rescoring.notAsked.isEmpty)
    }

    @Test("an item that only the new checklist asks for takes no part and is named")
    func addedItem() {
        let new = ChangeRow.original.adding(
            ChangeRow.original.items[1].renamed("smell").edited(isCritical: true), to: "s1")
        let rescoring = rescore(score(Self.audit, by: ChangeRow.original), under: new)
        #expect(rescoring.notAsked == ["smell"])
        #expect(rescoring.after.final == 43)
    }

    @Test("without a score on one side nothing is split")
    func withoutScore() {
        let blank = Audit(of: ChangeRow.original, ["time": [.number(1)]])
        let rescoring = rescore(score(blank, by: ChangeRow.original), under: ChangeRow.original)
        #expect(rescoring.change == nil)
        #expect(rescoring.causes.isEmpty)
    }

    @Test("a dependency follows its option to the option's new place")
    func optionDependency() {
        func checklist(_ options: AnswerKind, when option: Int) -> Checklist {
            Checklist(.points, [.item("a", options), .item("b", when: (0, .answers([.option(option)])))])
        }
        let old = checklist(.words([], [], []), when: 0)
        let turned = checklist(.choice(Choice(options: CarryingTests.options([("2", 0), ("0", 1)]))), when: 1)
        let rescoring = rescore(score(Audit(of: old, ["a": [.option(0)], "b": [.no]]), by: old), under: turned)
        #expect(rescoring.before.final == 50)
        #expect(rescoring.causes == [.answers: 0, .items: 0, .weights: 0, .rules: 0])
    }

    @Test("waivers follow their items")
    func waivers() throws {
        let until = try #require(CivilDate(year: 2026, month: 12, day: 31))
        let waived = Audit(
            of: ChangeRow.original,
            observed: ["time": [.seen(.number(100))], "tea": [.seen(.option(1))], "dust": [.seen(.count(0))]],
            waivers: [Waiver(item: 3, owner: "W", reason: "r", until: until)])
        let rescoring = rescore(score(waived, by: ChangeRow.original), under: ChangeRow.original.removing("dust"))
        #expect(rescoring.after.items[2].state == .waived)
        #expect(rescoring.before.final == 85)
        #expect(rescoring.after.final == exact("81.25"))
        #expect(rescoring.causes[.items] == exact("-3.75"))
    }
}

import AuditTestSupport
import BilingualText
import ChecklistComparison
import ChecklistModel
import ExactArithmetic
import Testing

@Suite("what changed between two checklists, and whether they compare")
struct ComparisonTests {
    @Test("each kind of change has its entry and its verdict", arguments: ChangeRow.all)
    func change(_ row: ChangeRow) {
        let change = compare(ChangeRow.original, row.edit(ChangeRow.original))
        #expect(change.summary == row.summary)
        #expect(change.verdict == row.verdict)
        #expect(change.reasons == row.reasons)
        #expect(change.isEmpty == row.summary.isEmpty)
    }

    @Test("the same change backwards has the same verdict", arguments: ChangeRow.all)
    func backwards(_ row: ChangeRow) {
        // A word more is harmless; a word less refuses answers that were read.
        let expected = row.testDescription == "another word for an option" ? .verdictRulesChanged : row.verdict
        #expect(compare(row.edit(ChangeRow.original), ChangeRow.original).verdict == expected)
    }

    @Test("under 'worst' the order decides between equals, and so the departments")
    func worstOrder() {
        let parts: [ChecklistPart] = [.item("a", department: "sales"), .item("b", department: "service")]
        let change = compare(Checklist(.worst, parts), Checklist(.worst, parts.reversed()))
        #expect(change.verdict == .verdictRulesChanged)
        #expect(change.reasons == [.worstOrder])
        #expect(compare(Checklist(.points, parts), Checklist(.points, parts.reversed())).verdict == .comparable)
    }

    @Test("a critical item more matters to the base where blanks do not stop an audit")
    func criticalUnderZero() {
        let lenient = ChangeRow.original.edited(unanswered: .zero)
        let stricter = lenient.editing("tea") { $0.edited(isCritical: true) }
        #expect(compare(lenient, stricter).reasons == [.itemPolicies(1)])
    }

    @Test("effective weights are exact shares of the whole, before and after")
    func effectiveWeights() throws {
        let change = compare(
            ChangeRow.original, ChangeRow.original.editing("tea") { $0.edited(points: 4, weight: 4) })
        let tea = try #require(change.items.first)
        #expect(tea.old?.effectiveWeight == exact("9/50"))
        #expect(tea.new?.effectiveWeight == exact("12/55"))
        #expect(tea.new?.place == .section("s1"))
    }

    @Test("a bonus whose words change sides is another bonus")
    func turnedBonus() {
        let old = Checklist(.points, [.item("a")], adjustments: [.bonus("b", .yesNo(YesNo(yesWords: ["有"])))])
        let new = Checklist(.points, [.item("a")], adjustments: [.bonus("b", .yesNo(YesNo(noWords: ["有"])))])
        #expect(compare(old, new).reasons == [.adjustments])
    }

    @Test("an item without weight matters when a rule looks at it")
    func ruledItem() {
        func checklist(_ answer: AnswerKind) -> Checklist {
            Checklist(
                .points, [.item("a"), .item("z", answer, points: 0)],
                rules: [.rule("watch", when: .item(1, .rateZero), .fail)])
        }
        let change = compare(checklist(.options([1, 0])), checklist(.options([1, exact("0.5")])))
        #expect(change.verdict == .verdictRulesChanged)
        #expect(change.reasons == [.rules(0)])
    }

    @Test("below a section where the lowest decides no weight is fixed")
    func openWeights() throws {
        let worst = ChangeRow.original.editing(section: "s1") { $0.edited(combine: .worst) }
        let change = compare(worst, worst.editing("tea") { $0.edited(text: BilingualText("Tea?")) })
        #expect(try #require(change.items.first).new?.effectiveWeight == nil)
    }

    @Test("a key figure is the same while its items are, by id, and its own title")
    func keyFigures() {
        func checklist(_ ids: [String], total: Int, title: String) -> Checklist {
            let figure = KeyFigure(id: "sum", title: BilingualText(title), formula: .total(total))
            return Checklist(.points, ids.map { .item($0) }, keyFigures: [figure])
        }
        let old = checklist(["a", "b"], total: 1, title: "Sum")
        #expect(compare(old, checklist(["b", "a"], total: 0, title: "Sum")).fields == [.order])
        #expect(compare(old, checklist(["a", "b"], total: 0, title: "Sum")).fields == [.keyFigures])
        #expect(compare(old, checklist(["a", "b"], total: 1, title: "All")).fields == [.keyFigures])
        let untitled = checklist(["a", "b"], total: 1, title: "b")
        let reworded = untitled.editing("b") { $0.edited(text: BilingualText("B?")) }
            .edited(keyFigures: [KeyFigure(id: "sum", title: BilingualText("B?"), formula: .total(1))])
        #expect(compare(untitled, reworded).summary == ["b: text"])
    }

    @Test("sections that only add points to points make no difference to the base")
    func nestedPoints() {
        let flat = Checklist(.points, [.item("a"), .item("b", points: 3)])
        let nested = Checklist(.points, [.item("a"), .section("s", [.item("b", points: 3)])])
        let change = compare(flat, nested)
        #expect(change.summary == ["b: place", "+section s"])
        #expect(change.verdict == .verdictRulesChanged)
        #expect(change.reasons == [.sectionMembers])
    }
}

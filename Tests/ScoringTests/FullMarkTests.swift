import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

@Suite("what items are worth when every item applies")
struct FullMarkTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let checklist: Checklist
        let marks: [Fraction]
        let testDescription: String
    }

    private static let parts: [ChecklistPart] = [
        .section("a", weight: 60, [.item("1", points: 5), .item("2", points: 3)]),
        .section(
            "b", weight: 40, [.item("3", points: 3), .item("4", .information(Information(form: .text)), points: 3)]),
    ]

    @Test(
        "is told by the checklist alone",
        arguments: [
            Case(checklist: Checklist(.points, parts), marks: [5, 3, 3, 0], testDescription: "points as they are"),
            Case(
                checklist: Checklist(.weighted, parts), marks: [exact("37.5"), exact("22.5"), 40, 0],
                testDescription: "shares of 100 by weight"),
            Case(
                checklist: Checklist(.worst, parts), marks: [exact("62.5"), exact("37.5"), 100, 0],
                testDescription: "the worst section may be any"),
            Case(
                checklist: Checklist(
                    .weighted,
                    [
                        .section(
                            "a", .deductions, weight: 1, points: 20, [.item("1", points: 5), .item("2", points: 30)]),
                        .item("3", weight: 3),
                    ]), marks: [exact("6.25"), exact("37.5"), 75],
                testDescription: "what a deduction sheet can lose by each"),
            Case(
                checklist: Checklist(.weighted, [.item("1", weight: 0)]), marks: [0],
                testDescription: "nothing to share"),
            Case(checklist: Checklist(.points, []), marks: [], testDescription: "no items"),
        ])
    func examples(_ example: Case) {
        #expect(example.checklist.fullMarks == example.marks)
    }

    @Test("is what an audit gives in which every item applies", arguments: [1, UInt64.random(in: 0 ... .max)])
    func audits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var compared = 0
        for round in 0..<400 {
            let checklist = generator.checklist()
            guard checklist.root.onlyAddsOrWeighs else { continue }
            let observed = checklist.items.map { item in
                (item.id, (0..<item.atLeast).map { _ in Observation.seen(generator.answer(to: item.answer)) })
            }
            let card = score(
                Audit(of: checklist, observed: Dictionary(uniqueKeysWithValues: observed)), by: checklist)
            let leaves: Set<ItemScore.State> = [.notApplicable, .unanswered, .doesNotApply, .waived]
            guard card.final != nil, card.items.allSatisfy({ !leaves.contains($0.state) }) else { continue }
            let given = card.items.map { $0.full ?? .zero }
            #expect(checklist.fullMarks == given, "seed \(seed), round \(round)")
            compared += 1
        }
        #expect(compared > 20, "seed \(seed)")
    }
}

extension Section {
    fileprivate var onlyAddsOrWeighs: Bool {
        (combine == .points || combine == .weighted) && sections.allSatisfy(\.onlyAddsOrWeighs)
    }
}

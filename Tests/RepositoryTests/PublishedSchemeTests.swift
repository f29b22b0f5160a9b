import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// The worked checklists in `Checklists/templates/published` give what their schemes publish (scoring rules, section 11).
@Suite struct PublishedSchemeTests {
    static func card(_ name: String, _ answers: (Item) -> [AnswerValue]) throws -> Scorecard {
        let checklist = try Project.checklist("Checklists/templates/published/\(name).yaml")
        var observed: [String: [AnswerValue]] = [:]
        for item in checklist.items { observed[item.id] = answers(item) }
        return score(Audit(of: checklist, observed), by: checklist)
    }

    /// The option of a choice that has this id.
    static func option(_ id: String, of item: Item) -> AnswerValue {
        guard case .choice(let choice) = item.answer,
            let index = choice.options.firstIndex(where: { $0.id == id })
        else { return .unanswered }
        return .option(index)
    }

    @Test(
        "FHRS: the total and the worst element",
        arguments: [
            ([10, 0, 0], "4"), ([15, 0, 0], "2"), ([25, 0, 0], "0"), ([5, 5, 5], "5"), ([0, 0, 0], "5"),
            ([10, 10, 0], "4"), ([10, 10, 10], "3"), ([10, 15, 10], "2"), ([20, 15, 10], "1"), ([20, 15, 20], "0"),
            ([5, 5, 10], "4"), ([0, 0, 20], "1"), ([0, 0, 30], "0"),
        ])
    func fhrs(penalties: [Int], grade: String) throws {
        let ids = ["hygiene", "structure", "management"]
        let card = try Self.card("fhrs") { item in
            [Self.option("\(penalties[ids.firstIndex(of: item.id) ?? 0])", of: item)]
        }
        #expect(card.final == Fraction(100 * (80 - penalties.reduce(0, +)), 80))
        #expect(card.grade?.id == grade)
    }

    @Test("VDA 6.3: a mean of samples, rounded inside")
    func vdaSamples() throws {
        let card = try Self.card("vda-6-3") { item in
            (item.id == "2.1" ? ["10", "8", "4"] : ["10"]).map { Self.option($0, of: item) }
        }
        #expect(card.items[0].rate == exact("0.733"))
        #expect(card.grade?.id == "A")
    }

    @Test(
        "VDA 6.3: downgrades whatever the total",
        arguments: [
            ([:], "A"), (["2.2": "4"], "B"), (["2.2": "0"], "C"), (["2.1": "4"], "B"), (["3.2": "0"], "C"),
            (["2.1": "4", "2.2": "8"], "C"),
        ] as [([String: String], String)])
    func vdaDowngrades(marks: [String: String], grade: String) throws {
        let card = try Self.card("vda-6-3") { [Self.option(marks[$0.id] ?? "10", of: $0)] }
        #expect(card.uncappedGrade?.id == "A")
        #expect(card.grade?.id == grade)
    }

    @Test(
        "VDA 6.3: fewer than two thirds of an element's questions give no score",
        arguments: [(["6.1"], true), (["6.1", "6.3"], false), (["2.1"], false), ([], true)] as [([String], Bool)])
    func vdaCoverage(blank: [String], isScored: Bool) throws {
        let card = try Self.card("vda-6-3") { blank.contains($0.id) ? [] : [Self.option("10", of: $0)] }
        #expect((card.final != nil) == isScored)
    }

    @Test(
        "GB/T 27922: deduction −1 each, bonus +1 at most once, limits inclusive",
        arguments: [(0, 0, 100), (3, 0, 97), (6, 2, 95)])
    func gbt(deductions: Int, bonuses: Int, final: Int) throws {
        let card = try Self.card("gbt-27922") { item in
            switch item.id {
            case "law": [.count(Fraction(deductions))]
            case "advantage": [.count(Fraction(bonuses)), .count(Fraction(bonuses))]
            default: Self.best(item)
            }
        }
        #expect(card.computed == 100)
        #expect(card.final == Fraction(final))
        #expect(card.grade?.id == card.checklist.grades.first?.id)
        #expect(card.checklist.grades.map(\.limit.value).prefix(4) == [95, 90, 80, 70])
        #expect(!card.checklist.grades.contains { !$0.limit.inclusive })
    }

    @Test("GB/T 27922: a deleted item leaves, a sample loses in proportion")
    func gbtSamples() throws {
        let card = try Self.card("gbt-27922") { item in
            if item.id == "recycling" { return [.notApplicable] }
            if case .share = item.answer { return [.share(9, of: 10)] }
            return Self.best(item)
        }
        let sampled = card.items.filter { $0.rate == exact("0.9") }.compactMap(\.full).sum()
        let whole = try #require(card.full)
        #expect(card.final == (whole - sampled * exact("0.1")).divided(by: whole).map { $0 * 100 })
    }

    @Test(
        "SQF: 3 minors and 1 major are 87 G, 4 minors 96 E", arguments: [([3, 1, 0], 87, "G"), ([4, 0, 0], 96, "E")])
    func sqf(counts: [Int], final: Int, grade: String) throws {
        var first = true
        let card = try Self.card("sqf") { _ in
            defer { first = false }
            return [.deductions(first ? counts.map { Fraction($0) } : [0, 0, 0])]
        }
        #expect(card.final == Fraction(final))
        #expect(card.grade?.id == grade)
    }

    @Test("XCCDF: three of ten rules of weight 0.1 are exactly 30")
    func xccdf() throws {
        var passed = 0
        let card = try Self.card("xccdf") { _ in
            passed += 1
            return [passed <= 3 ? .yes : .no]
        }
        #expect(card.final == 30)
    }

    private static func best(_ item: Item) -> [AnswerValue] {
        switch item.answer {
        case .yesNo(let question): [question.goodIsNo ? .no : .yes]
        case .share: [.share(10, of: 10)]
        case .count, .deduction: [.unanswered]
        default: [.unanswered]
        }
    }
}

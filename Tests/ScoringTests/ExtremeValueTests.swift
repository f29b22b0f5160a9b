import AuditTestSupport
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// Nothing traps, nothing is off by a digit, and nothing takes long, however odd the numbers.
@Suite struct ExtremeValueTests {
    @Test func weightsFarApartStayExact() {
        let huge = Fraction(1_000_000_000_000)
        let checklist = Checklist(
            .weighted, [.item("1", weight: exact("1/3")), .item("2", weight: huge), .item("3", weight: exact("1/7"))])
        let card = score(Audit(of: checklist, ["1": [.yes], "2": [.yes], "3": [.no]]), by: checklist)
        let whole = huge + exact("10/21")
        #expect(card.computed == ((huge + exact("1/3")) * 100).divided(by: whole))
        #expect(card.final?.decimalText(decimals: 2) == "100.00")
        #expect(card.final.map { $0 < 100 } == true)
        #expect(card.findings.map(\.pointsLost) == [exact("100/7").divided(by: whole)])
    }

    @Test func fiveThousandItems() {
        let numbers = Array(0..<5_000)
        let checklist = Checklist(
            .weighted,
            stride(from: 0, to: 5_000, by: 100).map { start in
                .section(
                    "s\(start)", weight: start % 200 == 0 ? exact("1/3") : 1_000_000_000_000,
                    (start..<start + 100).map { .item("\($0)", points: 2, department: "d\($0 % 7)") })
            }, grades: [.grade("A", from: 90), .grade("D", from: 0)], pass: 60)
        let answers = numbers.map { ("\($0)", [$0 % 4 == 3 ? AnswerValue.no : .yes]) }
        let card = score(Audit(of: checklist, Dictionary(uniqueKeysWithValues: answers)), by: checklist)
        #expect(card.final == 75)
        #expect(card.items.compactMap(\.contribution).sum() == 75)
        #expect(card.departments.map(\.earned).sum() == 75)
        #expect(card.findings.count == 1_250)
        #expect(card.findings.compactMap(\.pointsLost).sum() == 25)
    }

    @Test func twentyLevels() {
        var part = ChecklistPart.item("deep")
        for level in 1...20 {
            part = .section("s\(level)", .weighted, weight: 1, [part, .item("i\(level)", weight: 2)])
        }
        let checklist = Checklist(.weighted, [part])
        var answers = Dictionary(uniqueKeysWithValues: (1...20).map { ("i\($0)", [AnswerValue.no]) })
        answers["deep"] = [.yes]
        let card = score(Audit(of: checklist, answers), by: checklist)
        #expect(card.final == exact("100/3486784401"))
        #expect(card.sections.last?.depth == 20)
        #expect(card.items.compactMap(\.effectiveWeight).sum() == 1)
    }

    /// Each veto takes its section; the changes still add up one by one.
    @Test func aThousandVetoes() {
        let checklist = Checklist(
            .points, (0..<1_000).map { .section("s\($0)", [.item("veto \($0)"), .item("\($0)")]) },
            rules: (0..<1_000).map { .critical("veto \($0)", scope: .section("s\($0)"), .zero) })
        var answers = Dictionary(uniqueKeysWithValues: (0..<1_000).map { ("\($0)", [AnswerValue.yes]) })
        for number in 0..<1_000 { answers["veto \(number)"] = [number < 900 ? .no : .yes] }
        let card = score(Audit(of: checklist, answers), by: checklist)
        #expect(card.computed == 55)
        #expect(card.final == 10)
        #expect(card.fired.count == 900)
        #expect(card.fired.allSatisfy { $0.change == exact("-0.05") })
    }

    @Test func thousandsOfObservations() {
        let checklist = Checklist(
            .weighted, [.item("1", per: .person), .item("2", weight: exact("1/3"), per: .person)])
        let people = (0..<100).map { AuditedPerson.named("P\($0)", team: "T\($0 % 5)") }
        let seen = (0..<5_000).map { Observation.seen($0 % 100 == $0 / 50 ? .no : .yes, people: [$0 % 100]) }
        let audit = Audit(of: checklist, observed: ["1": seen, "2": [.seen(.yes, people: [0])]], people: people)
        let card = score(audit, by: checklist)
        #expect(card.people.count == 100)
        #expect(card.teams.map(\.observations).reduce(0, +) == 5_001)
        #expect(card.people.map(\.observations) == [51] + Array(repeating: 50, count: 99))
        #expect(card.items[0].rate == Fraction(5_000 - card.findings.count, 5_000))
    }

    @Test func valuesBeyondAllBoundsAreCapped() {
        let huge = exact("9999999999999999999999999999999999999999")
        let checklist = Checklist(
            .points,
            [
                .item("line", .number(.linear(zero: 10, full: 0))), .item("target", .share(.target)),
                .item("count", .count(.atMost(0, 1), .rest(0))),
                .item("deduction", .deductions(.each(1, limit: exact("0.5")))),
            ])
        let card = score(
            Audit(
                of: checklist,
                [
                    "line": [.number(-huge)], "target": [.share(huge, of: exact("0.0000001"))], "count": [.count(huge)],
                    "deduction": [.deductions([huge])],
                ]), by: checklist)
        #expect(card.items.map(\.rate) == [1, 1, 0, exact("0.5")])
        #expect(card.final == exact("62.5"))
    }

    /// Weights 1/p for a thousand primes: a common denominator of thousands of digits.
    @Test func weightsWithoutCommonDenominator() {
        let primes = (2...7_919).filter { number in
            !(2..<number).contains { $0 * $0 <= number && number.isMultiple(of: $0) }
        }
        let checklist = Checklist(
            .weighted, primes.compactMap { prime in Fraction(1, prime).map { .item("\(prime)", weight: $0) } })
        let answers = primes.map { ("\($0)", [AnswerValue.yes]) }
        let card = score(Audit(of: checklist, Dictionary(uniqueKeysWithValues: answers)), by: checklist)
        #expect(primes.count == 1_000)
        #expect(card.final == 100)
        #expect(card.items.compactMap(\.effectiveWeight).sum() == 1)
    }
}

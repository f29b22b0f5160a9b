import AuditTestSupport
import BilingualText
import BulkScoring
import ChecklistModel
import ExactArithmetic
import Testing

/// Audits that only the careful way can score: nothing is appended, and the next audit is scored as ever.
@Suite struct RefusedAuditTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let checklist: Checklist
        let audit: Audit

        init(_ name: String, _ checklist: Checklist, _ audit: Audit) {
            testDescription = name
            self.checklist = checklist
            self.audit = audit
        }
    }

    private static let plain = Checklist(.points, [.item("1"), .item("2", per: .person)])
    private static let pooled = Checklist(.points, [.item("1", .share(), combine: .pooled)])
    private static let huge = Checklist(
        .weighted,
        [
            .section("a", weight: 1, [.item("1", .share(), points: 1), .item("2", points: 1_000_007)]),
            .section("b", weight: 1, [.item("3", .share(), points: 1), .item("4", points: 1_000_009)]),
        ])
    private static func complete(
        _ changes: [String: [Observation]] = [:], onDuty: [Int]? = nil, units: [String: [String]] = [:],
        waivers: [Waiver] = []
    ) -> Audit {
        Audit(
            of: plain, observed: ["1": [.seen(.yes)], "2": [.seen(.no, people: [0])]].merging(changes) { $1 },
            people: [.named("P1")], onDuty: onDuty, units: units, waivers: waivers)
    }
    private static let today = CivilDate(year: 2026, month: 10, day: 12)

    @Test(arguments: [
        Case("an item without an observation", plain, complete(["1": []])),
        Case("a blank", plain, complete(["1": [.seen(.unanswered)]])),
        Case("a blank beside an answer", plain, complete(["1": [.seen(.yes), .seen(.unanswered)]])),
        Case("people on duty", plain, complete(onDuty: [0])),
        Case("units on display", plain, complete(units: ["car": ["1"]])),
        Case(
            "a waiver", plain,
            complete(
                waivers: [today].compactMap {
                    $0.map { Waiver(item: 0, owner: "王", reason: "装修", until: $0) }
                })),
        Case("nothing applies", plain, complete(["1": [.seen(.notApplicable)], "2": [.seen(.notApplicable)]])),
        Case(
            "too few observations", Checklist(.points, [.item("1", atLeast: 2)]),
            Audit(of: Checklist(.points, [.item("1", atLeast: 2)]), ["1": [.yes]])),
        Case("two samples pooled", pooled, Audit(of: pooled, ["1": [.share(1, of: 2), .share(2, of: 3)]])),
        Case("somebody who is not listed", plain, complete(["2": [.seen(.yes, people: [7])]])),
        Case(
            "more answers than items", plain,
            Audit(
                of: Checklist(.points, [.item("1"), .item("2"), .item("3")]),
                [
                    "1": [.yes], "2": [.yes], "3": [.yes],
                ])),
        Case(
            "weights and rates beyond a word", huge,
            Audit(
                of: huge,
                [
                    "1": [.share(1, of: 999_983)], "2": [.yes], "3": [.share(1, of: 999_979)], "4": [.yes],
                ])),
        Case(
            "a rate that needs more than a word", pooled,
            Audit(
                of: pooled,
                [
                    "1": [.share(1, of: exact("10000000000000000000000"))]
                ])),
    ])
    func appendsNothing(_ sample: Case) throws {
        let plan = try #require(ScoringPlan(sample.checklist, language: .zh))
        var scorer = BulkScorer(plan: plan)
        let next = Audit(of: sample.checklist, sample.checklist.fullMarks)
        let isTaken = [scorer.append(next), scorer.append(sample.audit), scorer.append(next)]
        #expect(isTaken == [true, false, true])
        let rows = ScorecardRows(scorer)
        #expect(rows == ScorecardRows([next, next], of: sample.checklist))
    }

    struct Slip: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let observation: BulkObservation
        let head: BulkHead?

        init(_ name: String, _ observation: BulkObservation, dealer: Int32 = 0, department: Int32 = 0) {
            testDescription = name
            self.observation = observation
            head = today.map { BulkHead(dealer: dealer, auditor: 0, department: department, date: $0) }
        }
    }

    @Test(arguments: [
        Slip("an answer that was never told", BulkObservation(answer: 1)),
        Slip("an answer below 0", BulkObservation(answer: -1)),
        Slip("a party that was never told", BulkObservation(answer: 0, party: 0)),
        Slip("a party below -1", BulkObservation(answer: 0, party: -2)),
        Slip("a dealer that was never told", BulkObservation(answer: 0), dealer: 1),
        Slip("a department that was never told", BulkObservation(answer: 0), department: 1),
        Slip("a note outside the texts", BulkObservation(answer: 0, note: BulkText(offset: 3, count: 2))),
        Slip("a unit far outside the texts", BulkObservation(answer: 0, unit: BulkText(offset: .max, count: .max))),
    ])
    func numbersAreCheckedWhereTheyComeIn(_ slip: Slip) throws {
        let plan = try #require(ScoringPlan(Checklist(.points, [.item("1")]), language: .zh))
        var scorer = BulkScorer(plan: plan)
        let numbers = [
            scorer.dealer(AuditedDealer(id: "SH01")), scorer.auditor("A-07"),
            scorer.answer(.no, written: "否", item: 0),
        ]
        #expect(numbers == [0, 0, 0])
        let texts = Array("note".utf8)
        let head = try #require(slip.head)
        let taken = scorer.append(
            id: texts.span, head: head, observations: [slip.observation].span, texts: texts.span)
        #expect(!taken)
        let rows = ScorecardRows(scorer)
        #expect(rows.isEmpty)
    }

    @Test func forgottenNumbersAreRefusedAndNewOnesServe() throws {
        let checklist = Checklist(.points, [.item("1")])
        let plan = try #require(ScoringPlan(checklist, language: .zh))
        var scorer = BulkScorer(plan: plan)
        let audit = Audit(of: checklist, ["1": [.no]])
        let before = scorer.append(audit)
        let told = scorer.answer(.yes, written: "是", item: 0)
        let answer = try #require(told)
        scorer.forget()
        let head = BulkHead(dealer: 0, auditor: 0, date: audit.date)
        let id = Array("A".utf8)
        let taken = scorer.append(
            id: id.span, head: head, observations: [BulkObservation(answer: answer)].span, texts: id.span)
        let after = scorer.append(audit)
        #expect([before, taken, after] == [true, false, true])
        let rows = ScorecardRows(scorer)
        #expect(rows == ScorecardRows([audit, audit], of: checklist))
    }

    @Test func blanksAndForeignItemsHaveNoNumber() throws {
        let plan = try #require(ScoringPlan(Checklist(.points, [.item("1")]), language: .zh))
        var scorer = BulkScorer(plan: plan)
        let numbers = [
            scorer.answer(.unanswered, written: "", item: 0), scorer.answer(.yes, written: "是", item: 1),
            scorer.answer(.yes, written: "是", item: -1), scorer.party([0]),
        ]
        #expect(numbers == [nil, nil, nil, nil])
    }
}

extension Checklist {
    /// Every item answered once, in full.
    fileprivate var fullMarks: [String: [AnswerValue]] {
        Dictionary(
            uniqueKeysWithValues: items.map { item in
                let value: AnswerValue = if case .share = item.answer { .share(1, of: 1) } else { .yes }
                return (item.id, [AnswerValue](repeating: value, count: item.atLeast))
            })
    }
}

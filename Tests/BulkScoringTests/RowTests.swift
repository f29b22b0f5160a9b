import AuditTestSupport
import BilingualText
import BulkScoring
import ChecklistModel
import ExactArithmetic
import Testing

/// Single audits with their rows, each compared with the careful way too.
@Suite struct RowTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let checklist: Checklist
        let audit: Audit
        /// The end of the audit's row, from its outcome on.
        let ending: String

        init(_ name: String, _ checklist: Checklist, _ answers: [String: [Observation]], ending: String) {
            testDescription = name
            self.checklist = checklist
            audit = Audit(of: checklist, observed: answers, people: [.named("P1"), .named("P2")])
            self.ending = ending
        }
    }

    private static let eighths = Checklist(.points, [.item("1", .options(1, exact("1/8"), 0))], decimals: 0)
    private static func policy(_ policy: NotApplicablePolicy) -> Checklist {
        Checklist(.points, [.item("1", points: 3), .item("2", points: 2, notApplicable: policy)])
    }
    private static let capped = Checklist(
        .points, [.item("1"), .item("2", points: 9)],
        rules: [.critical("1", .scoreAtMost(exact("59.5")), .gradeAtMost("C")), .critical("2", .fail)],
        grades: [.grade("A", from: 90), .grade("B", from: 80), .grade("C", from: 0)], pass: 80)
    // Computed: a search for leaks does not see through what a static constant of this kind points to.
    private static var minima: Checklist {
        Checklist(
            .weighted,
            [
                .section("a", weight: 1, [.item("1"), .item("2", notApplicable: .exclude)]),
                .section("b", weight: 1, [.item("3")]),
            ], rules: [.section("a", below: 60, .scoreAtMost(70))])
    }
    private static let thirds = Checklist(.weighted, [.item("1"), .item("2"), .item("3")], decimals: 3)

    @Test(arguments: [
        Case(
            "half a unit is rounded up", eighths, ["1": [.seen(.option(1))]],
            ending: "passed,,13,13,13,0,,,13,0,1,100,,1,25/2,,3"),
        Case(
            "not applicable leaves", policy(.exclude), ["1": [.seen(.yes)], "2": [.seen(.notApplicable)]],
            ending: "passed,,100.00,100.00,100.00,0.00,,,60.00,3.00,3.00,100.00,,1,100/1,,3"),
        Case(
            "not applicable counts as zero", policy(.zero), ["1": [.seen(.yes)], "2": [.seen(.notApplicable)]],
            ending: "passed,,60.00,60.00,60.00,0.00,,,60.00,3.00,5.00,100.00,,1,60/1,,3"),
        Case(
            "not applicable counts as full", policy(.full), ["1": [.seen(.no)], "2": [.seen(.notApplicable)]],
            ending: "passed,,40.00,40.00,40.00,0.00,,,0.00,2.00,5.00,100.00,,1,40/1,,3"),
        Case(
            "one of two observations does not apply", policy(.zero),
            [
                "1": [.seen(.yes)], "2": [.seen(.yes), .seen(.notApplicable)],
            ], ending: "passed,,100.00,100.00,100.00,0.00,,,80.00,5.00,5.00,100.00,,2,100/1,,3"),
        Case(
            "a cap on score and grade", capped, ["1": [.seen(.no)], "2": [.seen(.yes)]],
            ending: "failed,C,90.00,59.50,90.00,0.00,,,59.50,9.00,10.00,100.00,"
                + "1:score-at-most=59.5+grade-at-most=C,2,119/2,80,3"),
        Case(
            "no score but failed", capped, ["1": [.seen(.no)], "2": [.seen(.no)]],
            ending: "failed,C,0.00,0.00,0.00,0.00,,,0.00,0.00,10.00,100.00,"
                + "1:score-at-most=59.5+grade-at-most=C;2:fail,2,0/1,80,3"),
        Case(
            "a minimum that only the guard misses", minima,
            [
                "1": [.seen(.yes)], "2": [.seen(.notApplicable)], "3": [.seen(.yes)],
            ], ending: "passed,,100.00,100.00,100.00,0.00,,,70.00,100.00,100.00,100.00,,2,100/1,,3"),
        Case(
            "thirds stay exact", thirds, ["1": [.seen(.yes)], "2": [.seen(.yes)], "3": [.seen(.no)]],
            ending: "passed,,66.667,66.667,66.667,0.000,,,66.667,66.667,100.000,100.000,,3,200/3,,3"),
        Case(
            "one item, one answer", Checklist(.points, [.item("1")]), ["1": [.seen(.yes)]],
            ending: "passed,,100.00,100.00,100.00,0.00,,,100.00,1.00,1.00,100.00,,1,100/1,,3"),
        Case(
            "what weighs nothing is shown and not scored",
            Checklist(.points, [.item("1"), .item("2", points: 0)]), ["1": [.seen(.yes)], "2": [.seen(.no)]],
            ending: "passed,,100.00,100.00,100.00,0.00,,,100.00,1.00,1.00,100.00,,2,100/1,,3"),
        Case(
            "information needs no answer",
            Checklist(.points, [.item("1"), .item("2", .information(.text), points: 0)]), ["1": [.seen(.yes)]],
            ending: "passed,,100.00,100.00,100.00,0.00,,,100.00,1.00,1.00,100.00,,1,100/1,,3"),
        Case(
            "rates of sevenths and elevenths", Checklist(.points, [.item("1", .share()), .item("2", .share())]),
            [
                "1": [.seen(.share(3, of: 7))], "2": [.seen(.share(2, of: 11))],
            ], ending: "passed,,30.52,30.52,30.52,0.00,,,30.52,0.61,2.00,100.00,,2,2350/77,,3"),
    ])
    func endsAsExpected(_ sample: Case) throws {
        let plan = try #require(ScoringPlan(sample.checklist, language: .en))
        var scorer = BulkScorer(plan: plan)
        let isTaken = scorer.append(sample.audit)
        #expect(isTaken)
        let rows = ScorecardRows(scorer)
        #expect(rows.audits == "A-1,test,1.0.0,SH01,,2026-10-12,A-07,\(sample.ending)\n")
        #expect(rows == ScorecardRows([sample.audit], of: sample.checklist, language: .en))
    }

    @Test func aJointObservationCountsForEachAndIsOneFinding() throws {
        let checklist = Checklist(
            .points,
            [
                .item("1", points: 2, per: .person, remedy: BilingualText(zh: "重做", en: "Redo"), dueDays: 30),
                .item("2", per: .person),
            ])
        let audit = Audit(
            of: checklist,
            observed: [
                "1": [.seen(.no, people: [0, 1], written: "否"), .seen(.yes, people: [0])],
                "2": [.seen(.yes, people: [1])],
            ], people: [.named("P1"), .named("P2")])
        let plan = try #require(ScoringPlan(checklist, language: .zh))
        var scorer = BulkScorer(plan: plan)
        let isTaken = scorer.append(audit)
        #expect(isTaken)
        let rows = ScorecardRows(scorer)
        #expect(rows == ScorecardRows([audit], of: checklist))
        #expect(
            rows.people == """
                A-1,SH01,P1,P1,,,,50.00,1.00,2.00,2,9.45,90.55,no
                A-1,SH01,P2,P2,,,,33.33,1.00,3.00,2,4.16,85.20,no

                """)
        #expect(rows.findings == "A-1,SH01,1,,P1、P2,,否,1.00,no,,,重做,2026-11-11\n")
    }

    @Test func hostileNamesStayInTheirFields() throws {
        let hostile = ["a,b", "\"", " x", "x ", "two\nlines", "cr\r", "<b>", "=1+1", "|", "\u{1}", "张三😀", ""]
        let checklist = Checklist(
            .points, [.item("1,\"", per: .person, department: "d,\n", remedy: BilingualText("r,\""))])
        let plan = try #require(ScoringPlan(checklist, language: .zh))
        var scorer = BulkScorer(plan: plan)
        let audits = hostile.map { text in
            let seen = Observation(
                value: .no, written: text, people: [0], unit: text, note: text, evidence: text)
            return Audit(
                of: checklist, observed: ["1,\"": [seen]],
                people: [AuditedPerson(id: text, name: text, role: text, team: text, department: text)],
                id: text, dealer: AuditedDealer(id: text, region: text))
        }
        let taken = audits.count { scorer.append($0) }
        #expect(taken == hostile.count)
        let rows = ScorecardRows(scorer)
        #expect(rows == ScorecardRows(audits, of: checklist))
    }

    @Test(arguments: [[.audits], [.departments], [.people], [.findings], [.audits, .people], []] as [BulkTables])
    func onlyTheAskedTablesAreWritten(tables: BulkTables) throws {
        var random = SeededGenerator(seed: 12)
        let checklist = random.plainChecklist()
        let plan = try #require(ScoringPlan(checklist, language: .zh))
        var all = BulkScorer(plan: plan)
        var some = BulkScorer(plan: plan, tables: tables)
        let audits = (0..<20).map { _ in random.plainAudit(of: checklist) }
        let taken = audits.filter { all.append($0) }
        let alsoTaken = taken.filter { some.append($0) }
        #expect(taken.count > 5 && alsoTaken.count == taken.count)
        let (expected, rows) = (ScorecardRows(all), ScorecardRows(some))
        #expect(rows.audits == (tables.contains(.audits) ? expected.audits : ""))
        #expect(rows.departments == (tables.contains(.departments) ? expected.departments : ""))
        #expect(rows.people == (tables.contains(.people) ? expected.people : ""))
        #expect(rows.findings == (tables.contains(.findings) ? expected.findings : ""))
        #expect(!expected.people.isEmpty && !expected.findings.isEmpty)
    }
}

import AuditTestSupport
import ChecklistModel
import ContentDigest
import ExactArithmetic
import Testing

@testable import ClosedLoop
@testable import Compliance

@Suite("the closed loop in a month's report")
struct MonthLoopTests {
    private static let definition = SHA256Digest(of: [1])

    /// A finding of one audit a day; `item` tells actions apart.
    private func finding(
        _ item: String, on date: String, dealer: String = "SH01", department: String? = "sales", people: [String] = []
    ) throws -> ActionFinding {
        let date = try #require(CivilDate(date))
        return ActionFinding(
            audit: AuditOfFindings(
                id: "\(dealer)-\(date.text)", sequence: 1, dealer: dealer, checklist: "sales-showroom",
                definition: Self.definition, department: nil, date: date, isCurrent: true),
            item: item, department: department, people: people, unit: nil, lost: .one, isCritical: false)
    }

    /// What the steps make of the findings, as they stand on a day.
    private func actions(
        _ findings: [ActionFinding], steps: [(item: String, state: String, day: String)] = [], asOf day: String
    ) throws -> [CorrectiveAction] {
        let terms = ActionTerms(
            responsible: { _, _ in nil }, checklist: { _ in nil }, secondsAheadOfGreenwich: { _ in 0 })
        let numbers = Dictionary(
            correctiveActions(findings: findings, entries: [], terms: terms).map { ($0.item, $0.id.text) }
        ) { first, _ in first }
        let entries = steps.enumerated().map { index, step in
            KeptEntry(
                sequence: 100 + index,
                entry: LoopEntry(
                    kind: .action, id: numbers[step.item] ?? "", dealer: "SH01", state: step.state, person: "P1",
                    entered: "\(step.day)T08:00:00Z"))
        }
        return correctiveActions(findings: findings, entries: entries, terms: terms, asOf: CivilDate(day))
    }

    private func standing(
        _ actions: [CorrectiveAction], _ month: String = "2026-10", asOf day: String = "2026-10-31"
    ) throws -> ActionStanding? {
        ActionStanding.all(of: actions, in: try #require(Month(month)), asOf: try #require(CivilDate(day))).first
    }

    private func numbers(_ standing: ActionStanding?) -> [Int] {
        guard let standing else { return [] }
        return [
            standing.carried, standing.opened, standing.reopened, standing.closed, standing.closedOnTime, standing.open,
            standing.overdue, standing.unverified,
        ]
    }

    @Test("looked at later: what was verified since is closed, what was found since is of another month")
    func lookedAtLater() throws {
        let findings = try [finding("1-1", on: "2026-10-02"), finding("1-2", on: "2026-11-03")]
        let steps = [("1-1", "done", "2026-10-05"), ("1-1", "verified", "2026-11-05")]
        let late = try actions(findings, steps: steps.map { (item: $0.0, state: $0.1, day: $0.2) }, asOf: "2026-11-20")
        #expect(numbers(try standing(late, asOf: "2026-11-20")) == [0, 1, 0, 1, 1, 0, 0, 0])
        let early = try actions(findings, steps: steps.map { (item: $0.0, state: $0.1, day: $0.2) }, asOf: "2026-10-31")
        #expect(numbers(try standing(early)) == [0, 1, 0, 0, 0, 0, 0, 1])
        #expect(numbers(try standing(late, "2026-11", asOf: "2026-11-20")) == [1, 1, 0, 1, 1, 1, 1, 0])
    }

    /// Days: a finding that lost a whole point without a definition is a minor one, due after fifteen days.
    @Test(
        "counts of the whole",
        arguments: [
            ("found in the month and left", ["2026-10-20"], [], [0, 1, 0, 0, 0, 1, 0, 0]),
            ("found in the month, overdue at its end", ["2026-10-02"], [], [0, 1, 0, 0, 0, 1, 1, 0]),
            ("carried over", ["2026-09-02"], [], [1, 0, 0, 0, 0, 1, 1, 0]),
            ("found again while open", ["2026-09-02", "2026-10-02"], [], [1, 0, 0, 0, 0, 1, 1, 0]),
            ("put right, not looked at", ["2026-10-02"], [("done", "2026-10-05")], [0, 1, 0, 0, 0, 0, 0, 1]),
            (
                "closed on time", ["2026-10-02"], [("done", "2026-10-05"), ("verified", "2026-10-30")],
                [0, 1, 0, 1, 1, 0, 0, 0]
            ),
            (
                "closed late", ["2026-10-02"], [("done", "2026-10-28"), ("verified", "2026-10-30")],
                [0, 1, 0, 1, 0, 0, 0, 0]
            ),
            (
                "closed the month before, found again", ["2026-09-01", "2026-10-25"],
                [("done", "2026-09-05"), ("verified", "2026-09-06")], [0, 0, 1, 0, 0, 1, 0, 0]
            ),
            (
                "sent back by who looked", ["2026-10-02"], [("done", "2026-10-05"), ("reopened", "2026-10-06")],
                [0, 1, 1, 0, 0, 1, 1, 0]
            ),
            (
                "what came after the day does not count", ["2026-10-02"],
                [("done", "2026-10-05"), ("verified", "2026-11-02")], [0, 1, 0, 0, 0, 0, 0, 1]
            ),
        ] as [(String, [String], [(String, String)], [Int])])
    func counts(_ name: String, _ days: [String], _ steps: [(String, String)], _ expected: [Int]) throws {
        let found = try actions(
            days.map { try finding("1-1", on: $0) }, steps: steps.map { ("1-1", $0.0, $0.1) }, asOf: "2026-10-31")
        #expect(numbers(try standing(found)) == expected, "\(name)")
    }

    @Test("what was closed before the month and stayed so is no part of it")
    func past() throws {
        let found = try actions(
            [finding("1-1", on: "2026-08-01")],
            steps: [("1-1", "done", "2026-08-02"), ("1-1", "verified", "2026-08-03")], asOf: "2026-10-31")
        #expect(try standing(found) == nil)
        #expect(found.allSatisfy { !$0.isPartOf(Month("2026-10") ?? $0.opened.monthOfYear) })
    }

    @Test("dealers, departments and owners add up to the whole, whoever is not named last")
    func subjects() throws {
        let found = try actions(
            [
                finding("1-1", on: "2026-10-01", dealer: "SH02"), finding("1-1", on: "2026-10-02"),
                finding("1-2", on: "2026-10-02", department: nil), finding("1-3", on: "2026-10-02", people: ["P2"]),
            ], asOf: "2026-10-31")
        let all = ActionStanding.all(
            of: found, in: try #require(Month("2026-10")), asOf: try #require(CivilDate("2026-10-31")))
        #expect(
            all.map(\.subject) == [
                .whole, .dealer("SH01"), .dealer("SH02"), .department(dealer: "SH01", "sales"),
                .department(dealer: "SH01", nil), .department(dealer: "SH02", "sales"), .owner(dealer: "SH01", "P2"),
                .owner(dealer: "SH01", nil), .owner(dealer: "SH02", nil),
            ])
        for kinds in [1..<3, 3..<6, 6..<9] { #expect(all[kinds].reduce(0) { $0 + $1.open } == all[0].open) }
    }

    @Test("pending actions come first, the earliest due among them first")
    func order() throws {
        let found = try actions(
            [finding("1-1", on: "2026-10-09"), finding("1-2", on: "2026-10-02"), finding("1-3", on: "2026-10-01")],
            steps: [("1-3", "done", "2026-10-03"), ("1-3", "verified", "2026-10-04")], asOf: "2026-10-31")
        let loop = MonthLoop(
            LoopRecords(actions: found, appeals: [], waivers: []), in: try #require(Month("2026-10")),
            asOf: try #require(CivilDate("2026-10-31")))
        #expect(loop.actions.map(\.item) == ["1-2", "1-1", "1-3"])
    }

    private func step(_ day: String) throws -> LoopStep {
        LoopStep(
            sequence: 1, person: "P1", day: try #require(CivilDate(day)), entered: "\(day)T00:00:00Z", why: nil)
    }

    @Test(
        "waivers of a month are those in force on its day, and those that ended in it",
        arguments: [
            ("2026-09-01", "2026-12-31", nil, true), ("2026-09-01", "2026-10-15", nil, true),
            ("2026-08-01", "2026-09-30", nil, false), ("2026-09-01", "2026-12-31", "2026-10-10", true),
            ("2026-08-01", "2026-12-31", "2026-09-10", false), ("2026-11-01", "2026-12-31", nil, false),
        ] as [(String, String, String?, Bool)])
    func waivers(from granted: String, until: String, revoked: String?, isListed: Bool) throws {
        let waiver = LedgerWaiver(
            id: "W-1", dealer: "SH01", checklist: "c", item: "1-1", owner: "P1", reason: "r", criticalBecause: nil,
            granted: try step(granted), until: try #require(CivilDate(until)), extensions: [],
            revoked: try revoked.map(step))
        let loop = MonthLoop(
            LoopRecords(actions: [], appeals: [], waivers: [waiver]), in: try #require(Month("2026-10")),
            asOf: try #require(CivilDate("2026-10-31")))
        #expect(loop.waivers.isEmpty != isListed)
    }

    @Test("an appeal about the month's audits is told with it, though it was filed and decided afterwards")
    func lateAppeal() throws {
        let late = try appeal(filed: "2026-11-03", .upheld, closed: "2026-11-04", about: "2026-10-30")
        let other = try appeal(filed: "2025-09-03", .upheld, closed: "2025-09-04", about: "2025-09-01")
        let loop = MonthLoop(
            LoopRecords(actions: [], appeals: [other, late], waivers: []), in: try #require(Month("2026-10")),
            asOf: try #require(CivilDate("2026-10-31")))
        #expect(loop.appeals == [late])
        #expect(loop.rates.all.upheld == 1)
    }

    private func appeal(
        filed: String, _ state: Appeal.State, closed: String? = nil, about day: String = "2025-01-01"
    ) throws -> Appeal {
        Appeal(
            id: "A-1",
            subject: AppealSubject(
                dealer: "SH01", audit: "A", auditDate: try #require(CivilDate(day)), revision: 1,
                auditor: "A-07", checklist: "c", item: "1-1"),
            claim: "c", evidence: nil, lateBecause: nil, filed: try step(filed), state: state,
            closed: try closed.map(step), correction: nil)
    }

    @Test("appeals are listed while open and in the months of filing and closing; rates look back a year")
    func appeals() throws {
        let filed = [
            try appeal(filed: "2025-10-31", .rejected, closed: "2025-11-02"),
            try appeal(filed: "2025-11-01", .upheld, closed: "2025-11-02"),
            try appeal(filed: "2026-08-01", .open), try appeal(filed: "2026-08-01", .rejected, closed: "2026-10-02"),
            try appeal(filed: "2026-10-30", .withdrawn, closed: "2026-10-31"),
        ]
        let loop = MonthLoop(
            LoopRecords(actions: [], appeals: filed, waivers: []), in: try #require(Month("2026-10")),
            asOf: try #require(CivilDate("2026-10-31")))
        #expect(loop.appeals.map(\.state) == [.open, .rejected, .withdrawn])
        #expect(loop.rates.all.filed == 4)
        #expect(loop.rates.all.share == Fraction(1, 2))
    }
}

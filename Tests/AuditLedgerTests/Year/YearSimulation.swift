import AuditLedger
import AuditTestSupport
import ChecklistModel
import ClosedLoop
import ContentDigest
import ExactArithmetic
import IssuedScores
import Scoring

/// A year at a few dealers, day by day: audits come in, some late, and people do what they do about them.
struct YearSimulation {
    static let dealers = ["D1", "D2", "D3"]
    static let people = ["P1", "P2"]

    /// 12 points: an item of one unit or another, a critical one that is due in 5 days, and one for each of two people.
    static let checklist = Checklist(
        .points,
        [
            .section(
                "1",
                [
                    .item("1-1", points: 4, department: "service"),
                    .item("1-2", points: 3, department: "service", dueDays: 5),
                    .item("1-3", points: 5, per: .person, department: "service"),
                ])
        ],
        rules: [.critical("1-2", .gradeAtMost("C"))],
        grades: [.grade("A", from: 90), .grade("B", from: 60), .grade("C", from: 0)], pass: 60, id: "year")

    static let definition = LedgerDefinition(
        kind: .checklist, id: "year", version: "1.0.0", bytes: Array("checklist: year\n".utf8))

    static func definitions(_ digest: SHA256Digest) -> Checklist? { digest == definition.digest ? checklist : nil }

    static var terms: ActionTerms {
        ActionTerms(
            responsible: { _, _ in nil }, checklist: definitions, secondsAheadOfGreenwich: { _ in 8 * 3_600 })
    }

    let ledger: Ledger
    var generator: SeededGenerator
    private(set) var today: CivilDate
    /// Of the day, so that no two entries are out of order.
    private var second = 0
    private var files = 0
    /// Audits of days past that nobody has sent yet.
    private var unsent: [Audit] = []

    init(_ ledger: Ledger, seed: UInt64, from first: CivilDate) throws {
        self.ledger = ledger
        generator = SeededGenerator(seed: seed)
        today = first
        try ledger.store([Self.definition])
    }

    /// One day, and the night after it.
    mutating func live() throws {
        for dealer in Self.dealers where generator.oneIn(9) { walk(dealer) }
        for index in unsent.indices.reversed() where !generator.oneIn(3) { try send(unsent.remove(at: index)) }
        for _ in 0..<3 { try act() }
        second = 0
        today = today.adding(days: 1) ?? today
    }

    private mutating func act() throws {
        switch generator.pick([0, 0, 0, 1, 1, 2, 3, 4, 5, 5, 5, 6, 6, 7]) {
        case 0: try file()
        case 1: try close()
        case 2: try grant()
        case 3: try changeWaiver()
        case 4: if generator.oneIn(3) { try step { _ in .reopen(why: "又出现") } }
        case 5: try step { _ in .done(ActionReport(measure: "已整改")) }
        case 6: try step { _ in .verify(recheck: nil, note: nil) }
        default:
            let due = today.adding(days: 20)
            try step { _ in .assign(owner: "P2", due: due, why: "请假") }
        }
    }

    /// The moment, a second later each time.
    mutating func now() -> String {
        second += 1
        return
            "\(today.text)T04:\(second / 60 < 10 ? "0" : "")\(second / 60):\(second % 60 < 10 ? "0" : "")\(second % 60)Z"
    }

    // MARK: Audits

    private mutating func walk(_ dealer: String) {
        var observed: [String: [Observation]] = [:]
        if !generator.oneIn(12) { observed["1-1"] = [.seen(answer(), unit: "U\(generator.next() % 9)", written: "x")] }
        if !generator.oneIn(12) { observed["1-2"] = [.seen(answer(), written: "x")] }
        observed["1-3"] = [0, 1].map { .seen(answer(), people: [$0], written: "x") }
        files += 1
        unsent.append(
            Audit(
                of: Self.checklist, observed: observed,
                people: Self.people.map { AuditedPerson(id: $0, name: $0) }, id: "\(dealer)-\(files)",
                dealer: AuditedDealer(id: dealer), date: today))
    }

    private mutating func answer() -> AnswerValue {
        generator.oneIn(3) ? .no : generator.oneIn(15) ? .notApplicable : .yes
    }

    private mutating func send(_ audit: Audit) throws {
        let waived = waivers(try ledger.loopEntries(of: .waiver)).applied(to: audit, by: Self.checklist).audit
        _ = try ledger.record(submission(waived))
    }

    mutating func submission(_ audit: Audit) -> LedgerSubmission {
        let moment = now()
        return LedgerSubmission(
            source: "\(audit.id).yaml", bytes: Array("\(audit.id) \(moment)".utf8), received: moment, encoding: "utf-8",
            audits: [
                LedgerAudit(
                    audit, issued: IssuedAudit(score(audit, by: Self.checklist)), definition: Self.definition.digest)
            ])
    }
}

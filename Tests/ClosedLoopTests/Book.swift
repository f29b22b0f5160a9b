import ChecklistModel
import ClosedLoop

/// A book of entries that grows as a ledger's does.
struct Book {
    private(set) var entries: [KeptEntry] = []

    var appeals: [Appeal] { ClosedLoop.appeals(entries) }
    var waivers: [LedgerWaiver] { ClosedLoop.waivers(entries) }

    @discardableResult mutating func enter(_ entry: LoopEntry) -> String {
        let entered = LoopEntry(
            kind: entry.kind, id: entry.id, dealer: entry.dealer, state: entry.state, person: entry.person,
            entered: "2026-10-12T00:00:00Z", fields: entry.fields)
        entries.append(KeptEntry(sequence: entries.count + 1, entry: entered))
        return entry.id
    }
}

/// A day that exists.
func date(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("no day: \(text)") }
    return date
}

extension AppealSubject {
    static func of(
        _ item: String = "1-1", audit: String = "SH01-10", people: [String] = ["P1"], unit: String? = nil,
        observation: Int? = 1, revision: Int = 1, auditor: String = "A-07", checklist: String = "lounge"
    ) -> AppealSubject {
        AppealSubject(
            dealer: "SH01", audit: audit, auditDate: date("2026-10-12"), revision: revision, auditor: auditor,
            checklist: checklist, item: item, department: "sales", people: people, unit: unit, observation: observation,
            answer: "否")
    }
}

extension AppealFiling {
    static func about(
        _ subject: AppealSubject = .of(), claim: String = "已做到", evidence: AppealEvidence? = nil,
        by person: String = "P1",
        on day: String = "2026-10-13", late: String? = nil
    ) -> AppealFiling {
        AppealFiling(
            subject: subject, claim: claim, evidence: evidence, person: person, day: date(day), lateBecause: late)
    }
}

extension Book {
    static let lastDay = date("2026-10-19")

    @discardableResult mutating func file(_ filing: AppealFiling) throws(AppealRefusal) -> String {
        enter(try filing.entry(among: appeals, lastDay: Self.lastDay))
    }

    mutating func close(
        _ id: String, _ verdict: AppealDecision.Verdict, by person: String = "M1", why: String = "核对过",
        correction: AppealCorrection? = nil, identity: (String) -> String = { $0 }
    ) throws(AppealRefusal) {
        let decision = AppealDecision(verdict, person: person, day: date("2026-10-15"), why: why)
        let appeal = try appeals.appeal(id)
        try decision.check(appeal) { identity($0) == identity($1) }
        enter(decision.entry(for: appeal, correction: correction))
    }
}

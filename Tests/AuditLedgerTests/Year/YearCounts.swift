import AuditLedger
import ChecklistModel
import ClosedLoop
import ExactArithmetic

/// How everything stands at the end of a month, one figure or thing a line, as the recount writes it too.
struct YearCounts {
    let lines: [String]

    init(_ ledger: Ledger, upTo mark: Int, asOf day: CivilDate) throws {
        let entries = try ledger.loopEntries(upTo: mark)
        let actions = correctiveActions(
            findings: try ledger.actionFindings(upTo: mark), entries: entries, terms: YearSimulation.terms, asOf: day)
        lines =
            Self.lines(of: actions, asOf: day) + Self.lines(of: appeals(entries))
            + (try Self.lines(of: waivers(entries), ledger, upTo: mark, asOf: day))
    }

    private static func lines(of actions: [CorrectiveAction], asOf day: CivilDate) -> [String] {
        let states = ActionState.allCases.map { state in
            "actions \(state.rawValue) \(actions.count { $0.state == state })"
        }
        let each = actions.map { action in
            let age = action.since.map { String(day.daysSince1900 - $0.daysSince1900) } ?? "-"
            return
                "action \(action.id) \(action.state.rawValue) due \(action.due.text) found \(action.count) age \(age) "
                + "reopened \(action.reopenings.count) on-time \(action.closedOnTime.map { $0 ? "yes" : "no" } ?? "-") "
                + "overdue \(action.isOverdue(asOf: day) ? "yes" : "no")"
        }
        return [
            "actions opened \(actions.count)", "actions overdue \(actions.count { $0.isOverdue(asOf: day) })",
            "actions closed-on-time \(actions.count { $0.closedOnTime == true })",
            "actions reopened \(actions.map(\.reopenings.count).reduce(0, +))",
            "actions repeated \(actions.count { $0.count > 1 })",
        ] + states + each.sorted()
    }

    private static func lines(of appeals: [Appeal]) -> [String] {
        let rates = AppealRates(of: appeals)
        func text(_ rate: AppealRate) -> String {
            "filed \(rate.filed) decided \(rate.decided) upheld \(rate.upheld) share \(rate.share?.ratioText ?? "-")"
        }
        let states = Appeal.State.allCases.map { state in
            "appeals \(state.rawValue) \(appeals.count { $0.state == state })"
        }
        let effects = appeals.compactMap { appeal in
            appeal.correction.map { correction in
                let marks = [correction.effect.audit.before, correction.effect.audit.after]
                return "effect \(appeal.id) \(appeal.subject.audit) \(correction.revision) "
                    + marks.map { "\($0.exact?.ratioText ?? "-") \($0.grade ?? "-")" }.joined(separator: " ")
            }
        }
        return states + ["appeals late \(appeals.count { $0.lateBecause != nil })", "rate all \(text(rates.all))"]
            + rates.auditors.map { "rate auditor \($0.auditor) \(text($0.rate))" }
            + rates.items.map { "rate item \($0.item) \(text($0.rate))" } + effects.sorted()
    }

    private static func lines(
        of waivers: [LedgerWaiver], _ ledger: Ledger, upTo mark: Int, asOf day: CivilDate
    ) throws -> [String] {
        let states = [LedgerWaiver.State.inForce, .expired, .revoked].map { state in
            "waivers \(state.rawValue) \(waivers.count { $0.state(on: day) == state })"
        }
        var acted: [String] = []
        for month in try ledger.months(upTo: mark).map(\.month) {
            try ledger.eachAudit(of: month, upTo: mark) { stored in
                for waiver in stored.audit.waivers where waiver.holds(on: stored.audit.date) {
                    acted.append("waived \(stored.audit.id) \(YearSimulation.checklist.items[waiver.item].id)")
                }
            }
        }
        return states + acted.sorted()
    }
}

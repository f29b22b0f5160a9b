import AuditTestSupport
import BilingualText
import ChecklistModel
import ClosedLoop
import ContentDigest
import ExactArithmetic

/// Findings, entries and terms in few words.
enum ActionSample {
    static let digest = SHA256Digest(of: Array("showroom 1.0.0".utf8))

    /// Items of 10 points each: 1-1 is plain, 1-2 is critical, 1-3 is due in 5 days.
    static let checklist = Checklist(
        .points,
        [
            .item("1-1", points: 10, department: "sales"), .item("1-2", points: 10, department: "sales"),
            .item("1-3", points: 10, department: "service", dueDays: 5),
        ], rules: [.critical("1-2", .fail)], id: "showroom")

    /// 8 hours ahead of Greenwich all year; P9 answers for the sales of SH01.
    static var terms: ActionTerms {
        ActionTerms(
            responsible: { $0 == "SH01" && $1 == "sales" ? "P9" : nil }, checklist: { $0 == digest ? checklist : nil },
            secondsAheadOfGreenwich: { _ in 8 * 3_600 })
    }

    static func date(_ text: String) -> CivilDate {
        guard let date = CivilDate(text) else { preconditionFailure("no date: \(text)") }
        return date
    }

    static func audit(
        _ id: String = "A-1", on day: String, sequence: Int = 1, dealer: String = "SH01", department: String? = nil,
        isCurrent: Bool = true, definition: SHA256Digest = digest
    ) -> AuditOfFindings {
        AuditOfFindings(
            id: id, sequence: sequence, dealer: dealer, checklist: "showroom", definition: definition,
            department: department, date: date(day), isCurrent: isCurrent)
    }

    static func finding(
        _ item: String = "1-1", in audit: AuditOfFindings, department: String? = "sales", people: [String] = [],
        unit: String? = nil, lost: Fraction? = 1
    ) -> ActionFinding {
        ActionFinding(
            audit: audit, item: item, department: department, people: people, unit: unit, lost: lost,
            isCritical: item == "1-2")
    }

    /// Noon in Shanghai unless a time at Greenwich is given.
    static func entry(
        _ deed: ActionDeed, _ id: String, by person: String = "P1", on day: String, at time: String = "04:00:00",
        _ fields: [ActionField: String] = [:]
    ) -> KeptEntry {
        let named = fields.map { ($0.key.rawValue, $0.value) }
        return KeptEntry(
            sequence: 1_000,
            entry: LoopEntry(
                kind: .action, id: id, dealer: "SH01", state: deed.rawValue, person: person, entered: "\(day)T\(time)Z",
                fields: Dictionary(named) { first, _ in first }))
    }

    static func actions(
        _ findings: [ActionFinding], _ entries: [KeptEntry] = [], asOf day: String? = nil
    ) -> [CorrectiveAction] {
        correctiveActions(findings: findings, entries: entries, terms: terms, asOf: day.map(date))
    }

    /// The name of the one action that these findings make.
    static func id(_ finding: ActionFinding) -> String { actions([finding])[0].id.text }

    /// An action found on 2026-10-05 that stands so; 张三 (P1) put it right where somebody did.
    static func action(in state: ActionState, item: String = "1-1", of checklist: Checklist = checklist)
        -> CorrectiveAction
    {
        let found = finding(item, in: audit(on: "2026-10-05", isCurrent: state != .withdrawn))
        let name = id(found)
        let deeds: [KeptEntry] =
            switch state {
            case .open, .withdrawn: []
            case .done: [entry(.done, name, on: "2026-10-08")]
            case .verified:
                [entry(.done, name, on: "2026-10-08"), entry(.verified, name, by: "P2", on: "2026-10-09")]
            case .reopened:
                [entry(.done, name, on: "2026-10-08"), entry(.reopened, name, by: "P2", on: "2026-10-09")]
            }
        let terms = ActionTerms(
            responsible: { _, _ in nil }, checklist: { _ in checklist }, secondsAheadOfGreenwich: { _ in 28_800 })
        return correctiveActions(findings: [found], entries: deeds, terms: terms)[0]
    }
}

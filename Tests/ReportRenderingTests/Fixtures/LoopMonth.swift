import BilingualText
import ChecklistModel
import Compliance
import ContentDigest
import ExactArithmetic
import Testing

@testable import ClosedLoop

/// October of the showroom dealers with a ledger: two actions, one of them overdue, an appeal that was upheld and a waiver.
enum LoopMonth {
    static func report() throws -> MonthlyCompliance {
        var records = try ShowroomMonth.report().records
        records.loop = try loop()
        return MonthlyCompliance(records)
    }

    static func loop() throws -> LoopRecords {
        let findings = try [
            finding("2-1", in: "SH01-2026-10-12", on: "2026-10-12", unit: "展车2"),
            finding("1-2", in: "SH01-2026-10-28", on: "2026-10-28", people: ["P018"]),
        ]
        let terms = ActionTerms(
            responsible: { _, _ in "P017" }, checklist: { _ in nil }, secondsAheadOfGreenwich: { _ in 0 })
        return LoopRecords(
            actions: correctiveActions(findings: findings, entries: [], terms: terms),
            appeals: [try LoopSample.appeal("SH01-2026-10-12", .upheld, item: "3-1")],
            waivers: [try LoopSample.waiver("SH01", isRevoked: false)])
    }

    /// A lost point of an unknown definition is put right within fifteen days.
    private static func finding(
        _ item: String, in audit: String, on date: String, people: [String] = [], unit: String? = nil
    ) throws -> ActionFinding {
        ActionFinding(
            audit: AuditOfFindings(
                id: audit, sequence: 1, dealer: "SH01", checklist: "showroom", definition: SHA256Digest(of: [1]),
                department: nil, date: try #require(CivilDate(date)), isCurrent: true),
            item: item, department: "sales", people: people, unit: unit, lost: 1, isCritical: false)
    }
}

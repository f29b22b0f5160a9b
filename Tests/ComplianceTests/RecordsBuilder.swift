import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring

extension CivilDate {
    /// A day that a test writes down; it writes only those that exist.
    static func of(_ text: String) -> CivilDate {
        guard let day = CivilDate(text) else { preconditionFailure("\(text) is no day") }
        return day
    }
}

extension Month {
    /// A month that a test writes down.
    static func of(_ text: String) -> Month {
        guard let month = Month(text) else { preconditionFailure("\(text) is no month") }
        return month
    }
}

extension IssuedAudit {
    /// An audit of any checklist, scored and issued.
    static func of(
        _ checklist: Checklist, _ id: String, dealer: String, _ date: String, region: String? = nil,
        department: String? = nil, people: [AuditedPerson] = [], _ answers: [String: [Observation]]
    ) -> IssuedAudit {
        IssuedAudit(
            score(
                Audit(
                    of: checklist, observed: answers, people: people, department: department, id: id,
                    dealer: AuditedDealer(id: dealer, region: region), date: .of(date)), by: checklist))
    }
}

extension MonthRecords {
    /// October 2026 to its last day, from audits of any months.
    static func october(
        _ issued: [IssuedAudit], asOf: String = "2026-10-31", scope: ReportScope = .network,
        network: DealerNetwork? = nil, rescored: [RescoredAudit] = [], revision: RevisionNote? = nil
    ) -> MonthRecords {
        MonthRecords(
            month: .of("2026-10"), asOf: .of(asOf), scope: scope, network: network, issued: issued,
            rescored: rescored, revision: revision)
    }
}

extension MonthlyCompliance {
    static func october(
        _ issued: [IssuedAudit], asOf: String = "2026-10-31", scope: ReportScope = .network,
        network: DealerNetwork? = nil, rescored: [RescoredAudit] = []
    ) -> MonthlyCompliance {
        MonthlyCompliance(.october(issued, asOf: asOf, scope: scope, network: network, rescored: rescored))
    }
}

import AuditTestSupport
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Scoring

/// A month of audits of a one-item checklist: the answer on a scale to 100 is the score.
enum MonthBuilder {
    static func checklist(
        _ id: String = "showroom", departmentFromAudit: Bool = false, rankMinimum: Int = 1
    ) -> Checklist {
        Checklist(
            .points,
            [
                .item(
                    "1-1", .scale(Scale(minimum: 0, maximum: 100, step: exact("0.001"), zero: 0)), points: 100,
                    combine: .mean, department: departmentFromAudit ? nil : "sales")
            ],
            pass: 60, rankMinimum: rankMinimum, departmentFromAudit: departmentFromAudit, id: id)
    }

    static func audit(
        _ id: String, dealer: String, _ day: String, _ scores: [String], checklist: Checklist = checklist(),
        people: [String] = [], department: String? = nil
    ) -> IssuedAudit {
        let everyone = people.map { AuditedPerson.named($0) }
        let observations = scores.enumerated().map { index, score in
            Observation.seen(.number(exact(score)), people: people.isEmpty ? [] : [index % people.count])
        }
        return IssuedAudit(
            score(
                Audit(
                    of: checklist, observed: ["1-1": observations], people: everyone, department: department, id: id,
                    dealer: AuditedDealer(id: dealer), date: CivilDate(day)), by: checklist))
    }

    static func month(
        _ audits: [IssuedAudit], network: DealerNetwork? = nil, asOf: String = "2026-10-31"
    ) throws -> MonthlyCompliance {
        guard let month = Month("2026-10"), let asOf = CivilDate(asOf) else { throw NoSuchDay() }
        return MonthlyCompliance(month: month, asOf: asOf, audits: audits, network: network)
    }

    private struct NoSuchDay: Error {}
}

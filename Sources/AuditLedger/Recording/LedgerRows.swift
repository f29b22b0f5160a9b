internal import ChecklistModel
internal import ExactArithmetic
internal import IssuedScores

/// A finding as far as repeats and corrective actions need it; the issued record holds the rest.
struct FindingRow: Sendable {
    let item: String
    /// The department that answers for the item.
    let department: String?
    /// Ids of the people observed, one a line.
    let person: String?
    let unit: String?
    /// In millionths of a point.
    let lost: Int?
    let isCritical: Bool

    init(_ finding: IssuedFinding, in audit: IssuedAudit) {
        let items = audit.checklist.items
        let isKnown = items.indices.contains(finding.item)
        // Field by field, since an item is much to copy.
        item = isKnown ? items[finding.item].id : ""
        department = (isKnown ? items[finding.item].department : nil) ?? audit.department
        isCritical = isKnown && items[finding.item].isCritical
        let people = finding.people.filter(audit.people.indices.contains).map { audit.people[$0].id }
        person = people.isEmpty ? nil : people.joined(separator: "\n")
        unit = finding.unit
        lost = finding.pointsLost?.millionths
    }
}

/// What one department of an audit scored.
struct DepartmentRow: Sendable {
    /// Empty where no department answers for the items.
    let department: String
    /// In millionths of a point.
    let score: Int?
    let findings: Int

    /// One per department, in the audit's order; items without one belong to the department that was audited.
    static func all(of audit: IssuedAudit) -> [DepartmentRow] {
        audit.departments.map { slice in
            let audited = audit.department.flatMap { id in
                audit.departments.contains { $0.id == id } ? nil : id
            }
            return DepartmentRow(
                department: slice.id ?? audited ?? "", score: slice.score?.millionths, findings: slice.findings)
        }
    }
}

extension Fraction {
    /// Beyond this, sums over millions of audits could leave 64 bits.
    private static let largest = 1_000_000_000_000

    /// The value in millionths, which issued numbers have no smaller part of; nil when it is none or beyond ± 1,000,000.
    var millionths: Int? {
        guard let (numerator, denominator) = ratio, 1_000_000 % denominator == 0,
            case (let value, false) = numerator.multipliedReportingOverflow(by: 1_000_000 / denominator),
            value.magnitude <= Self.largest
        else { return nil }
        return Int(value)
    }

    init(millionths: Int) { self = Fraction(millionths, 1_000_000) ?? .zero }
}

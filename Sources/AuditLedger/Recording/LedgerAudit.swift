public import ChecklistModel
public import ContentDigest
internal import ExactArithmetic
public import IssuedScores
internal import Scoring

/// An audit as it goes into the ledger.
public struct LedgerAudit: Sendable {
    public let id: String
    /// The digest of the definition that it was scored with, in the version that was read.
    public let definition: SHA256Digest
    let head: Head
    let answers: [UInt8]
    let issued: [UInt8]
    /// The digest of the answers; audits that differ in it are different revisions, unless only waivers of the ledger tell
    /// them apart.
    let content: SHA256Digest
    let findings: [FindingRow]
    let departments: [DepartmentRow]

    /// - Parameter issued: what scoring the audit with the definition gave.
    public init(_ audit: Audit, issued: IssuedAudit, definition: SHA256Digest) {
        id = audit.id
        self.definition = definition
        head = Head(issued)
        answers = AnswersBlob.bytes(of: audit)
        self.issued = IssuedBlob.bytes(of: issued)
        content = SHA256Digest(of: answers)
        findings = issued.findings.map { FindingRow($0, in: issued) }
        departments = DepartmentRow.all(of: issued)
    }

    /// What the ledger looks audits up by and shows of them.
    struct Head: Sendable {
        let checklist: String
        let version: String
        let dealer: String
        let region: String?
        let department: String?
        let auditor: String
        let month: String
        let date: String
        let outcome: String
        let grade: String?
        /// In millionths of a point.
        let final: Int?
        let decimals: Int
        let exact: String?
        let isFailed: Bool
        /// The final score is beyond what sums over a ledger can hold.
        let isTooLarge: Bool

        init(_ audit: IssuedAudit) {
            checklist = audit.checklist.id
            version = audit.checklist.version
            dealer = audit.dealer.id
            region = audit.dealer.region
            department = audit.department
            auditor = audit.auditor
            date = audit.date.text
            month = String(date.prefix(7))
            outcome = audit.outcome.rawValue
            grade = audit.grade?.id
            final = audit.final?.millionths
            decimals = audit.checklist.decimals
            exact = audit.numbers.exact?.ratioText
            isFailed = audit.outcome == .failed
            isTooLarge = audit.final != nil && final == nil
        }
    }
}

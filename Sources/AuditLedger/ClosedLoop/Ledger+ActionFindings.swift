internal import ChecklistModel
public import ClosedLoop
internal import ContentDigest
internal import ExactArithmetic
internal import SQLiteDatabase

extension Ledger {
    /// The findings of all revisions in the order in which they were recorded; each says whether its revision is current.
    ///
    /// - Parameters:
    ///   - mark: the newest sequence to look at; nil takes everything.
    ///   - dealer: nil takes every dealer.
    public func actionFindings(upTo mark: Int? = nil, dealer: String? = nil) throws(LedgerFailure) -> [ActionFinding] {
        try translated {
            var reading = FindingRows()
            let sql = dealer == nil ? ActionSQL.findings : ActionSQL.findingsOfDealer
            try database.statement(sql).each {
                $0.add(mark ?? Ledger.now)
                if let dealer { $0.add(dealer) }
            } read: { row in
                try reading.add(row) { try definitionDigest($0) }
            }
            return reading.findings
        }
    }

    private func definitionDigest(_ definition: Int) throws -> SHA256Digest? {
        try database.statement(ActionSQL.definitionDigest).first {
            $0.add(definition)
        } read: {
            $0.bytes(0)
        }.flatMap(SHA256Digest.init(bytes:))
    }
}

/// Rows of one audit stand together and share it; texts that many rows have are shared too.
private struct FindingRows {
    private(set) var findings: [ActionFinding] = []
    private var audit: AuditOfFindings?
    private var digests: [Int: SHA256Digest] = [:]
    private var texts: Set<String> = []

    mutating func add(_ row: SQLiteRow, digest: (Int) throws -> SHA256Digest?) throws {
        let audit = try audit(of: row, digest: digest)
        let people = row.textIfAny(10).map { $0.split(separator: "\n").map { shared(String($0)) } } ?? []
        findings.append(
            ActionFinding(
                audit: audit, item: shared(row.text(8)), department: row.textIfAny(9).map { shared($0) },
                people: people, unit: row.textIfAny(11).map { shared($0) },
                lost: row.integerIfAny(12).map(Fraction.init(millionths:)), isCritical: row.integer(13) != 0))
    }

    private mutating func audit(
        of row: SQLiteRow, digest: (Int) throws -> SHA256Digest?
    ) throws -> AuditOfFindings {
        let sequence = row.integer(0)
        if let audit, audit.sequence == sequence { return audit }
        let definition = row.integer(5)
        guard let known = try digests[definition] ?? digest(definition), let date = CivilDate(row.text(7)) else {
            throw RecordFault.damaged(sequence: sequence)
        }
        digests[definition] = known
        let made = AuditOfFindings(
            id: row.text(1), sequence: sequence, dealer: shared(row.text(3)), checklist: shared(row.text(4)),
            definition: known, department: row.textIfAny(6).map { shared($0) }, date: date,
            isCurrent: row.integer(2) != 0)
        audit = made
        return made
    }

    private mutating func shared(_ text: String) -> String {
        // Short texts have no storage to share.
        text.utf8.count < 16 ? text : texts.insert(text).memberAfterInsert
    }
}

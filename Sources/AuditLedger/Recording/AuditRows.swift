internal import ContentDigest
internal import SQLiteDatabase

/// What an audit's row says besides the audit.
struct AuditRow {
    let sequence: Int
    let revision: Int
    /// The sequence of the file it came in.
    let submission: Int
    /// The sequence of its checklist.
    let definition: Int
    /// Why it replaces an earlier revision.
    let reason: String?
}

/// Writes all rows of an audit, and keeps the sums over audits in step.
struct AuditRows {
    private let insertAudit: SQLiteStatement
    private let insertRecord: SQLiteStatement
    private let insertFinding: SQLiteStatement
    private let insertDepartment: SQLiteStatement
    private let addToDealer: SQLiteStatement
    private let addToDepartment: SQLiteStatement
    private let supersession: Supersession

    init(_ database: SQLiteConnection) throws(SQLiteFailure) {
        insertAudit = try database.statement(RecordingSQL.insertAudit)
        insertRecord = try database.statement(RecordingSQL.insertRecord)
        insertFinding = try database.statement(RecordingSQL.insertFinding)
        insertDepartment = try database.statement(RecordingSQL.insertDepartment)
        addToDealer = try database.statement(RollUpSQL.addToDealer)
        addToDepartment = try database.statement(RollUpSQL.addToDepartment)
        supersession = try Supersession(database)
    }

    func supersede(_ sequence: Int, by successor: Int) throws(SQLiteFailure) {
        try supersession.supersede(sequence, by: successor)
    }

    func insert(_ audit: LedgerAudit, _ row: AuditRow) throws(SQLiteFailure) {
        try insertHead(audit, row)
        try insertRecord.run {
            $0.add(row.sequence)
            $0.add(audit.answers)
            $0.add(audit.issued)
        }
        for (position, finding) in audit.findings.enumerated() {
            try insertFinding.run {
                $0.add(row.sequence)
                $0.add(position)
                $0.add(finding.item)
                $0.add(finding.department)
                $0.add(finding.person)
                $0.add(finding.unit)
                $0.add(finding.lost)
                $0.add(finding.isCritical)
            }
        }
        try addToDealer(audit)
        for department in audit.departments { try insert(department, of: audit, row) }
    }

    private func insertHead(_ audit: LedgerAudit, _ row: AuditRow) throws(SQLiteFailure) {
        let head = audit.head
        try insertAudit.run {
            $0.add(row.sequence)
            $0.add(audit.id)
            $0.add(row.revision)
            $0.add(Recorder.current)
            $0.add(row.submission)
            $0.add(row.definition)
            $0.add(head.checklist)
            $0.add(head.version)
            $0.add(head.dealer)
            $0.add(head.region)
            $0.add(head.department)
            $0.add(head.auditor)
            $0.add(head.month)
            $0.add(head.date)
            $0.add(head.outcome)
            $0.add(head.grade)
            $0.add(head.final)
            $0.add(head.decimals)
            $0.add(head.exact)
            $0.add(audit.findings.count)
            $0.add(audit.content.bytes)
            $0.add(row.reason)
        }
    }

    private func addToDealer(_ audit: LedgerAudit) throws(SQLiteFailure) {
        try addToDealer.run {
            $0.add(audit.head.month)
            $0.add(audit.head.dealer)
            $0.add(audit.head.checklist)
            $0.add(audit.head.final != nil)
            $0.add(audit.head.final ?? 0)
            $0.add(audit.head.isFailed)
            $0.add(audit.findings.count)
        }
    }

    private func insert(_ department: DepartmentRow, of audit: LedgerAudit, _ row: AuditRow) throws(SQLiteFailure) {
        try insertDepartment.run {
            $0.add(row.sequence)
            $0.add(department.department)
            $0.add(department.score)
            $0.add(department.findings)
        }
        try addToDepartment.run {
            $0.add(audit.head.month)
            $0.add(audit.head.dealer)
            $0.add(department.department)
            $0.add(audit.head.checklist)
            $0.add(department.score != nil)
            $0.add(department.score ?? 0)
            $0.add(audit.head.isFailed)
            $0.add(department.findings)
        }
    }
}

/// What recording a submission runs.
///
/// Placeholders are numbered in the order of their first use, so that SQLite and PostgreSQL count them alike.
enum RecordingSQL {
    static let newestSequence = """
        SELECT COALESCE(MAX(newest), 0) FROM (
            SELECT MAX(sequence) AS newest FROM audit
            UNION ALL SELECT MAX(sequence) FROM submission
            UNION ALL SELECT MAX(sequence) FROM definition
            UNION ALL SELECT MAX(sequence) FROM remembered_network
            UNION ALL SELECT MAX(sequence) FROM loop_entry
        ) AS sequences
        """

    static let findSubmission = "SELECT sequence, source, received FROM submission WHERE digest = $1"

    static let insertSubmission = """
        INSERT INTO submission (sequence, digest, source, received, encoding, size, bytes)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """

    static let findFromSubmission = "SELECT revision FROM audit WHERE audit = $1 AND submission = $2"

    static let findCurrent = """
        SELECT a.sequence, a.revision, a.dealer, a.content, s.source, s.received
        FROM audit AS a JOIN submission AS s ON s.sequence = a.submission
        WHERE a.audit = $1 AND a.superseded = $2
        """

    static let insertAudit = """
        INSERT INTO audit (
            sequence, audit, revision, superseded, submission, definition, checklist, version, dealer, region,
            department, auditor, month, date, outcome, grade, final, decimals, exact, findings, content, reason)
        VALUES (
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
        """

    static let insertRecord = "INSERT INTO audit_record (sequence, answers, issued) VALUES ($1, $2, $3)"

    static let insertFinding = """
        INSERT INTO finding (sequence, position, item, department, person, unit, lost, critical)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """

    static let insertDepartment = """
        INSERT INTO department_score (sequence, department, score, findings) VALUES ($1, $2, $3, $4)
        """

    static let markSuperseded = "UPDATE audit SET superseded = $1 WHERE sequence = $2"
}

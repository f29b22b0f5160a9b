/// What reading audits runs; a revision is current at a mark when it was recorded by then and superseded later, if ever.
///
/// Texts are compared by their bytes, which is by code points.
enum ReadingSQL {
    static let issued = """
        SELECT a.sequence, d.digest, r.issued
        FROM audit AS a
            JOIN audit_record AS r ON r.sequence = a.sequence
            JOIN definition AS d ON d.sequence = a.definition
        WHERE a.month = $1 AND a.sequence <= $2 AND a.superseded > $2
        ORDER BY a.dealer, a.date, a.audit
        """

    static let history = """
        SELECT sequence, audit, checklist, version, dealer, region, department, date, outcome, final FROM audit
        WHERE month >= $1 AND month <= $2 AND sequence <= $3 AND superseded > $3
        ORDER BY dealer, date, audit
        """

    static let findings = """
        SELECT a.month, a.dealer, a.checklist, a.department, f.item, COUNT(*)
        FROM audit AS a JOIN finding AS f ON f.sequence = a.sequence
        WHERE a.month >= $1 AND a.month <= $2 AND a.sequence <= $3 AND a.superseded > $3
        GROUP BY a.month, a.dealer, a.checklist, a.department, f.item
        ORDER BY a.month, a.dealer, a.checklist, COALESCE(a.department, ''), f.item
        """

    /// Before and after the first mark, as seen at the second one.
    static let changes = """
        SELECT
            sequence, audit, checklist, version, dealer, region, department, date, outcome, final, revision, reason
        FROM audit
        WHERE month = $1 AND (
            (sequence > $2 AND sequence <= $3 AND superseded > $3)
            OR (sequence <= $2 AND superseded > $2 AND superseded <= $3))
        ORDER BY dealer, audit, sequence
        """

    private static let revisionColumns = """
        a.sequence, a.revision, a.reason, a.final, a.outcome, a.content, d.digest, s.digest, s.source, s.received
        """

    static let revisions = """
        SELECT \(revisionColumns)
        FROM audit AS a
            JOIN definition AS d ON d.sequence = a.definition
            JOIN submission AS s ON s.sequence = a.submission
        WHERE a.audit = $1 AND a.sequence <= $2
        ORDER BY a.revision
        """

    static let stored = """
        SELECT \(revisionColumns), r.answers
        FROM audit AS a
            JOIN definition AS d ON d.sequence = a.definition
            JOIN submission AS s ON s.sequence = a.submission
            JOIN audit_record AS r ON r.sequence = a.sequence
        WHERE a.month = $1 AND a.sequence <= $2 AND a.superseded > $2
        ORDER BY a.dealer, a.date, a.audit
        """

    static let answers = "SELECT answers FROM audit_record WHERE sequence = $1"

    static let issuedRecord = "SELECT issued FROM audit_record WHERE sequence = $1"

    static let auditIDs = """
        SELECT audit FROM audit
        WHERE month = $1 AND sequence <= $2 AND superseded > $2
        ORDER BY dealer, date, audit
        """

    static let submissions = """
        SELECT sequence, digest, source, received, encoding, size FROM submission WHERE sequence <= $1 ORDER BY sequence
        """

    static let submissionBytes = "SELECT bytes FROM submission WHERE digest = $1"
}

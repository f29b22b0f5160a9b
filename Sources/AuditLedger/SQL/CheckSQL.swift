/// What checking a ledger runs, besides what its database checks by itself.
enum CheckSQL {
    static let digests = "SELECT sequence, digest, bytes FROM submission"

    static let definitionDigests = "SELECT sequence, digest, bytes FROM definition"

    static let contents = """
        SELECT a.sequence, a.content, r.answers, r.issued, d.digest
        FROM audit AS a
            JOIN definition AS d ON d.sequence = a.definition
            LEFT JOIN audit_record AS r ON r.sequence = a.sequence
        """

    /// Revisions that do not lead from 1 to the current one, each superseded by the next.
    static let brokenChains = """
        SELECT a.sequence FROM audit AS a
        WHERE (a.superseded = $1 AND EXISTS (
                SELECT 1 FROM audit AS later WHERE later.audit = a.audit AND later.revision > a.revision))
            OR (a.superseded <> $1 AND NOT EXISTS (
                SELECT 1 FROM audit AS next WHERE next.audit = a.audit AND next.revision = a.revision + 1
                    AND next.sequence = a.superseded AND next.dealer = a.dealer))
            OR (a.revision > 1 AND NOT EXISTS (
                SELECT 1 FROM audit AS before WHERE before.audit = a.audit AND before.revision = a.revision - 1))
        """

    /// Sums that stand in one of the two places and not in the other.
    static let wrongSums = [
        """
        SELECT month, dealer, checklist, audits, scored, final, failed, findings FROM month_dealer
        EXCEPT \(countedDealers)
        """,
        """
        \(countedDealers)
        EXCEPT SELECT month, dealer, checklist, audits, scored, final, failed, findings FROM month_dealer
        """,
        """
        SELECT month, dealer, department, checklist, audits, scored, score, failed, findings FROM month_department
        EXCEPT \(countedDepartments)
        """,
        """
        \(countedDepartments)
        EXCEPT
        SELECT month, dealer, department, checklist, audits, scored, score, failed, findings FROM month_department
        """,
    ]

    private static let countedDealers = """
        SELECT
            a.month, a.dealer, a.checklist, COUNT(*), SUM(CASE WHEN a.final IS NULL THEN 0 ELSE 1 END),
            SUM(COALESCE(a.final, 0)), SUM(CASE a.outcome WHEN 'failed' THEN 1 ELSE 0 END), SUM(a.findings)
        FROM audit AS a WHERE a.superseded = $1 GROUP BY a.month, a.dealer, a.checklist
        """

    private static let countedDepartments = """
        SELECT
            a.month, a.dealer, d.department, a.checklist, COUNT(*), SUM(CASE WHEN d.score IS NULL THEN 0 ELSE 1 END),
            SUM(COALESCE(d.score, 0)), SUM(CASE a.outcome WHEN 'failed' THEN 1 ELSE 0 END), SUM(d.findings)
        FROM audit AS a JOIN department_score AS d ON d.sequence = a.sequence
        WHERE a.superseded = $1 GROUP BY a.month, a.dealer, d.department, a.checklist
        """

    static let findingCounts = """
        SELECT a.sequence FROM audit AS a
        WHERE a.findings <> (SELECT COUNT(*) FROM finding AS f WHERE f.sequence = a.sequence)
        """
}

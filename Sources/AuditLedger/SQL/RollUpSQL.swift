/// Sums over current revisions: kept in step while recording, read, and counted anew.
enum RollUpSQL {
    static let addToDealer = """
        INSERT INTO month_dealer (month, dealer, checklist, audits, scored, final, failed, findings)
        VALUES ($1, $2, $3, 1, $4, $5, $6, $7)
        ON CONFLICT (month, dealer, checklist) DO UPDATE SET
            audits = month_dealer.audits + excluded.audits, scored = month_dealer.scored + excluded.scored,
            final = month_dealer.final + excluded.final, failed = month_dealer.failed + excluded.failed,
            findings = month_dealer.findings + excluded.findings
        """

    static let addToDepartment = """
        INSERT INTO month_department (month, dealer, department, checklist, audits, scored, score, failed, findings)
        VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8)
        ON CONFLICT (month, dealer, department, checklist) DO UPDATE SET
            audits = month_department.audits + excluded.audits, scored = month_department.scored + excluded.scored,
            score = month_department.score + excluded.score, failed = month_department.failed + excluded.failed,
            findings = month_department.findings + excluded.findings
        """

    /// Takes the audit with the given sequence out of the sums; lines without audits go, so that the sums are those of a
    /// ledger that never held it.
    static let subtraction = [
        """
        INSERT INTO month_dealer (month, dealer, checklist, audits, scored, final, failed, findings)
        SELECT
            a.month, a.dealer, a.checklist, -1, CASE WHEN a.final IS NULL THEN 0 ELSE -1 END, -COALESCE(a.final, 0),
            CASE a.outcome WHEN 'failed' THEN -1 ELSE 0 END, -a.findings
        FROM audit AS a
        WHERE a.sequence = $1
        ON CONFLICT (month, dealer, checklist) DO UPDATE SET
            audits = month_dealer.audits + excluded.audits, scored = month_dealer.scored + excluded.scored,
            final = month_dealer.final + excluded.final, failed = month_dealer.failed + excluded.failed,
            findings = month_dealer.findings + excluded.findings
        """,
        """
        DELETE FROM month_dealer WHERE audits = 0
            AND month = (SELECT a.month FROM audit AS a WHERE a.sequence = $1)
            AND dealer = (SELECT a.dealer FROM audit AS a WHERE a.sequence = $1)
            AND checklist = (SELECT a.checklist FROM audit AS a WHERE a.sequence = $1)
        """,
        """
        INSERT INTO month_department (month, dealer, department, checklist, audits, scored, score, failed, findings)
        SELECT
            a.month, a.dealer, d.department, a.checklist, -1, CASE WHEN d.score IS NULL THEN 0 ELSE -1 END,
            -COALESCE(d.score, 0), CASE a.outcome WHEN 'failed' THEN -1 ELSE 0 END, -d.findings
        FROM audit AS a JOIN department_score AS d ON d.sequence = a.sequence
        WHERE a.sequence = $1
        ON CONFLICT (month, dealer, department, checklist) DO UPDATE SET
            audits = month_department.audits + excluded.audits, scored = month_department.scored + excluded.scored,
            score = month_department.score + excluded.score, failed = month_department.failed + excluded.failed,
            findings = month_department.findings + excluded.findings
        """,
        """
        DELETE FROM month_department WHERE audits = 0
            AND month = (SELECT a.month FROM audit AS a WHERE a.sequence = $1)
            AND dealer = (SELECT a.dealer FROM audit AS a WHERE a.sequence = $1)
            AND checklist = (SELECT a.checklist FROM audit AS a WHERE a.sequence = $1)
        """,
    ]

    /// The same sums from the audits that were current at a mark.
    static let dealersAt = """
        SELECT
            a.month, a.dealer, a.checklist, COUNT(*), SUM(CASE WHEN a.final IS NULL THEN 0 ELSE 1 END),
            SUM(COALESCE(a.final, 0)), SUM(CASE a.outcome WHEN 'failed' THEN 1 ELSE 0 END), SUM(a.findings)
        FROM audit AS a
        WHERE a.month = $1 AND a.sequence <= $2 AND a.superseded > $2
        GROUP BY a.month, a.dealer, a.checklist
        ORDER BY a.dealer, a.checklist
        """

    static let departmentsAt = """
        SELECT
            a.month, a.dealer, d.department, a.checklist, COUNT(*), SUM(CASE WHEN d.score IS NULL THEN 0 ELSE 1 END),
            SUM(COALESCE(d.score, 0)), SUM(CASE a.outcome WHEN 'failed' THEN 1 ELSE 0 END), SUM(d.findings)
        FROM audit AS a JOIN department_score AS d ON d.sequence = a.sequence
        WHERE a.month = $1 AND a.sequence <= $2 AND a.superseded > $2
        GROUP BY a.month, a.dealer, d.department, a.checklist
        ORDER BY a.dealer, d.department, a.checklist
        """

    static let dealers = """
        SELECT month, dealer, checklist, audits, scored, final, failed, findings FROM month_dealer
        WHERE month = $1 ORDER BY dealer, checklist
        """

    static let departments = """
        SELECT month, dealer, department, checklist, audits, scored, score, failed, findings FROM month_department
        WHERE month = $1 ORDER BY dealer, department, checklist
        """

    /// Months with anything in them.
    static let months = """
        SELECT month, SUM(audits), SUM(scored) FROM month_dealer GROUP BY month ORDER BY month
        """

    static let monthsAt = """
        SELECT month, COUNT(*), SUM(CASE WHEN final IS NULL THEN 0 ELSE 1 END) FROM audit
        WHERE sequence <= $1 AND superseded > $1
        GROUP BY month ORDER BY month
        """
}

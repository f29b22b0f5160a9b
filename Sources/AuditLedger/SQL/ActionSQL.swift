/// What reading findings for corrective actions runs.
enum ActionSQL {
    private static let columns = """
        a.sequence, a.audit, a.superseded > $1, a.dealer, a.checklist, a.definition, a.department, a.date,
        f.item, f.department, f.person, f.unit, f.lost, f.critical
        """

    /// Of every revision, in the order in which they were recorded.
    static let findings = """
        SELECT \(columns)
        FROM audit AS a JOIN finding AS f ON f.sequence = a.sequence
        WHERE a.sequence <= $1
        ORDER BY a.sequence, f.position
        """

    static let findingsOfDealer = """
        SELECT \(columns)
        FROM audit AS a JOIN finding AS f ON f.sequence = a.sequence
        WHERE a.sequence <= $1 AND a.dealer = $2
        ORDER BY a.sequence, f.position
        """

    static let firstSubmission = """
        SELECT digest FROM submission WHERE sequence = (SELECT MIN(sequence) FROM submission)
        """

    static let definitionDigest = "SELECT digest FROM definition WHERE sequence = $1"
}

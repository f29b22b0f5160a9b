/// What publishing a month runs.
enum PublicationSQL {
    static let insert = """
        INSERT INTO publication (month, revision, as_of, mark, network, reason, published)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """

    static let list = """
        SELECT p.month, p.revision, p.as_of, p.mark, d.digest, p.reason, p.published
        FROM publication AS p LEFT JOIN definition AS d ON d.sequence = p.network
        WHERE p.month >= $1 AND p.month <= $2
        ORDER BY p.month, p.revision
        """
}

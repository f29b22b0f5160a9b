/// What storing and reading definitions and networks runs.
enum DefinitionSQL {
    static let find = "SELECT sequence FROM definition WHERE digest = $1"

    static let insert = """
        INSERT INTO definition (sequence, kind, id, version, digest, bytes) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (digest) DO NOTHING
        """

    static let read = "SELECT sequence, kind, id, version, bytes FROM definition WHERE digest = $1"

    static let list = """
        SELECT sequence, kind, id, version, bytes FROM definition WHERE sequence <= $1 ORDER BY sequence
        """

    static let rememberNetwork = """
        INSERT INTO remembered_network (sequence, definition, remembered) VALUES ($1, $2, $3)
        """

    static let latestNetwork = """
        SELECT d.sequence, d.kind, d.id, d.version, d.bytes
        FROM definition AS d JOIN remembered_network AS n ON n.definition = d.sequence
        WHERE n.sequence = (SELECT MAX(sequence) FROM remembered_network WHERE sequence <= $1)
        """
}

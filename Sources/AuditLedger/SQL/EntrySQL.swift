/// What entering and reading the closed loop runs.
enum EntrySQL {
    static let insert = """
        INSERT INTO loop_entry (sequence, kind, id, dealer, state, person, entered, fields, chain)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """

    static let count = "UPDATE loop_book SET entries = entries + $1, chain = $2"

    static let book = "SELECT entries, chain, secret FROM loop_book"

    static let guardians = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'loop_entry'"

    /// The last one, whose time and chain the next goes on from.
    static let newest = """
        SELECT entered, chain FROM loop_entry WHERE sequence = (SELECT MAX(sequence) FROM loop_entry)
        """

    static let waivers = """
        SELECT sequence, kind, id, dealer, state, person, entered, fields, chain
        FROM loop_entry
        WHERE kind = 'waiver' AND dealer = $1
        ORDER BY sequence
        """

    static let ofKind = """
        SELECT sequence, kind, id, dealer, state, person, entered, fields, chain
        FROM loop_entry
        WHERE kind = $1 AND sequence <= $2
        ORDER BY sequence
        """

    static let list = """
        SELECT sequence, kind, id, dealer, state, person, entered, fields, chain
        FROM loop_entry
        WHERE sequence <= $1
        ORDER BY sequence
        """
}

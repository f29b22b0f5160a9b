/// The record of what was done to the structure.
enum MigrationSQL {
    static let createTable = """
        CREATE TABLE migration (
            position INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        )
        """

    static let insert = "INSERT INTO migration (position, name) VALUES ($1, $2)"

    static let list = "SELECT name FROM migration ORDER BY position"
}

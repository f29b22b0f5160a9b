extension Migration {
    /// The ledger of release 0.1.0.
    static let firstLedger = Migration(
        name: "0.1.0 ledger",
        steps: definitionTables + auditTables + rollUpTables + publicationTables + closedLoopTables)

    private static let definitionTables: [SchemaStep] = [
        // What audits were scored with and the networks they were read with, byte for byte.
        .table(
            """
            CREATE TABLE definition (
                sequence INTEGER NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('checklist', 'network')),
                id TEXT NOT NULL,
                version TEXT NOT NULL,
                digest BLOB NOT NULL UNIQUE,
                bytes BLOB NOT NULL
            )
            """),
        // The network of an import, each time it is another one than the time before.
        .table(
            """
            CREATE TABLE remembered_network (
                sequence INTEGER NOT NULL PRIMARY KEY,
                definition INTEGER NOT NULL REFERENCES definition (sequence),
                remembered TEXT NOT NULL
            )
            """),
    ]

    private static let publicationTables: [SchemaStep] = [
        // A published month reads what was recorded up to its mark, whatever came later.
        .orderedTable(
            """
            CREATE TABLE publication (
                month TEXT NOT NULL,
                revision INTEGER NOT NULL CHECK (revision >= 1),
                as_of TEXT NOT NULL,
                mark INTEGER NOT NULL,
                network INTEGER REFERENCES definition (sequence),
                reason TEXT,
                published TEXT NOT NULL,
                PRIMARY KEY (month, revision)
            )
            """)
    ]
}

extension Migration {
    static let auditTables: [SchemaStep] = [
        .table(
            """
            CREATE TABLE submission (
                sequence INTEGER NOT NULL PRIMARY KEY,
                digest BLOB NOT NULL UNIQUE,
                source TEXT NOT NULL,
                received TEXT NOT NULL,
                encoding TEXT NOT NULL,
                size INTEGER NOT NULL,
                bytes BLOB NOT NULL
            )
            """),
        // One row per revision. `superseded` is the sequence of the next revision, or the largest number there is; so what
        // was current at a mark is `sequence <= mark AND superseded > mark`, today as then. `final` is in millionths, shown
        // with `decimals` places; `exact` is p/q before rounding; `content` is the digest of the answers.
        .table(
            """
            CREATE TABLE audit (
                sequence INTEGER NOT NULL PRIMARY KEY,
                audit TEXT NOT NULL,
                revision INTEGER NOT NULL CHECK (revision >= 1),
                superseded INTEGER NOT NULL,
                submission INTEGER NOT NULL REFERENCES submission (sequence),
                definition INTEGER NOT NULL REFERENCES definition (sequence),
                checklist TEXT NOT NULL,
                version TEXT NOT NULL,
                dealer TEXT NOT NULL,
                region TEXT,
                department TEXT,
                auditor TEXT NOT NULL,
                month TEXT NOT NULL,
                date TEXT NOT NULL,
                outcome TEXT NOT NULL,
                grade TEXT,
                final INTEGER,
                decimals INTEGER NOT NULL,
                exact TEXT,
                findings INTEGER NOT NULL,
                content BLOB NOT NULL,
                reason TEXT,
                UNIQUE (audit, revision)
            )
            """),
        .index("CREATE INDEX audit_by_month ON audit (month, dealer, date, audit)"),
        // Apart from the rows above, so that reading a year of those stays quick.
        .table(
            """
            CREATE TABLE audit_record (
                sequence INTEGER NOT NULL PRIMARY KEY REFERENCES audit (sequence),
                answers BLOB NOT NULL,
                issued BLOB NOT NULL
            )
            """),
        // `person` holds the ids of a joint observation one a line; `lost` is in millionths of a point, without a value
        // where no score was issued.
        .orderedTable(
            """
            CREATE TABLE finding (
                sequence INTEGER NOT NULL REFERENCES audit (sequence),
                position INTEGER NOT NULL,
                item TEXT NOT NULL,
                department TEXT,
                person TEXT,
                unit TEXT,
                lost INTEGER,
                critical INTEGER NOT NULL,
                PRIMARY KEY (sequence, position)
            )
            """),
        // `department` is empty for items that no department answers for; `score` is in millionths.
        .orderedTable(
            """
            CREATE TABLE department_score (
                sequence INTEGER NOT NULL REFERENCES audit (sequence),
                department TEXT NOT NULL,
                score INTEGER,
                findings INTEGER NOT NULL,
                PRIMARY KEY (sequence, department)
            )
            """),
    ]

    /// Sums over current revisions, kept in the transaction that records or supersedes one; scores in millionths.
    static let rollUpTables: [SchemaStep] = [
        .orderedTable(
            """
            CREATE TABLE month_dealer (
                month TEXT NOT NULL,
                dealer TEXT NOT NULL,
                checklist TEXT NOT NULL,
                audits INTEGER NOT NULL,
                scored INTEGER NOT NULL,
                final INTEGER NOT NULL,
                failed INTEGER NOT NULL,
                findings INTEGER NOT NULL,
                PRIMARY KEY (month, dealer, checklist)
            )
            """),
        .orderedTable(
            """
            CREATE TABLE month_department (
                month TEXT NOT NULL,
                dealer TEXT NOT NULL,
                department TEXT NOT NULL,
                checklist TEXT NOT NULL,
                audits INTEGER NOT NULL,
                scored INTEGER NOT NULL,
                score INTEGER NOT NULL,
                failed INTEGER NOT NULL,
                findings INTEGER NOT NULL,
                PRIMARY KEY (month, dealer, department, checklist)
            )
            """),
    ]
}

extension Migration {
    /// Places for corrective actions, appeals and waivers (seed row C3): what was opened once, and beside it every change
    /// with who, when and why, in the order in which it was entered.
    static let closedLoopTables: [SchemaStep] = [
        .table(
            """
            CREATE TABLE corrective_action (
                id TEXT NOT NULL PRIMARY KEY,
                dealer TEXT NOT NULL,
                checklist TEXT NOT NULL,
                item TEXT NOT NULL,
                subject TEXT NOT NULL,
                opened_by INTEGER NOT NULL REFERENCES audit (sequence),
                opened TEXT NOT NULL
            )
            """),
        .index("CREATE INDEX corrective_action_by_dealer ON corrective_action (dealer, opened)"),
        .table(
            """
            CREATE TABLE corrective_action_event (
                sequence INTEGER NOT NULL PRIMARY KEY,
                action TEXT NOT NULL REFERENCES corrective_action (id),
                state TEXT NOT NULL CHECK (state IN ('open', 'done', 'verified', 'reopened')),
                person TEXT NOT NULL,
                entered TEXT NOT NULL,
                owner TEXT,
                due TEXT,
                recheck TEXT,
                proof TEXT,
                note TEXT,
                audit INTEGER REFERENCES audit (sequence)
            )
            """),
        .index("CREATE INDEX corrective_action_event_by_action ON corrective_action_event (action, sequence)"),
        .table(
            """
            CREATE TABLE appeal (
                id TEXT NOT NULL PRIMARY KEY,
                audit INTEGER NOT NULL REFERENCES audit (sequence),
                item TEXT NOT NULL,
                subject TEXT NOT NULL,
                claim TEXT NOT NULL,
                evidence TEXT,
                filed_by TEXT NOT NULL,
                filed TEXT NOT NULL
            )
            """),
        .table(
            """
            CREATE TABLE appeal_event (
                sequence INTEGER NOT NULL PRIMARY KEY,
                appeal TEXT NOT NULL REFERENCES appeal (id),
                state TEXT NOT NULL CHECK (state IN ('filed', 'upheld', 'rejected', 'withdrawn')),
                person TEXT NOT NULL,
                entered TEXT NOT NULL,
                reason TEXT,
                revision INTEGER REFERENCES audit (sequence)
            )
            """),
        .index("CREATE INDEX appeal_event_by_appeal ON appeal_event (appeal, sequence)"),
        .table(
            """
            CREATE TABLE waiver (
                id TEXT NOT NULL PRIMARY KEY,
                dealer TEXT NOT NULL,
                checklist TEXT NOT NULL,
                item TEXT NOT NULL,
                owner TEXT NOT NULL,
                reason TEXT NOT NULL,
                granted TEXT NOT NULL,
                until TEXT NOT NULL
            )
            """),
        .table(
            """
            CREATE TABLE waiver_event (
                sequence INTEGER NOT NULL PRIMARY KEY,
                waiver TEXT NOT NULL REFERENCES waiver (id),
                state TEXT NOT NULL CHECK (state IN ('granted', 'extended', 'revoked')),
                person TEXT NOT NULL,
                entered TEXT NOT NULL,
                until TEXT,
                reason TEXT
            )
            """),
        .index("CREATE INDEX waiver_event_by_waiver ON waiver_event (waiver, sequence)"),
    ]
}

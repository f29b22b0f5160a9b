extension Migration {
    /// One book for the closed loop in place of the tables that release 0.1.0 set aside for it and never wrote.
    ///
    /// `fields` is a record as `EntryBlob` writes it. `chain` is the digest of the chain before and of this entry, so that
    /// an entry that is changed, taken out or put between others shows, also when the database itself was made to allow it.
    /// `loop_book` has one row: how many entries there are and the last link, so that the last ones cannot go missing either,
    /// and a secret that check codes of notices are made with.
    static let loopEntries = Migration(
        name: "0.2.0 closed loop",
        steps: [
            "corrective_action_event", "appeal_event", "waiver_event", "corrective_action", "appeal", "waiver",
        ].map { .removal("DROP TABLE \($0)") } + [
            .table(
                """
                CREATE TABLE loop_entry (
                    sequence INTEGER NOT NULL PRIMARY KEY,
                    kind TEXT NOT NULL CHECK (kind IN ('action', 'appeal', 'waiver')),
                    id TEXT NOT NULL,
                    dealer TEXT NOT NULL,
                    state TEXT NOT NULL,
                    person TEXT NOT NULL,
                    entered TEXT NOT NULL,
                    fields BLOB NOT NULL,
                    chain BLOB NOT NULL
                )
                """),
            .index("CREATE INDEX loop_entry_by_id ON loop_entry (kind, id, sequence)"),
            .table(
                "CREATE TABLE loop_book (entries INTEGER NOT NULL, chain BLOB NOT NULL, secret BLOB NOT NULL)"),
            .row("INSERT INTO loop_book (entries, chain, secret) VALUES (0, zeroblob(32), randomblob(32))"),
            .guardian(
                """
                CREATE TRIGGER loop_entry_stays BEFORE UPDATE ON loop_entry
                BEGIN SELECT RAISE(ABORT, 'entries are only added'); END
                """),
            .guardian(
                """
                CREATE TRIGGER loop_entry_remains BEFORE DELETE ON loop_entry
                BEGIN SELECT RAISE(ABORT, 'entries are only added'); END
                """),
        ])
}

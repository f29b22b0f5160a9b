internal import SQLiteDatabase

/// Brings a database to the structure that this program works with.
struct Migrator {
    /// What marks a file as a ledger, in its header: the letters "DAud".
    static let applicationID = 0x4441_7564

    /// What a file holds, before anything in it is touched.
    enum Finding: Equatable {
        case upToDate
        /// Empty, or from an older version.
        case pending
        case newer
        case foreign
    }

    enum Fault: Error, Hashable {
        /// Two steps bear one name.
        case duplicate(String)
    }

    let migrations: [Migration]

    init(_ migrations: [Migration] = Migration.all) throws(Fault) {
        var names: Set<String> = []
        for migration in migrations where !names.insert(migration.name).inserted {
            throw .duplicate(migration.name)
        }
        self.migrations = migrations
    }

    func inspect(_ database: SQLiteConnection) throws(SQLiteFailure) -> Finding {
        let mark = try database.integer("PRAGMA application_id") ?? 0
        if mark == 0 {
            let objects = try database.integer("SELECT COUNT(*) FROM sqlite_master") ?? 0
            let version = try database.integer("PRAGMA user_version") ?? 0
            return objects == 0 && version == 0 ? .pending : .foreign
        }
        guard mark == Self.applicationID else { return .foreign }
        let applied = try names(in: database)
        let known = migrations.map(\.name)
        if applied == known { return .upToDate }
        return known.starts(with: applied) ? .pending : .newer
    }

    /// Applies what is missing, each step in a transaction of its own; another process may do so at the same time.
    ///
    /// - Returns: what the file holds afterwards, `pending` never.
    func migrate(_ database: SQLiteConnection) throws -> Finding {
        while true {
            let finding = try database.transaction { () throws -> Finding in
                let finding = try inspect(database)
                if finding == .pending { try applyNext(in: database) }
                return finding
            }
            if finding != .pending { return finding }
        }
    }

    private func applyNext(in database: SQLiteConnection) throws(SQLiteFailure) {
        if try database.integer("PRAGMA application_id") == 0 {
            try database.execute("PRAGMA application_id = \(Self.applicationID)")
            try database.execute(SchemaStep.table(MigrationSQL.createTable).sqlite)
        }
        let applied = try names(in: database).count
        let migration = migrations[applied]
        for step in migration.steps { try database.execute(step.sqlite) }
        try database.statement(MigrationSQL.insert).run { values in
            values.add(applied + 1)
            values.add(migration.name)
        }
    }

    /// In the order in which they were applied.
    private func names(in database: SQLiteConnection) throws(SQLiteFailure) -> [String] {
        try database.statement(MigrationSQL.list).all { $0.text(0) }
    }
}

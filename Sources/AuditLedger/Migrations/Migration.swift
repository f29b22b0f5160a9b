/// A named step that brings a ledger's structure from one release to the next.
///
/// Released steps are never changed: what came later is another step after them.
struct Migration: Sendable {
    let name: String
    let steps: [SchemaStep]

    /// Every step there ever was, oldest first.
    static let all: [Migration] = [.firstLedger, .loopEntries]
}

/// One statement of a migration, in the SQL that SQLite and PostgreSQL share; a server writes BIGINT for INTEGER and BYTEA
/// for BLOB.
enum SchemaStep: Sendable {
    /// A table whose columns keep to their types.
    case table(String)
    /// The same, its rows standing in the order of their key.
    case orderedTable(String)
    case index(String)
    case removal(String)
    /// In SQLite's words, for what the database makes up itself; a server has other names for that.
    case row(String)
    /// Keeps rows from being changed. In SQLite's words: a server takes the right away from its users instead.
    case guardian(String)

    /// What SQLite asks for besides; a server does both of itself.
    var sqlite: String {
        switch self {
        case .table(let sql): sql + " STRICT"
        case .orderedTable(let sql): sql + " STRICT, WITHOUT ROWID"
        case .index(let sql), .removal(let sql), .row(let sql), .guardian(let sql): sql
        }
    }
}

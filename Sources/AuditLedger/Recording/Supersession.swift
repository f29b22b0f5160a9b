internal import SQLiteDatabase

/// Takes an audit out of what is current; its rows stay.
struct Supersession {
    private let mark: SQLiteStatement
    private let steps: [SQLiteStatement]

    init(_ database: SQLiteConnection) throws(SQLiteFailure) {
        mark = try database.statement(RecordingSQL.markSuperseded)
        steps = try RollUpSQL.subtraction.map { (sql) throws(SQLiteFailure) in try database.statement(sql) }
    }

    func supersede(_ sequence: Int, by successor: Int) throws(SQLiteFailure) {
        try mark.run {
            $0.add(successor)
            $0.add(sequence)
        }
        for step in steps { try step.run { $0.add(sequence) } }
    }
}

import Foundation
import SQLiteDatabase

/// A folder with an empty database file in it, removed with the last reference to it.
final class TemporaryDatabase {
    let folder: String
    var path: String { folder + "/test.sqlite" }

    init(content: [UInt8] = []) throws {
        folder = NSTemporaryDirectory() + "/sqlite-database-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(content).write(to: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func open(
        _ access: SQLiteConnection.Access = .readingAndWriting, busyMilliseconds: Int = 5_000
    ) throws(SQLiteFailure) -> SQLiteConnection {
        try SQLiteConnection(path: path, access: access, busyMilliseconds: busyMilliseconds)
    }

    /// With a table of one person, whose name is unique and whose age is no text.
    func people() throws -> SQLiteConnection {
        let database = try open()
        try database.execute(
            "CREATE TABLE people (name TEXT UNIQUE, age INTEGER CHECK (age < 150), photo BLOB) STRICT")
        try database.insert("张三丰", age: 100)
        return database
    }
}

extension SQLiteConnection {
    func insert(_ name: String, age: Int) throws(SQLiteFailure) {
        try statement("INSERT INTO people (name, age) VALUES ($1, $2)").run {
            $0.add(name)
            $0.add(age)
        }
    }
}

/// What a closure is refused with; nil when it is not.
func refusal(_ body: () throws -> Void) -> SQLiteFailure? {
    do {
        try body()
        return nil
    } catch {
        return error as? SQLiteFailure
    }
}

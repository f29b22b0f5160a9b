import Foundation
import SQLiteDatabase
import Testing

@Suite("transactions")
struct TransactionTests {
    private struct Stop: Error {}

    @Test("what was begun is undone when it fails, and the connection goes on")
    func rollsBack() throws {
        let file = try TemporaryDatabase()
        let database = try file.people()
        #expect(throws: Stop.self) {
            try database.transaction {
                try database.insert("李四", age: 1)
                throw Stop()
            }
        }
        #expect(!database.isInTransaction)
        #expect(try database.integer("SELECT COUNT(*) FROM people") == 1)
        try database.transaction { try database.insert("李四", age: 1) }
        #expect(try database.integer("SELECT COUNT(*) FROM people") == 2)
    }

    @Test("a full disk in the middle leaves what was there")
    func fullDisk() throws {
        let file = try TemporaryDatabase()
        let database = try file.people()
        try database.execute("PRAGMA max_page_count = 8")
        let failure = refusal {
            try database.transaction {
                for number in 0..<10_000 { try database.insert("P\(number)", age: 1) }
            }
        }
        #expect(failure?.kind == .diskFull)
        #expect(!database.isInTransaction)
        #expect(try database.integer("SELECT COUNT(*) FROM people") == 1)
        #expect(try database.text("PRAGMA integrity_check") == "ok")
    }

    @Test("a snapshot reads one state, whatever others write")
    func snapshot() throws {
        let file = try TemporaryDatabase()
        let writer = try file.people()
        try writer.useWriteAheadLog()
        let reader = try file.open(.reading)
        let counts = try reader.snapshot {
            let before = try reader.integer("SELECT COUNT(*) FROM people")
            try writer.insert("李四", age: 1)
            return [before, try reader.integer("SELECT COUNT(*) FROM people")]
        }
        #expect(counts == [1, 1])
        #expect(try reader.integer("SELECT COUNT(*) FROM people") == 2)
    }

    @Test("connections that write at once take turns", arguments: [2, 6])
    func manyWriters(count: Int) async throws {
        let file = try TemporaryDatabase()
        _ = try file.people()
        let path = file.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<count {
                group.addTask {
                    let database = try SQLiteConnection(
                        path: path, access: .readingAndWriting, busyMilliseconds: 60_000)
                    try database.useWriteAheadLog()
                    for number in 0..<50 {
                        try database.transaction { try database.insert("\(writer)-\(number)", age: 1) }
                    }
                }
            }
            try await group.waitForAll()
        }
        let database = try file.open()
        #expect(try database.integer("SELECT COUNT(*) FROM people") == 1 + 50 * count)
        #expect(try database.text("PRAGMA journal_mode") == "wal")
    }

    @Test(
        "a path that means something to SQLite is only a name",
        arguments: [":memory:", "file:x", "a?b#c%d e.sqlite"])
    func plainNames(name: String) throws {
        let file = try TemporaryDatabase()
        let here = FileManager.default.currentDirectoryPath
        #expect(FileManager.default.createFile(atPath: file.folder + "/" + name, contents: nil))
        let path =
            file.folder.hasPrefix(here) ? String(file.folder.dropFirst(here.count + 1)) : file.folder
        try SQLiteConnection(path: path + "/" + name, access: .readingAndWriting, busyMilliseconds: 0)
            .execute("CREATE TABLE t (a)")
        let unchanging = try SQLiteConnection(
            path: path + "/" + name, access: .readingUnchangingFile, busyMilliseconds: 0)
        #expect(try unchanging.text("SELECT name FROM sqlite_master") == "t")
        #expect(unchanging.isReadOnly)
    }
}

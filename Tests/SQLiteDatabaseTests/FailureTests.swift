import Foundation
import SQLiteDatabase
import Testing

@Suite("what a database refuses")
struct FailureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kind: SQLiteFailure.Kind
        let provoke: @Sendable (TemporaryDatabase) throws -> Void

        init(
            _ name: String, _ kind: SQLiteFailure.Kind,
            _ provoke: @escaping @Sendable (TemporaryDatabase) throws -> Void
        ) {
            testDescription = name
            self.kind = kind
            self.provoke = provoke
        }
    }

    @Test(arguments: [
        Case("a file that is not there", .cannotOpen) {
            _ = try SQLiteConnection(
                path: $0.folder + "/none.sqlite", access: .reading, busyMilliseconds: 0)
        },
        Case("a folder", .cannotOpen) {
            _ = try SQLiteConnection(path: $0.folder, access: .readingAndWriting, busyMilliseconds: 0)
        },
        Case("a text file", .notADatabase) {
            try Data(String(repeating: "no database\n", count: 500).utf8).write(
                to: URL(fileURLWithPath: $0.path))
            try $0.open().execute("CREATE TABLE t (a)")
        },
        Case("a lock that another connection keeps", .busy) {
            let (first, second) = (try $0.open(), try $0.open(busyMilliseconds: 0))
            try first.execute("BEGIN IMMEDIATE")
            try second.execute("BEGIN IMMEDIATE")
        },
        Case("no room left", .diskFull) {
            let database = try $0.people()
            try database.execute("PRAGMA max_page_count = 4")
            try database.statement("UPDATE people SET photo = $1").run {
                $0.add([UInt8](repeating: 1, count: 100_000))
            }
        },
        Case("writing to what was opened for reading", .readOnly) {
            _ = try $0.people()
            try $0.open(.reading).execute("DELETE FROM people")
        },
        Case("writing to an unchanging file", .readOnly) {
            _ = try $0.people()
            try $0.open(.readingUnchangingFile).execute("DELETE FROM people")
        },
        Case("the same name twice", .constraint) { try $0.people().insert("张三丰", age: 1) },
        Case("a number beyond its limit", .constraint) { try $0.people().insert("李四", age: 700_123) },
        Case("a text in a column of numbers", .constraint) {
            try $0.people().statement("UPDATE people SET age = $1").run { $0.add("机密") }
        },
        Case("a statement that is none", .misuse) { try $0.open().execute("SELEKT 1") },
        Case("an empty statement", .misuse) { try $0.open().execute("") },
        Case("a column that is not there", .misuse) {
            try $0.people().execute("SELECT salary FROM people")
        },
        Case("more values than placeholders", .misuse) {
            try $0.open().statement("SELECT $1").run {
                $0.add(1)
                $0.add(2)
            }
        },
        Case("a value of more than SQLite holds", .tooLarge) {
            try $0.open().statement("SELECT zeroblob($1)").run { $0.add(3_000_000_000) }
        },
        Case("a damaged page", .corrupt) {
            do {
                let database = try $0.people()
                for number in 0..<500 { try database.insert("P\(number)", age: 1) }
            }
            let file = try #require(FileHandle(forUpdatingAtPath: $0.path))
            try file.seek(toOffset: 4_096)
            try file.write(contentsOf: [UInt8](repeating: 0xAA, count: 8_192))
            try file.close()
            try $0.open().statement("SELECT name, age FROM people").each { _ in }
        },
    ])
    func kinds(_ row: Case) throws {
        let database = try TemporaryDatabase()
        let failure = refusal { try row.provoke(database) }
        #expect(failure?.kind == row.kind, "\(String(describing: failure))")
    }

    @Test("the words of a failure name tables and columns, and never a value")
    func noValues() throws {
        let database = try TemporaryDatabase()
        let people = try database.people()
        let failures = [
            refusal { try people.insert("张三丰", age: 1) },
            refusal { try people.insert("李四", age: 700_123) },
            refusal { try people.statement("UPDATE people SET age = $1").run { $0.add("机密") } },
        ]
        for failure in failures {
            let text = try #require(failure).detail + String(describing: failure)
            #expect(text.contains("people") || text.contains("age"))
            for secret in ["张三丰", "李四", "700123", "机密"] { #expect(!text.contains(secret), "\(text)") }
        }
    }
}

import SQLiteDatabase
import Testing

@Suite("values in and out of a database")
struct ValueTests {
    @Test(
        "numbers come back",
        arguments: [0, 1, -1, Int(Int32.max) + 1, Int.max, Int.min])
    func numbers(value: Int) throws {
        let database = try TemporaryDatabase()
        #expect(
            try database.open().echo {
                $0.add(value)
            } read: {
                $0.integer(0)
            } == value)
    }

    @Test(
        "texts come back, whatever is in them",
        arguments: ["", "a", "张三", "e\u{301}", "👨‍👩‍👧", "a\u{0}b", "'; DROP TABLE people; --", "\u{FEFF}x"])
    func texts(value: String) throws {
        let database = try TemporaryDatabase()
        let back = try database.open().echo {
            $0.add(value)
        } read: {
            Array($0.text(0).utf8)
        }
        // As bytes, since two spellings of é are equal as texts.
        #expect(back == Array(value.utf8))
    }

    @Test(
        "bytes come back, none of them too",
        arguments: [[], [0], [0xFF, 0x00, 0x27], [UInt8](repeating: 7, count: 70_000)])
    func bytes(value: [UInt8]) throws {
        let database = try TemporaryDatabase()
        let back = try database.open().echo {
            $0.add(value)
        } read: {
            ($0.bytes(0), $0.isNull(0))
        }
        #expect(back?.0 == value)
        #expect(back?.1 == false)
    }

    @Test("no value is told from an empty one")
    func nothing() throws {
        let database = try TemporaryDatabase().open()
        let row = try database.statement("SELECT $1, $2, $3").first {
            $0.add(String?.none)
            $0.add(Int?.none)
            $0.add("")
        } read: {
            [$0.textIfAny(0) == nil, $0.integerIfAny(1) == nil, $0.textIfAny(2) == ""]
        }
        #expect(row == [true, true, true])
    }

    @Test("a statement keeps no value from one run to the next")
    func valuesAreCleared() throws {
        let statement = try TemporaryDatabase().open().statement("SELECT $1")
        #expect(
            try statement.first {
                $0.add("secret")
            } read: {
                $0.text(0)
            } == "secret")
        #expect(
            try statement.first { _ in
            } read: {
                $0.isNull(0)
            } == true)
    }

    @Test("a statement asked for while it runs is compiled once more, so that the first goes on")
    func nestedUse() throws {
        let database = try TemporaryDatabase().open()
        let sql = "SELECT value FROM (SELECT 1 AS value UNION ALL SELECT 2 UNION ALL SELECT 3)"
        var seen: [Int] = []
        try database.statement(sql).each { row in
            seen.append(row.integer(0))
            try database.statement(sql).each { seen.append(10 * $0.integer(0)) }
        }
        #expect(seen == [1, 10, 20, 30, 2, 10, 20, 30, 3, 10, 20, 30])
    }

    @Test("a text of invalid UTF-8, as in a damaged file, is read with replacement characters")
    func invalidText() throws {
        let database = try TemporaryDatabase().open()
        #expect(try database.text("SELECT CAST(x'41FF42' AS TEXT)") == "A\u{FFFD}B")
    }
}

extension SQLiteConnection {
    fileprivate func echo<Value>(
        _ bind: (inout SQLiteBinder) -> Void, read: (SQLiteRow) -> Value
    ) throws(SQLiteFailure) -> Value? {
        try statement("SELECT $1").first(bind, read: read)
    }
}

internal import CSQLite

/// Gives values to the placeholders of a statement, in their order.
public struct SQLiteBinder {
    private let handle: OpaquePointer
    private var position: Int32 = 0
    /// The first refusal; binding goes on, and running the statement reports it.
    private(set) var code = SQLITE_OK

    init(handle: OpaquePointer) { self.handle = handle }

    public mutating func add(_ value: Int) { note(sqlite3_bind_int64(handle, next(), Int64(value))) }

    public mutating func add(_ value: Int?) {
        if let value { add(value) } else { note(sqlite3_bind_null(handle, next())) }
    }

    public mutating func add(_ value: Bool) { add(value ? 1 : 0) }

    public mutating func add(_ value: String) {
        let place = next()
        var value = value
        let result = value.withUTF8 { text in
            // A text without bytes has no address, and no address would bind NULL.
            text.isEmpty
                ? sqlite3_bind_text64(handle, place, "", 0, transient, UInt8(SQLITE_UTF8))
                : text.withMemoryRebound(to: CChar.self) { characters in
                    sqlite3_bind_text64(
                        handle, place, characters.baseAddress, UInt64(characters.count), transient, UInt8(SQLITE_UTF8))
                }
        }
        note(result)
    }

    public mutating func add(_ value: String?) {
        if let value { add(value) } else { note(sqlite3_bind_null(handle, next())) }
    }

    public mutating func add(_ value: [UInt8]) {
        let place = next()
        let result = value.withUnsafeBytes { bytes in
            bytes.isEmpty
                ? sqlite3_bind_zeroblob(handle, place, 0)
                : sqlite3_bind_blob64(handle, place, bytes.baseAddress, UInt64(bytes.count), transient)
        }
        note(result)
    }

    private mutating func next() -> Int32 {
        position += 1
        return position
    }

    private mutating func note(_ result: Int32) {
        if code == SQLITE_OK { code = result }
    }

    /// Has SQLite copy the value at once; the header's macro is a cast, which Swift does not import.
    private var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

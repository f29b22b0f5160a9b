internal import CSQLite

/// The row a statement stands on; its values are copied out and it is not kept.
public struct SQLiteRow {
    private let handle: OpaquePointer

    init(handle: OpaquePointer) { self.handle = handle }

    public func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

    /// 0 for NULL.
    public func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

    public func integerIfAny(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

    /// Empty for NULL; bytes that are no UTF-8, as in a damaged file, become replacement characters.
    public func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    public func textIfAny(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    /// Empty for NULL.
    public func bytes(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column)))))
    }
}

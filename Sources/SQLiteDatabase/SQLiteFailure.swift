/// Why a statement or a file was refused.
///
/// Values that were bound never stand in it: they name people.
public struct SQLiteFailure: Error, Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// No room left for what was to be written; nothing of the transaction is stored.
        case diskFull
        /// The file, its folder or the disk cannot be written.
        case readOnly
        /// Another process held the lock longer than the busy timeout.
        case busy
        /// The file is damaged.
        case corrupt
        /// The file is something else.
        case notADatabase
        /// The file is not there, or may not be opened.
        case cannotOpen
        /// A rule of the schema does not let the row in.
        case constraint
        /// A text or byte sequence beyond what a row may hold.
        case tooLarge
        case outOfMemory
        /// Reading or writing failed for another reason.
        case inputOutput
        /// A fault of the program: a statement that does not fit the schema, and the like.
        case misuse
    }

    public let kind: Kind
    /// SQLite's extended result code.
    public let code: Int
    /// The system's error number when the file system refused, else 0.
    public let systemCode: Int
    /// SQLite's own words, which name tables and columns and never values.
    public let detail: String

    public init(kind: Kind, code: Int, systemCode: Int = 0, detail: String) {
        self.kind = kind
        self.code = code
        self.systemCode = systemCode
        self.detail = detail
    }
}

/// Why a ledger cannot be opened, read or written; whatever the cause, it stays as it was.
public struct LedgerFailure: Error, Sendable, Hashable {
    public enum Cause: Sendable, Hashable {
        /// There is no such file, and reading makes none.
        case notFound
        /// The folder cannot be made or is no folder.
        case noFolder
        /// The file or its folder may not be opened.
        case noAccess
        /// The file holds something else.
        case notALedger
        /// It holds changes of its structure that this program does not know.
        case newerVersion
        /// It must be brought up to date first, and cannot be written.
        case olderVersion
        case diskFull
        case readOnly
        /// Other processes kept it locked longer than the wait, in seconds.
        case busy(seconds: Int)
        /// Bytes of the file are not what was written.
        case corrupt
        /// A stored record cannot be understood; the number is its sequence.
        case damagedRecord(sequence: Int)
        /// The definition with this digest, as 64 digits, is not stored, or no longer loads.
        case missingDefinition(String)
        /// The month already has this or a later revision.
        case publishedMeanwhile(revision: Int)
        /// The closed loop already has an entry of this later time, in RFC 3339.
        case backdated(newest: String)
        /// The corrected audit cannot be recorded as the next revision.
        case notCorrected
        case outOfMemory
        case tooLarge
        /// Reading or writing failed; the text is the system's or SQLite's.
        case system(String)
    }

    public let path: String
    public let cause: Cause

    public init(_ path: String, _ cause: Cause) {
        self.path = path
        self.cause = cause
    }

    /// True when writing failed and reading might go on.
    public var isAboutWriting: Bool {
        switch cause {
        case .diskFull, .readOnly, .tooLarge, .publishedMeanwhile, .backdated, .notCorrected: true
        default: false
        }
    }
}

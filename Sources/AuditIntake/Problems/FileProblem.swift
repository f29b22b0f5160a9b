internal import Diagnostics

/// What refuses a file as a whole, before any audit of it is read.
enum FileProblem: Problem {
    case tooLarge(bytes: Int)
    /// `.xlsx`, or another zip archive.
    case workbook
    /// `.xls`, or a workbook with a password.
    case oldWorkbook
    case noConverter(TextEncoding)
    case undecodable(byte: UInt8, offset: Int, UndecodableReason)
    case cutOff(TextEncoding)
    case nul(TextEncoding)
    case noAudit
    case tooManyAudits
    case moreProblems(Int)

    enum UndecodableReason: Sendable {
        case notIn(TextEncoding)
        /// The text before is UTF-8 without doubt.
        case utf8Broken
        case undetectable
    }

    static let largestFile = 64 << 20
    static let longestValue = 64 << 10
    static let mostAudits = 100_000

    /// What makes bytes no text at all, found before they are decoded.
    init?(unreadable bytes: [UInt8]) {
        if bytes.count > Self.largestFile {
            self = .tooLarge(bytes: bytes.count)
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .workbook
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldWorkbook
        } else {
            return nil
        }
    }
}

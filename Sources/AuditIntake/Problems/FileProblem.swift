internal import Diagnostics

/// What refuses a file as a whole, before any audit of it is read.
enum FileProblem: Problem {
    case tooLarge(bytes: Int)
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
}

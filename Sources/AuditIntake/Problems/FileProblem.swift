internal import Diagnostics

/// What refuses a file as a whole, before any audit of it is read.
enum FileProblem: Problem {
    case tooLarge(bytes: Int)
    /// What `fill` keeps of an audit that has not been ended.
    case journal
    case noConverter(TextEncoding)
    /// The byte-order mark of another encoding than the one that was asked for.
    case otherMark(TextEncoding, forced: TextEncoding)
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

    static let largestText = 64 << 20
    /// An archive may hold photographs.
    static let largestArchive = 256 << 20
    static let longestValue = 64 << 10
    static let mostAudits = 1_000_000

    /// Whether bytes begin as a zip archive does, which every new workbook is, or as a workbook of the old kind.
    static func isContainer(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
            || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    private static func largestFile(_ bytes: [UInt8]) -> Int { isContainer(bytes) ? largestArchive : largestText }

    /// What makes bytes no text at all, found before they are decoded.
    init?(unreadable bytes: [UInt8]) {
        if bytes.count > Self.largestFile(bytes) {
            self = .tooLarge(bytes: bytes.count)
        } else if bytes.starts(with: Array(#"{"n": 1,"at": ""#.utf8)) {
            self = .journal
        } else {
            return nil
        }
    }
}

/// The most bytes of a submitted file: an archive with its photographs.
public let largestSubmission = FileProblem.largestArchive

/// True for a workbook or an archive, whose content is packed.
public func isContainer(_ bytes: [UInt8]) -> Bool { FileProblem.isContainer(bytes) }

public import ChecklistModel
public import ContentDigest

/// The number of a notice, such as `SH01-2026-10-7KQ2`: dealer, month, and a code that another ledger does not give.
///
/// The same dealer and month of a ledger always have the same number. The code also shows a number that was mistyped.
public struct NoticeNumber: Sendable, Hashable {
    public let dealer: String
    public let month: Month
    private let code: String

    /// - Parameter ledger: what tells this ledger from others.
    public init(dealer: String, month: Month, ledger: SHA256Digest) {
        self.dealer = dealer
        self.month = month
        let content = ledger.bytes + Array("\(dealer)-\(month.text)".utf8)
        code = crockford(SHA256Digest(of: content).bytes, length: 4)
    }

    public var text: String { "\(dealer)-\(month.text)-\(code)" }

    /// What a number says of itself.
    public enum Reading: Sendable, Hashable {
        case number(NoticeNumber)
        /// A number of another ledger, or one that was changed.
        case foreign
        case malformed
    }

    /// Reads a number of this ledger; it may be written in small letters.
    public static func read(_ text: String, ledger: SHA256Digest) -> Reading {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 4, let month = Month("\(parts[parts.count - 3])-\(parts[parts.count - 2])") else {
            return .malformed
        }
        let dealer = parts.dropLast(3).joined(separator: "-")
        let number = NoticeNumber(dealer: dealer, month: month, ledger: ledger)
        if number.code == parts[parts.count - 1].uppercased() { return .number(number) }
        return text == text.uppercased() ? .foreign : read(text.uppercased(), ledger: ledger)
    }
}

internal import BilingualText
public import ChecklistModel
public import ContentDigest

/// The check codes of a notice's rows, which show whether what was sent out came back as it was.
///
/// A code covers the number and head of its notice and what stands in the locked cells of its row. It is made with a
/// secret of the ledger, so only the ledger can make one. Only letters and digits count:
/// spreadsheet programs write days and numbers their own way, and GBK leaves some signs out.
public struct NoticeSeal: Sendable {
    private let head: [String]

    /// - Parameters:
    ///   - secret: of the ledger.
    ///   - dealer: as it stands in the head of the notice.
    ///   - issued: likewise.
    public init(number: NoticeNumber, secret: SHA256Digest, dealer: String, issued: String) {
        head = [secret.hex, number.text, Self.key(dealer), Self.key(issued)]
    }

    /// - Parameter text: what stands in a column of the row.
    /// - Returns: four letters: spreadsheet programs make numbers of codes such as 0160 and 81E0.
    public func code(_ text: (NoticeColumn) -> String) -> String {
        let parts = head + NoticeColumn.allCases.filter(\.isSealed).map { Self.key(text($0), in: $0) }
        let content = parts.map { "\($0.utf8.count):\($0)" }.joined()
        return String(
            SHA256Digest(of: Array(content.utf8)).bytes.prefix(4).map { Self.letters[Int($0) % Self.letters.count] })
    }

    private static let letters = Array("ABCDFGHJKMNPQRSTVWXYZ")

    /// What two spellings of a locked cell have in common.
    public static func key(_ text: String, in column: NoticeColumn? = nil) -> String {
        // What GBK has no code for comes back as a question mark.
        var text = String(text.comparisonKey.unicodeScalars.map { $0.value > 0xFFFF ? "?" : Character($0) })[...]
        let isNegative = column == .points && text.first == "-"
        if column == .points, text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
        }
        let words = text.split { !$0.isLetter && !$0.isNumber && !$0.isMathSymbol }.map { word in
            word.first == "0" ? word.drop { $0 == "0" } : word
        }
        return (isNegative ? "-" : "") + words.joined(separator: " ")
    }

    /// True for a month however it is written: 2026-10, 2026/10, 2026年10月, Oct-26, 2026-10-01.
    public static func isMonth(_ text: String, _ month: Month) -> Bool {
        let words = key(text).split { !$0.isLetter && !$0.isNumber || "年月日".contains($0) }.map(String.init)
        let numbers = words.compactMap(Int.init)
        if words.count == numbers.count {
            return numbers.prefix(2) == [month.year, month.month] && (numbers.count == 2 || numbers.dropFirst(2) == [1])
        }
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return words.contains { names.firstIndex(of: String($0.prefix(3))) == month.month - 1 }
            && numbers.contains { $0 == month.year || $0 == month.year % 100 }
    }
}

/// A place in a text file, in a sheet or among given answers. Numbers count from 1; columns of a text count code points, a
/// byte-order mark not included.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// What the numbers count.
    public enum Notation: UInt8, Sendable {
        /// Lines and code points.
        case text
        /// Rows and columns of a sheet.
        case cell
        /// Answers in the order in which they were given; the column is always 1.
        case answer
    }

    public let line: Int
    private let shortColumn: Int32
    public let notation: Notation

    public var column: Int { Int(shortColumn) }

    public init(line: Int, column: Int) {
        self.init(line: line, column: column, notation: .text)
    }

    /// A cell of a sheet.
    public static func cell(row: Int, column: Int) -> Self { Self(line: row, column: column, notation: .cell) }

    /// One of the answers that somebody gave, in their order.
    public static func answer(_ number: Int) -> Self { Self(line: number, column: 1, notation: .answer) }

    private init(line: Int, column: Int, notation: Notation) {
        self.line = line
        shortColumn = Int32(clamping: column)
        self.notation = notation
    }

    public static func < (a: Self, b: Self) -> Bool { (a.line, a.shortColumn) < (b.line, b.shortColumn) }

    /// `12:3`, or `C12` in a sheet, as it stands behind the file's name.
    public var shown: String {
        switch notation {
        case .text: "\(line):\(column)"
        case .cell: Self.letters(of: column) + String(line)
        case .answer: String(line)
        }
    }

    /// The place inside a Chinese sentence.
    public var zh: String {
        switch notation {
        case .text: "第 \(line) 行第 \(column) 列"
        case .cell: "单元格 \(shown) "
        case .answer: "第 \(line) 个答案"
        }
    }

    /// The place inside an English sentence.
    public var en: String {
        switch notation {
        case .text, .cell: shown
        case .answer: "answer \(line)"
        }
    }

    /// `A`, `Z`, `AA` for the columns 1, 26, 27 of a sheet.
    private static func letters(of column: Int) -> String {
        var rest = max(column, 1)
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(0x41 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

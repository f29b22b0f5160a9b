/// What a workbook says, sheet by sheet, in the order of its tabs.
public struct Spreadsheet: Sendable, Equatable {
    public let sheets: [Sheet]

    /// A sheet and the rows in which something stands.
    public struct Sheet: Sendable, Equatable {
        public let name: String
        /// True for a sheet that Excel does not show, whether a user could have it shown or not.
        public let isHidden: Bool
        /// Ascending; rows without a cell are left out.
        public let rows: [Row]
        public let merged: [CellRange]
    }

    /// A row in which something stands.
    public struct Row: Sendable, Equatable {
        /// From 1.
        public let number: Int
        /// True for a row that is not shown, by hand or by a filter.
        public let isHidden: Bool
        /// Ascending; empty ones are left out.
        public let cells: [Cell]
    }

    /// A cell in which something stands.
    public struct Cell: Sendable, Equatable {
        /// From 1.
        public let column: Int
        public let kind: CellKind
        /// True when the text is the value that a program computed and kept.
        public let isFormula: Bool
        /// See ``CellKind`` for its form.
        public let text: String
    }
}

/// What stands in a cell, and so in which form its text is.
public enum CellKind: UInt8, Sendable {
    /// Any text: rich text joined, line breaks as LF. It may hold control characters.
    case text
    /// A decimal number without an exponent, such as `-12.5`.
    case number
    /// The exact number of percent and `%`, such as `12.5%`, where the cell shows a percentage.
    case percent
    /// `2026-10-12`
    case date
    /// `2026-10-12 09:05:00`, with `.250` behind it when there are fractions of a second.
    case dateTime
    /// A time of day or an elapsed time: `9:05`, or `0:02:30` when there are seconds or the cell shows them.
    case time
    /// `TRUE` or `FALSE`
    case boolean
    /// `#N/A` and the like; a number that is none, or no date where the cell shows one, as it is written in the file.
    case error
    /// The program that wrote the file computed nothing; the text is empty.
    case formulaWithoutValue
}

/// A rectangle of cells that a sheet shows as one. Rows and columns count from 1.
public struct CellRange: Sendable, Equatable {
    public let rows: ClosedRange<Int>
    public let columns: ClosedRange<Int>

    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}

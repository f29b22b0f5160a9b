/// A row while a sheet is read: the texts of all its cells are in one buffer, so that no cell costs memory of its own.
public struct SheetRow: Sendable {
    /// From 1.
    public internal(set) var number = 0
    /// True for a row that is not shown, by hand or by a filter.
    public internal(set) var isHidden = false
    /// Ascending by column; empty ones are left out.
    public internal(set) var cells: [Cell] = []
    /// The texts of the cells in UTF-8, one behind the other.
    public internal(set) var utf8: [UInt8] = []

    public struct Cell: Sendable {
        /// From 1.
        public let column: Int
        public let kind: CellKind
        /// True when the text is the value that a program computed and kept.
        public let isFormula: Bool
        /// Equal numbers mean equal texts, within one workbook; nil for a text that the sheet itself holds.
        public let sharedText: Int?
        /// Where the text stands in ``SheetRow/utf8``.
        public let bytes: Range<Int>
    }

    /// The text of a cell of this row.
    public func text(of cell: Cell) -> String { String(decoding: utf8[cell.bytes], as: UTF8.self) }

    mutating func begin(_ number: Int) {
        self.number = number
        isHidden = false
        cells.removeAll(keepingCapacity: true)
        utf8.removeAll(keepingCapacity: true)
    }
}

package import Diagnostics
internal import SpreadsheetReading

/// The rows of one audit on a sheet, as they come; one value takes one audit after the other, in the same memory.
package struct SheetAudit {
    /// A cell in which something stands.
    package struct Cell {
        /// From 0.
        let column: UInt16
        /// Raw value of the field that the column holds; nil for a column that nobody reads.
        package let field: UInt8?
        let kind: CellKind
        let isFormula: Bool
        /// Where its text stands in `texts`.
        package let start: UInt32
        package let count: UInt32
    }

    /// As it is kept.
    package private(set) var id = ""
    /// Where the id stands first.
    package private(set) var position = SourcePosition.cell(row: 1, column: 1)
    /// The name of the sheet.
    package let sheet: String
    /// The texts of the cells in UTF-8, one behind the other, and zeros behind the last.
    package private(set) var texts: [UInt8] = []
    package private(set) var cells: [Cell] = []
    /// True as long as every cell can be read and no text holds a control character.
    package private(set) var isPlain = true
    private var rows: [(number: Int, firstCell: Int)] = []
    /// By column, the raw value of its field.
    private let fields: [UInt8?]

    init(on sheet: String, columns: TableColumns) {
        self.sheet = sheet
        var fields: [UInt8?] = []
        for field in SubmissionField.allCases {
            guard let column = columns[field] else { continue }
            while fields.count <= column { fields.append(nil) }
            fields[column] = UInt8(field.rawValue)
        }
        self.fields = fields
    }

    package var rowCount: Int { rows.count }

    /// The cells of a row, as indices of `cells`.
    package func cellRange(ofRow row: Int) -> Range<Int> {
        rows[row].firstCell..<(row + 1 < rows.count ? rows[row + 1].firstCell : cells.count)
    }

    mutating func begin(_ id: PlacedText) {
        self.id = id.text
        position = id.position
        texts.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        isPlain = true
    }

    mutating func add(_ row: SheetRow) {
        let start = texts.count
        texts += row.utf8
        if row.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { isPlain = false }
        rows.append((row.number, cells.count))
        for cell in row.cells {
            if CellFlaw("", kind: cell.kind, isFormula: cell.isFormula) != nil { isPlain = false }
            let column = cell.column - 1
            cells.append(
                Cell(
                    column: UInt16(column), field: column < fields.count ? fields[column] : nil, kind: cell.kind,
                    isFormula: cell.isFormula, start: UInt32(start + cell.bytes.lowerBound),
                    count: UInt32(cell.bytes.count)))
        }
    }

    /// Room behind the texts, so that whole words may be loaded anywhere in them.
    mutating func pad() { texts.append(contentsOf: repeatElement(0, count: 16)) }

    /// The same for the reader of whole sheets.
    var grouped: AuditGrouping<TableRow>.Audit {
        let rows = self.rows.indices.map { index in
            TableRow(
                number: self.rows[index].number,
                cells: cells[cellRange(ofRow: index)].map { cell in
                    let text = texts[Int(cell.start)..<Int(cell.start + cell.count)]
                    return (
                        Int(cell.column), String(decoding: text, as: UTF8.self), cell.kind, cell.isFormula
                    )
                })
        }
        return AuditGrouping<TableRow>.Audit(id: PlacedText(id, at: position), rows: rows)
    }
}

extension TableRow {
    init(_ row: SheetRow) {
        self.init(
            number: row.number, cells: row.cells.map { ($0.column - 1, row.text(of: $0), $0.kind, $0.isFormula) })
        isHidden = row.isHidden
    }

    fileprivate init(number: Int, cells: [(column: Int, text: String, kind: CellKind, isFormula: Bool)]) {
        var byColumn: [Int: TableCell] = [:]
        for cell in cells {
            byColumn[cell.column] = TableCell(
                text: cell.text, position: .cell(row: number, column: cell.column + 1),
                flaw: CellFlaw(cell.text, kind: cell.kind, isFormula: cell.isFormula))
        }
        self.init(number: number, cells: byColumn)
    }
}

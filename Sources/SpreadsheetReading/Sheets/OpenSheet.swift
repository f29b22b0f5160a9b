internal import Diagnostics

/// What is known of a workbook before its sheets are read.
struct WorkbookContext {
    let strings: TextTable
    let formats: [NumberFormat]
    let countsFrom1904: Bool
    let limits: SpreadsheetLimits
}

/// The sheet that is being read: takes in elements, and hands over row by row.
struct OpenSheet {
    private(set) var merged: [CellRange] = []
    var spent: SpreadsheetReader.Spending
    let name: String
    let workbook: WorkbookContext
    private let deliver: (SheetRow) -> Bool
    var row = SheetRow()
    var cell = OpenCell()
    /// The number of the last row that was handed over.
    private(set) var lastRow = 0

    /// - Parameters:
    ///   - spent: what counts against the limits already.
    ///   - deliver: returns false when it wants no more rows.
    init(
        _ name: String, in workbook: WorkbookContext, spent: SpreadsheetReader.Spending,
        deliver: @escaping (SheetRow) -> Bool
    ) {
        self.name = name
        self.workbook = workbook
        self.spent = spent
        self.deliver = deliver
    }

    mutating func begin(
        _ name: ElementName, in parent: Place, _ attributes: ElementAttributes
    ) throws(SpreadsheetFailure) -> Place {
        switch parent {
        case .cell:
            switch name {
            case "v": return cell.type == .inlineText ? .other : .value
            case "f":
                cell.isFormula = true
                return .formula
            case "is": return cell.type == .inlineText ? .inlineString : .other
            default: return .other
            }
        case .row:
            guard name == "c" else { return .other }
            try beginCell(attributes)
            return .cell
        case .sheetData:
            guard name == "row" else { return .other }
            try beginRow(attributes)
            return .row
        case .inlineString, .run: return stringPlace(of: name, in: parent)
        case .mergedCells:
            guard name == "mergeCell" else { return .other }
            try addMerged(attributes)
            return .mergedCell
        case .worksheet:
            return name == "sheetData" ? .sheetData : name == "mergeCells" ? .mergedCells : .other
        case .document: return name == "worksheet" ? .worksheet : .other
        default: return .other
        }
    }

    mutating func take(_ text: UnsafeBufferPointer<UInt8>, in place: Place) throws(SpreadsheetFailure) {
        guard place == .value || place == .text else { return }
        guard text.count <= textCapacity - cell.text.count else { throw tooLong }
        cell.text.append(contentsOf: text)
    }

    mutating func end(_ place: Place) throws(SpreadsheetFailure) -> Bool {
        switch place {
        case .value:
            cell.hasValue = true
            return true
        case .cell:
            try endCell()
            return true
        case .row: return endRow()
        default: return true
        }
    }

    /// Bytes that the longest text could take with every unit of it escaped.
    var textCapacity: Int { workbook.limits.charactersPerCell * 7 }

    var here: SourcePosition { .cell(row: row.number, column: cell.column) }

    private var tooLong: SpreadsheetFailure {
        .cell(.tooLong(limit: workbook.limits.charactersPerCell), sheet: name, at: here)
    }

    private mutating func beginRow(_ attributes: ElementAttributes) throws(SpreadsheetFailure) {
        openRow()
        for attribute in attributes { try note(rowAttribute: attribute) }
        try checkRow()
    }

    private mutating func beginCell(_ attributes: ElementAttributes) throws(SpreadsheetFailure) {
        openCell()
        for attribute in attributes { try note(cellAttribute: attribute) }
        try checkCell()
    }

    mutating func endCell() throws(SpreadsheetFailure) {
        let before = row.utf8.count
        guard let kind = try writeCell() else { return }
        let added = row.utf8.count - before
        let limits = workbook.limits
        spent.cells += 1
        spent.textBytes += added
        guard spent.cells <= limits.cells else { throw .tooMany(.cells, limit: limits.cells) }
        guard spent.textBytes <= limits.textBytes else { throw .tooMany(.text, limit: limits.textBytes) }
        // A text has no more UTF-16 units than bytes.
        if added > limits.charactersPerCell, utf16Count(of: row.utf8[before...]) > limits.charactersPerCell {
            throw tooLong
        }
        row.cells.append(
            SheetRow.Cell(
                column: cell.column, kind: kind, isFormula: cell.isFormula, sharedText: cell.sharedText,
                bytes: before..<row.utf8.count))
    }

    mutating func endRow() -> Bool {
        guard !row.cells.isEmpty else { return true }
        lastRow = row.number
        return deliver(row)
    }

    private mutating func addMerged(_ attributes: ElementAttributes) throws(SpreadsheetFailure) {
        let limit = workbook.limits.mergedRanges
        guard merged.count < limit else { throw .tooMany(.mergedRanges, limit: limit) }
        let text = attributes["ref"]
        guard let range = text.flatMap(CellRange.init) else {
            throw .reference(text?.text ?? "", sheet: name)
        }
        merged.append(range)
    }
}

/// How many units of UTF-16 a text takes.
private func utf16Count(of utf8: ArraySlice<UInt8>) -> Int {
    utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
}

internal import Diagnostics

/// Where rows and cells stand. What begins is opened, then its attributes are noted, then its place is checked.
extension OpenSheet {
    /// Without a number a row is the next one.
    mutating func openRow() {
        row.begin(row.number + 1)
        cell.column = 0
    }

    mutating func note(rowAttribute attribute: ElementAttribute) throws(SpreadsheetFailure) {
        if attribute.isCalled("hidden") { row.isHidden = ["1", "true"].contains(attribute.value.text) }
        guard attribute.isCalled("r") else { return }
        guard let number = attribute.value.number, SheetGrid.rows.contains(number) else {
            throw .reference(attribute.value.text, sheet: name)
        }
        guard number >= row.number else { throw .cell(.outOfOrder, sheet: name, at: .cell(row: number, column: 1)) }
        row.number = number
    }

    func checkRow() throws(SpreadsheetFailure) {
        guard SheetGrid.rows.contains(row.number) else { throw .reference("\(row.number)", sheet: name) }
    }

    /// Without a place a cell is the next one.
    mutating func openCell() { cell.begin(cell.column + 1) }

    mutating func note(cellAttribute attribute: ElementAttribute) throws(SpreadsheetFailure) {
        if attribute.isCalled("r") {
            guard let place = CellReference(attribute.value), place.row == row.number else {
                throw .reference(attribute.value.text, sheet: name)
            }
            let isInOrder = place.column >= cell.column
            cell.column = place.column
            guard isInOrder else { throw .cell(.outOfOrder, sheet: name, at: here) }
        } else if attribute.isCalled("s") {
            // None has a negative number.
            cell.style = attribute.value.number ?? -1
        } else if attribute.isCalled("t") {
            guard let type = OpenCell.ValueType(attribute.value) else {
                throw .cell(.unknownType(attribute.value.text), sheet: name, at: here)
            }
            cell.type = type
        }
    }

    func checkCell() throws(SpreadsheetFailure) {
        guard SheetGrid.columns.contains(cell.column) else { throw .reference("XFE\(row.number)", sheet: name) }
    }
}

/// Reads a workbook (.xlsx) as a whole; ``SpreadsheetReader`` reads big ones row by row.
///
/// - Throws: ``SpreadsheetFailure`` for anything but a sound workbook without macros and password, and for one that exceeds
///   `limits`.
public func readSpreadsheet(
    _ bytes: [UInt8], limits: SpreadsheetLimits = .submission
) throws(SpreadsheetFailure) -> Spreadsheet {
    try SpreadsheetReader(bytes, limits: limits).spreadsheet()
}

extension SpreadsheetReader {
    /// All sheets with all their cells.
    public func spreadsheet() throws(SpreadsheetFailure) -> Spreadsheet {
        var spent = Spending()
        // Equal texts share their memory.
        var texts: [Int: String] = [:]
        var sheets: [Spreadsheet.Sheet] = []
        for (index, heading) in self.sheets.enumerated() {
            var rows: [Spreadsheet.Row] = []
            let merged = try forEachRow(of: index, &spent) { row in
                let cells = row.cells.map { cell in
                    let text = cell.sharedText.flatMap { texts[$0] } ?? row.text(of: cell)
                    if let number = cell.sharedText { texts[number] = text }
                    return Spreadsheet.Cell(
                        column: cell.column, kind: cell.kind, isFormula: cell.isFormula, text: text)
                }
                rows.append(Spreadsheet.Row(number: row.number, isHidden: row.isHidden, cells: cells))
                return true
            }
            sheets.append(
                Spreadsheet.Sheet(name: heading.name, isHidden: heading.isHidden, rows: rows, merged: merged))
        }
        return Spreadsheet(sheets: sheets)
    }
}

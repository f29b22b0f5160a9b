import Diagnostics

@testable import SpreadsheetReading

extension Spreadsheet.Sheet {
    /// One line a cell, such as `B2 number 12.5` or `C3 =text abc`, where the sign says that it is a formula.
    var lines: [String] {
        rows.flatMap { row in
            row.cells.map { cell in
                let place = SourcePosition.cell(row: row.number, column: cell.column).shown
                return "\(place) \(cell.isFormula ? "=" : "")\(cell.kind)"
                    + (cell.text.isEmpty ? "" : " \(cell.text)")
            }
        }
    }

    /// Such as `A1:B2`.
    var mergedLines: [String] {
        merged.map { range in
            SourcePosition.cell(row: range.rows.lowerBound, column: range.columns.lowerBound).shown + ":"
                + SourcePosition.cell(row: range.rows.upperBound, column: range.columns.upperBound).shown
        }
    }
}

extension WorkbookBuilder {
    /// The lines of the first sheet, or the failure.
    func lines(limits: SpreadsheetLimits = .submission) -> Result<[String], SpreadsheetFailure> {
        do throws(SpreadsheetFailure) {
            return .success(try readSpreadsheet(bytes, limits: limits).sheets.first?.lines ?? [])
        } catch { return .failure(error) }
    }

    func failure(limits: SpreadsheetLimits = .submission) -> SpreadsheetFailure? {
        if case .failure(let failure) = lines(limits: limits) { failure } else { nil }
    }
}

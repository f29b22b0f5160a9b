internal import BilingualText
internal import Diagnostics
internal import SpreadsheetReading

extension CellTable {
    /// Cells that merged ranges may repeat, altogether; hostile ranges overlap without end.
    private static let mostRepeated = 1_000_000

    /// The cells of one sheet. What a range of merged rows shows belongs to each of them.
    init(_ sheet: Spreadsheet.Sheet, log: inout ProblemLog) {
        var rows = sheet.rows.map { row in
            var cells: [Int: TableCell] = [:]
            for cell in row.cells { cells[cell.column - 1] = TableCell(cell, row: row.number) }
            return TableRow(number: row.number, isHidden: row.isHidden, cells: cells)
        }
        let places = Dictionary(rows.enumerated().map { ($0.element.number, $0.offset) }) { first, _ in first }
        var repeated = 0
        for range in sheet.merged where range.rows.count > 1 {
            let column = range.columns.lowerBound - 1
            guard let top = places[range.rows.lowerBound], let shown = rows[top].cells[column], !shown.isBlank
            else { continue }
            var below = top + 1
            while below < rows.count, rows[below].number <= range.rows.upperBound, repeated < Self.mostRepeated {
                rows[below].cells[column] = shown.repeated(row: rows[below].number)
                below += 1
                repeated += 1
            }
        }
        if repeated == Self.mostRepeated {
            log.begin(sheet: sheet.name)
            log.add(TableProblem.tooManyMerged(limit: Self.mostRepeated), at: nil)
        }
        self.init(sheet: sheet.name, rows: rows)
    }
}

extension TableCell {
    fileprivate init(_ cell: Spreadsheet.Cell, row: Int) {
        self.init(text: cell.text, position: .cell(row: row, column: cell.column))
        flaw = CellFlaw(cell.text, kind: cell.kind, isFormula: cell.isFormula)
    }

    fileprivate func repeated(row: Int) -> TableCell {
        TableCell(text: text, position: .cell(row: row, column: position.column), flaw: flaw, isRepeated: true)
    }
}

extension CellFlaw {
    /// What keeps a cell of a sheet from being read; nil for one that can be.
    init?(_ text: @autoclosure () -> String, kind: CellKind, isFormula: Bool) {
        switch kind {
        case .error: self = .spreadsheetError(text())
        case .formulaWithoutValue: self = .formula
        // LibreOffice keeps TRUE and FALSE as formulas.
        case .boolean: return nil
        default:
            guard isFormula else { return nil }
            self = .formula
        }
    }
}

/// The sheets of a workbook that say something about an audit.
struct WorkbookTables {
    private(set) var form: FormTable?
    /// What the hidden sheets say that came with the form; one, unless somebody copied sheets together.
    private(set) var hidden: [HiddenSheet] = []
    /// Sheets with a header row of submissions.
    private(set) var longTables: [CellTable] = []

    init(_ spreadsheet: Spreadsheet, log: inout ProblemLog) {
        for sheet in spreadsheet.sheets {
            let table = CellTable(sheet, log: &log)
            if let found = HiddenSheet(table) {
                hidden.append(found)
            } else if sheet.isHidden {
                continue
            } else if let found = FormTable(table) {
                take(found, log: &log)
            } else if LongTable.header(in: table) != nil {
                longTables.append(table)
            }
        }
    }

    private mutating func take(_ found: FormTable, log: inout ProblemLog) {
        guard let first = form else {
            form = found
            return
        }
        log.begin(sheet: found.table.sheet)
        log.add(TableProblem.secondForm(sheet: first.table.sheet, first: first.place), at: found.place)
    }
}

extension HiddenSheet {
    /// Nil for every other sheet.
    init?(_ table: CellTable) {
        guard let top = table.rows.first, top.cells[0]?.text == FormWords.hiddenMarker else { return nil }
        func value(_ name: String) -> String? {
            let cell = table.rows.first { $0.cells[0]?.text == name }?.cells[1]
            return cell.flatMap { $0.flaw == nil && !$0.isBlank ? $0.text.trimmed : nil }
        }
        self.init(number: top.cells[1]?.text.trimmed, checklist: value("checklist"), version: value("version"))
    }
}

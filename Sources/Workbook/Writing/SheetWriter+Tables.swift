internal import CXLSXWriter

extension SheetWriter {
    /// Writes the table's cells row by row, then declares them a table.
    mutating func write(_ table: SheetTable, at place: PlacedTable) throws(WorkbookFailure) {
        try check(libxlsxwriter.worksheet_set_row(pointer, UInt32(place.headingRow), place.headingHeight, nil))
        try declare(table, at: place)
        if table.rows.isEmpty {
            try setHeight(of: [], in: table, row: place.firstRow)
            try write(text: table.textIfEmpty, at: (place.firstRow, 0), style: .body(.text, wraps: false))
        }
        for (number, cells) in table.rows.enumerated() {
            let row = place.firstRow + number
            try setHeight(of: cells, in: table, row: row)
            for (column, format) in table.columns.enumerated() {
                try write(column < cells.count ? cells[column] : .empty, as: format, at: (row, column))
            }
        }
        for (column, format) in table.columns.enumerated() {
            for rule in format.rules { try apply(rule, rows: place.firstRow...place.lastRow, column: column) }
        }
    }

    private mutating func write(
        _ cell: SheetCell, as column: SheetColumn, at place: (row: Int, column: Int)
    ) throws(WorkbookFailure) {
        let (row, number) = (UInt32(place.row), UInt16(place.column))
        let style = CellStyle.body(column.format, wraps: column.wraps)
        switch cell {
        case .empty: try check(libxlsxwriter.worksheet_write_blank(pointer, row, number, styles.format(style)))
        case .text(let text): try write(text: text, at: place, style: .body(.text, wraps: column.wraps))
        case .number(let digits):
            guard let value = decimalValue(digits) else {
                return try write(text: digits, at: place, style: .body(.text, wraps: column.wraps))
            }
            try check(libxlsxwriter.worksheet_write_number(pointer, row, number, value, styles.format(style)))
        case .date(let date):
            let style = CellStyle.body(.date, wraps: column.wraps)
            try check(
                libxlsxwriter.worksheet_write_number(pointer, row, number, Double(date.serial), styles.format(style)))
        case .link(let text, let target):
            try write(link: text, to: target, at: place, style: .link(wraps: column.wraps))
        }
    }

    private func setHeight(of cells: [SheetCell], in table: SheetTable, row: Int) throws(WorkbookFailure) {
        var lines = 1
        for (column, cell) in cells.enumerated() where table.columns[column].wraps {
            guard let text = cell.text else { continue }
            lines = max(lines, SheetMetrics.lines(of: cellText(text), width: placed.width(ofColumn: column)))
        }
        // Also of one line: some viewers else fit the row to their font, and charts beside it move.
        try check(libxlsxwriter.worksheet_set_row(pointer, UInt32(row), SheetMetrics.height(lines: lines), nil))
    }

    private mutating func declare(_ table: SheetTable, at place: PlacedTable) throws(WorkbookFailure) {
        var texts = TextPool()
        let columns = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: table.columns.count)
        defer { columns.deallocate() }
        for (number, column) in table.columns.enumerated() {
            var entry = lxw_table_column()
            entry.header = texts.pointer(place.headings[number])
            entry.header_format = styles.format(.columnHeading(isNumeric: column.format.isNumeric))
            columns[number] = entry
        }
        var list: [UnsafeMutablePointer<lxw_table_column>?] = table.columns.indices.map { columns + $0 }
        list.append(nil)
        var options = lxw_table_options()
        options.name = texts.pointer(document.tableNames[table.id] ?? table.id)
        options.style_type = UInt8(constant: LXW_TABLE_STYLE_TYPE_LIGHT)
        // Grey bands without colours of their own.
        options.style_type_number = 1
        let error = list.withUnsafeMutableBufferPointer { buffer in
            options.columns = buffer.baseAddress
            return libxlsxwriter.worksheet_add_table(
                pointer, UInt32(place.headingRow), 0, UInt32(place.lastRow), UInt16(place.lastColumn), &options)
        }
        try check(error)
    }
}

extension SheetCell {
    /// What is shown, if that is a text.
    fileprivate var text: String? {
        switch self {
        case .text(let text), .link(let text, _): text
        case .empty, .number, .date: nil
        }
    }
}
